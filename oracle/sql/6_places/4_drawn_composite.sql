-- Which places chance and the weights leave open on 综合: drawn again with other random numbers, the mixed bits of a
-- counter, made into normal ones (Box and Muller 1958) and these into gamma ones (Wilson and Hilferty 1931).
CREATE TEMP MACRO draws() AS 2000;
CREATE TEMP MACRO uniform(counter) AS (CAST(hash(counter) AS DOUBLE) + 1) / 18446744073709553664.0::DOUBLE;

-- Γ(shape) is Γ(shape + 1)·U^(1/shape): four such steps bring small shapes to where the cube of a normal one is good.
CREATE TEMP MACRO enlarged(shape) AS if(shape < 12, shape + 4, shape);
CREATE TEMP MACRO gamma_of(shape, normal) AS
    enlarged(shape) * greatest(0, 1 - 1 / (9 * enlarged(shape)) + normal / (3 * sqrt(enlarged(shape)))) ** 3;
CREATE TEMP MACRO brought_down(shape, counter) AS
    if(shape < 12, exp(ln(uniform(counter)) / shape + ln(uniform(counter + 1)) / (shape + 1)
                       + ln(uniform(counter + 2)) / (shape + 2) + ln(uniform(counter + 3)) / (shape + 3)), 1);

-- The cells of a view: what was completed, at most 1, and what its chance is. The indicators are numbered once for all.
CREATE TEMP TABLE drawn_cell AS
WITH numbered AS (
    SELECT s.*, t.events, t.base, t.interval_method AS way,
           dense_rank() OVER (ORDER BY s.indicator) AS line,
           row_number() OVER (ORDER BY s.period, s.indicator, s.area) AS cell
    FROM standing s JOIN trust t ON t.area = s.area AND t.indicator = s.indicator AND t.period = s.period
    WHERE NOT s.is_city AND s.status IN ('reported', 'nil') AND s.completion_rate IS NOT NULL
        AND s.period IN (SELECT period FROM open_view)
)
SELECT v.view, n.area, n.line, n.cell, n.way, n.events, n.base, n.direction, n.nearer, least(n.completion_rate, 1) AS done,
       if(n.kind = 'count', 1, scale_of(n.unit)) AS scale
FROM open_view v JOIN numbered n ON n.period = v.period AND v.choice IN ('all', n.domain)
    AND (v.indicators = 'all' OR n.focus) AND (v.peers = '' OR n.peer_group = v.peers);

-- Every weight between three and five quarters of its own, in each draw anew and for all areas alike.
CREATE TEMP MACRO weight_of(line, draw) AS 0.75 + 0.5 * uniform(-(line * 100000 + draw));

CREATE TEMP TABLE drawn_weight AS
SELECT d.draw, list(weight_of(l.line, d.draw) ORDER BY l.line) AS weights
FROM (SELECT DISTINCT line FROM drawn_cell) l CROSS JOIN (SELECT unnest(range(draws())) AS draw) d GROUP BY d.draw;

CREATE TEMP TABLE drawn_merit AS
WITH lines AS (
    SELECT DISTINCT line, dense_rank() OVER (ORDER BY line) AS nth FROM drawn_cell
),
seen AS (
    SELECT v.view, v.area, list(coalesce(c.done, 0) ORDER BY l.nth) AS done,
           list(if(c.done IS NULL, 0, 1)::DOUBLE ORDER BY l.nth) AS known
    FROM (SELECT DISTINCT view, area FROM drawn_cell) v CROSS JOIN lines l
    LEFT JOIN drawn_cell c ON c.view = v.view AND c.area = v.area AND c.line = l.line
    GROUP BY ALL
),
-- a figure with chance differs from what was reported: by so much, whichever view it is seen in
chanced AS (
    SELECT c.*, d.draw, (c.cell * draws() + d.draw) * 16 AS counter,
           sqrt(-2 * ln(uniform(counter))) AS far, 2 * pi() * uniform(counter + 1) AS angle
    FROM (SELECT DISTINCT area, line, cell, way, events, base, direction, nearer, done, scale
          FROM drawn_cell WHERE way IS NOT NULL) c
    CROSS JOIN (SELECT unnest(range(draws())) AS draw) d
),
happened AS (
    SELECT area, line, draw, direction, nearer, done, way, base, scale,
           gamma_of(events + 0.5, far * cos(angle)) * brought_down(events + 0.5, counter + 2) AS part,
           if(way = 'wilson', gamma_of(base - events + 0.5, far * sin(angle))
                              * brought_down(base - events + 0.5, counter + 6), 0) AS rest
    FROM chanced
),
moved AS (
    SELECT area, line, draw, weight_of(line, draw) * (if(direction > 0, if(actual >= nearer, 1, actual / nearer),
                                  if(actual <= nearer, 1, nearer / actual)) - done) AS more
    FROM (SELECT *, scale * if(way = 'wilson', part / (part + rest), part / base) AS actual FROM happened)
),
extra AS (
    SELECT v.view, m.area, m.draw, sum(m.more) AS more
    FROM moved m JOIN drawn_cell v ON v.area = m.area AND v.line = m.line
    GROUP BY ALL
)
SELECT s.view, s.area, w.draw,
       round((list_dot_product(s.done, w.weights) + coalesce(e.more, 0)) / list_dot_product(s.known, w.weights), 12) AS merit
FROM seen s CROSS JOIN drawn_weight w LEFT JOIN extra e ON e.view = s.view AND e.area = s.area AND e.draw = w.draw;

CREATE TEMP TABLE drawn_pair AS
SELECT i.view, i.draw, i.area, j.area AS other, i.merit > j.merit AS ahead, j.merit > i.merit AS behind
FROM drawn_merit i JOIN drawn_merit j USING (view, draw) WHERE i.area <> j.area;

CREATE TEMP TABLE ahead_composite AS
SELECT view, area, other, avg(CAST(ahead AS INTEGER)) AS p FROM drawn_pair GROUP BY ALL;

CREATE TEMP TABLE likely_composite AS
WITH placed AS (
    SELECT m.view, m.draw, m.area, 1 + count(*) FILTER (p.behind) AS place
    FROM drawn_merit m LEFT JOIN drawn_pair p USING (view, draw, area) GROUP BY ALL
)
SELECT view, area, place, count(*) / draws() AS p FROM placed GROUP BY ALL;
