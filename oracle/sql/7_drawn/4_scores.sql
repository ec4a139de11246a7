-- Which scores the areas could as well have had, from the drawn figures by the scheme's own rules.
-- What is measured of an area as a whole follows from its figures: the drawn ones and those that stand still.
CREATE TEMP TABLE drawn_measure AS
WITH paced AS (
    SELECT s.*, c.cell FROM scored s
    JOIN (SELECT DISTINCT scheme, period, area FROM score_line) l USING (scheme, period, area)
    LEFT JOIN drawn_cell c USING (period, area, indicator)
),
still AS (
    SELECT scheme, period, area, count(*) AS n, count(*) FILTER (status <> 'not_reported') AS told,
           coalesce(sum(not_below_zero(-gap)) FILTER (cell IS NULL), 0) AS behind,
           count(*) FILTER (cell IS NULL AND gap >= 0 AND status <> 'not_reported') AS reached,
           coalesce(sum(done) FILTER (cell IS NULL), 0) AS done
    FROM paced GROUP BY ALL
),
drawn AS (
    SELECT p.scheme, p.period, p.area, f.draw, least(f.completion, 1) AS anew, points(anew, p.pace) AS gap
    FROM paced p JOIN drawn_figure f USING (cell)
),
together AS (
    SELECT scheme, period, area, draw, sum(not_below_zero(-gap)) AS behind, count(*) FILTER (gap >= 0) AS reached,
           sum(anew) AS done
    FROM drawn GROUP BY ALL
)
SELECT scheme, period, area, draw, unnest([
           {'measure': 'behind_points', 'figure': (s.behind + t.behind) / n},
           {'measure': 'on_pace', 'figure': 100 * (s.reached + t.reached) / n},
           {'measure': 'focus_completion', 'figure': round((s.done + t.done) / told, 12)}], recursive := true)
FROM still s JOIN together t USING (scheme, period, area);

-- The lines that move with them. Spans often share them: then those of one span tell for the others.
CREATE TEMP TABLE moving_line AS
WITH moving AS (
    SELECT l.*, i.measure, c.cell FROM score_line l JOIN scheme_item i USING (scheme, item)
    LEFT JOIN drawn_cell c ON c.period = l.month AND c.area = l.area AND c.indicator = l.indicator
    WHERE l.applicable
        AND (c.cell IS NOT NULL OR (l.month, l.area, i.measure) IN (SELECT period, area, measure FROM drawn_measure))
),
sets AS (
    SELECT view, area, list((line, month) ORDER BY line) AS lines FROM moving GROUP BY ALL
)
SELECT m.*, min(s.view) OVER (PARTITION BY m.area, s.lines) AS told_by FROM moving m JOIN sets s USING (view, area);

-- What each of them earns, and whether it vetoes, draw by draw.
CREATE TEMP TABLE drawn_line AS
WITH line AS (
    SELECT DISTINCT scheme, month, area, item, line, dimension, indicator, measure, cell FROM moving_line
),
measured_anew AS (
    SELECT l.scheme, l.month, l.area, l.item, d.draw, d.figure FROM line l
    JOIN drawn_measure d ON d.period = l.month AND d.area = l.area AND d.measure = l.measure AND d.scheme = l.scheme
    UNION ALL
    SELECT l.scheme, l.month, l.area, l.item, f.draw, if(l.measure = 'actual', f.actual, points(f.completion, s.pace))
    FROM line l JOIN standing s ON s.period = l.month AND s.area = l.area AND s.indicator = l.indicator AND NOT s.is_city
    JOIN drawn_figure f USING (cell) WHERE l.measure <> 'completion'
)
SELECT l.month, l.area, l.line, f.draw, completion_points(i.full_points, f.completion) AS points, false AS vetoed
FROM line l JOIN scheme_item i USING (scheme, item) JOIN drawn_figure f USING (cell) WHERE l.measure = 'completion'
UNION ALL
SELECT l.month, l.area, l.line, m.draw, rule_points(i.rule, i.full_points, m.figure, i.target, i.per_unit, i.floor, i.better,
                                                   i.low, i.high, i.cap, i.tiers), coalesce(m.figure > i.veto_above, false)
