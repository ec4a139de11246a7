-- Several indicators together: always the one that gives most for one best month of its own, first as far as its best
-- months carry, at most to its full completion; then, in the same order, beyond that.
CREATE TEMP TABLE raised AS
WITH counts AS (
    SELECT unnest(['now', 'moving']) AS way, t.*,
           if(way = 'now', t.denominator, t.below) AS whole_there,
           if(is_quotient(kind), if(way = 'now', t.numerator, t.above), if(way = 'now', t.value, t.done)) AS part_there,
           trunc(coalesce(if(way = 'now', 0, part_there - if(is_quotient(kind), t.numerator, t.value)), 0)) AS already
    FROM then_area t JOIN (SELECT area, indicator, period FROM asking WHERE way = 'now' AND has_things)
        USING (area, indicator, period)
    WHERE direction > 0 AND best_month > 0
),
levelled AS (
    SELECT *, if(is_quotient(kind), nearer * whole_there / scale_of(unit), nearer) AS level,
           if(is_quotient(kind),
              at_least_nought((millionths(nearer) * millionths(whole_there) - millionths(part_there) * scale_of(unit) * 1000000
                               + scale_of(unit) * 1000000000000 - 1) // (scale_of(unit) * 1000000000000)),
              at_least_nought((millionths(nearer) - millionths(part_there) + 999999) // 1000000)) AS to_full,
           greatest(0, least(to_full, if(months_left > 0, trunc(best_month * months_left) - already, 0))) AS to_best,
           completion_of(direction, if(is_quotient(kind), scale_of(unit) * part_there / whole_there, part_there),
                         target, target_low, target_high, band_slope) AS rate_there,
           completion_of(direction, if(is_quotient(kind), scale_of(unit) * (part_there + 1) / whole_there, part_there + 1),
                         target, target_low, target_high, band_slope) AS rate_with_one
    FROM counts
)
SELECT way, period, area, indicator, part_there, level, to_full, already, rate_there, months_left, recent_per_month, best_month,
       (rate_with_one - rate_there) * best_month AS worth, unnest([false, true]) AS beyond,
       if(beyond, to_best, 0) AS before, if(beyond, to_full, to_best) AS upto
FROM levelled WHERE rate_there < 1;

CREATE TEMP MACRO share_with(part, level, things) AS least((part + things) / level, 1);

CREATE TEMP TABLE step AS
SELECT c.indicators, c.choice, c.shares, c.n, r.*,
       share_with(part_there, level, upto) - share_with(part_there, level, before) AS gain,
       row_number() OVER ways AS turn, sum(gain) OVER ways AS gained
FROM raised r JOIN counting c USING (way, period, area, indicator)
WHERE upto > 0
WINDOW ways AS (PARTITION BY way, c.indicators, c.choice, period, area ORDER BY beyond, round(worth, 12) DESC, indicator
                ROWS UNBOUNDED PRECEDING);

-- A goal is come to where the gains make up for what is short of it; the step before carries as far as is needed.
CREATE TEMP TABLE taken AS
WITH walked AS (
    SELECT s.*, g.bar, g.place,
           (round(if(way = 'now', g.goal, g.goal_moving), 12) - 0.5e-12) * s.n - s.shares AS short,
           s.gained - s.gain < short AS is_taken, is_taken AND s.gained >= short AS is_end
    FROM step s JOIN ahead g USING (indicators, choice, period, area)
),
counted AS (
    SELECT *, if(is_end, greatest(0, ceil((share_with(part_there, level, before) + short - (gained - gain)) * level
                                          - part_there)), upto) AS things_there,
           bool_or(is_end) OVER way_there AS reached, max(turn) OVER way_there AS last_turn
    FROM walked WHERE is_taken AND short > 0
    WINDOW way_there AS (PARTITION BY way, indicators, choice, period, area, bar, place)
),
summed AS (
    SELECT way, indicators, choice, period, area, indicator, bar, place, max(things_there) AS extra, max(already) AS already,
           any_value(part_there) AS part_there, any_value(level) AS level, any_value(n) AS n, any_value(reached) AS reached,
           bool_or(turn = last_turn) AS last, min(turn) AS first_turn, any_value(months_left) AS months_left,
           any_value(recent_per_month) AS recent_per_month, any_value(best_month) AS best_month
    FROM counted GROUP BY ALL
)
SELECT way, indicators, choice, period, area, indicator, bar, nullif(place, 0) AS place, extra, extra + already AS things,
       100 * (share_with(part_there, level, extra) - share_with(part_there, level, 0)) / n AS gain_points, reached, last,
       row_number() OVER (PARTITION BY way, indicators, choice, period, area, bar, place ORDER BY first_turn) AS position,
       things / if(months_left > 0, months_left, NULL) AS things_per_month,
       verdict_of(things, months_left, recent_per_month, best_month, true) AS verdict
FROM summed;

CREATE TEMP TABLE goal AS
WITH able AS (
    SELECT indicators, choice, period, area, bar, place,
           bool_and(reached) AND bool_and(verdict NOT IN ('unrealistic', 'over')) AS can
    FROM taken WHERE way = 'moving' GROUP BY ALL
)
SELECT a.* REPLACE (nullif(a.place, 0) AS place), CASE WHEN rise_points_moving IS NULL THEN 'unknown'
           WHEN rise_points_moving = 0 THEN 'feasible'
           WHEN b.can THEN 'hard' ELSE 'unrealistic' END AS outlook
FROM ahead a LEFT JOIN able b ON b.indicators = a.indicators AND b.choice = a.choice AND b.period = a.period AND b.area = a.area
    AND b.bar = a.bar AND coalesce(b.place, 0) = a.place;