FROM line l JOIN scheme_item i USING (scheme, item) JOIN measured_anew m USING (scheme, month, area, item);

-- What is extra has no weight, and a veto strikes as ever.
CREATE TEMP TABLE item_weight AS
SELECT line, draw, weight_of(1000 + line, draw) AS weight
FROM (SELECT DISTINCT line FROM score_line) CROSS JOIN (SELECT unnest(range(draws())) AS draw);

CREATE TEMP TABLE drawn_score AS
WITH moved AS (
    SELECT l.view, l.area, l.dimension, d.draw, sum(w.weight * d.points) FILTER (l.rule <> 'bonus') AS earned,
           sum(d.points) FILTER (l.rule = 'bonus') AS bonus, bool_or(d.vetoed AND l.effect = 'dimension') AS struck,
           bool_or(d.vetoed AND l.effect = 'total') AS all_struck
    FROM moving_line l JOIN drawn_line d USING (month, area, line) JOIN item_weight w USING (line, draw)
    WHERE l.view = l.told_by GROUP BY ALL
),
still AS (
    SELECT l.view, l.area, l.dimension, any_value(m.told_by) AS told_by,
           list(if(l.rule = 'bonus' OR m.line IS NOT NULL, 0, l.points) ORDER BY l.line) AS points,
           list(if(l.rule = 'bonus', 0, l."full") ORDER BY l.line) AS "full",
           coalesce(sum(l.points) FILTER (l.rule = 'bonus' AND m.line IS NULL), 0) AS bonus,
           bool_or(m.line IS NULL AND l.vetoed AND l.effect = 'dimension') AS struck,
           bool_or(m.line IS NULL AND l.vetoed AND l.effect = 'total') AS all_struck
    FROM score_line l LEFT JOIN moving_line m USING (view, area, line) GROUP BY ALL
),
weights AS (
    SELECT l.view, l.dimension, w.draw, list(w.weight ORDER BY w.line) AS weights
    FROM (SELECT DISTINCT view, dimension, line FROM score_line) l JOIN item_weight w USING (line) GROUP BY ALL
),
of_dimension AS (
    SELECT s.view, s.area, w.draw, list_dot_product(s."full", w.weights) AS "full",
           NOT (s.struck OR coalesce(m.struck, false)) AS counts, s.all_struck OR coalesce(m.all_struck, false) AS all_struck,
           list_dot_product(s.points, w.weights) + coalesce(m.earned, 0) AS earned, s.bonus + coalesce(m.bonus, 0) AS bonus
    FROM still s JOIN weights w USING (view, dimension)
    LEFT JOIN moved m ON m.view = s.told_by AND m.area = s.area AND m.dimension = s.dimension AND m.draw = w.draw
)
SELECT view, area, draw, if(bool_or(all_struck), 0, round(
           100 * sum(earned * counts::INTEGER) / sum("full") + sum(bonus * counts::INTEGER), 9)) AS score
FROM of_dimension GROUP BY ALL;

-- Equal scores are parted as those told are: by less than the last decimal, counted in whole steps of it.
CREATE TEMP TABLE score_merit AS
WITH parted AS (
    SELECT l.view, l.area, dense_rank() OVER (PARTITION BY l.view ORDER BY p.merits NULLS FIRST) AS turn,
           1 + count(*) OVER (PARTITION BY l.view) AS steps
    FROM (SELECT DISTINCT view, period, area FROM score_line) l LEFT JOIN parting p USING (period, area)
)
SELECT d.view, d.area, d.draw, round(d.score * 1e9) * p.steps + p.turn AS merit
FROM drawn_score d JOIN parted p USING (view, area);
