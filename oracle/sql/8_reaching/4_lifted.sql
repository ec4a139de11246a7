-- What lifts 综合 and the domains to each goal ahead: so many things of one indicator alone are enough, and one less is
-- not; where no number is named, even its full completion is not enough, or none comes to it.
CREATE TEMP TABLE counting AS
WITH timed AS (
    SELECT t.period, t.area, t.indicator, t.domain, t.focus, unnest(['now', 'moving']) AS way,
           unnest([t.completion_rate, t.rate_then]) AS rate
    FROM then_area t WHERE t.status IN ('reported', 'nil')
)
SELECT e.* EXCLUDE (domain, focus), least(rate, 1) AS share, v.indicators,
       sum(least(rate, 1)) OVER (PARTITION BY way, period, area, choice, v.indicators) AS shares,
       count(*) OVER (PARTITION BY way, period, area, choice, v.indicators) AS n
FROM (SELECT *, unnest(['all', domain]) AS choice FROM timed WHERE rate IS NOT NULL) e
JOIN (VALUES ('all'), ('focus')) v(indicators) ON v.indicators = 'all' OR e.focus;

CREATE TEMP TABLE ahead AS
SELECT * FROM aim WHERE goal_moving IS NOT NULL AND (rise_points > 0 OR rise_points_moving > 0);

CREATE TEMP TABLE lift_tried AS
WITH said AS (
    SELECT indicators, choice, area, indicator, period, bar, coalesce(place, 0) AS place, unnest(['now', 'moving']) AS way,
           unnest([needed, needed_moving]) AS things
    FROM said_lift
),
asked AS (
    SELECT g.bar, g.place, c.indicators, c.choice, s.things, round(if(c.way = 'now', g.goal, g.goal_moving), 12) AS bar_there,
           c.shares - c.share AS rest, c.n, a.*
    FROM ahead g JOIN counting c USING (indicators, choice, period, area)
    JOIN asking a ON a.way = c.way AND a.area = c.area AND a.indicator = c.indicator AND a.period = c.period
    LEFT JOIN said s ON s.way = c.way AND s.indicators = c.indicators AND s.choice = c.choice AND s.area = c.area
        AND s.indicator = c.indicator AND s.period = c.period AND s.bar = g.bar AND s.place = g.place
),
counted AS (
    SELECT *, unnest(CASE WHEN NOT has_things THEN [0] WHEN things IS NOT NULL THEN [things, things - 1]
                          WHEN direction < 0 AND straight THEN [most] ELSE [passing, passing - 1] END) AS k
    FROM asked
)
SELECT *, if(NOT has_things, figure_rate, completion_of(
           direction, actual_of(kind, unit, above + way_up * k, below, done + way_up * k, status),
           target, target_low, target_high, band_slope)) AS rate_there,
       k >= 0 AND (k <= has / 1000000 OR way_up > 0) AND round((rest + least(rate_there, 1)) / n, 12) >= bar_there AS is_there,
       round((rest + 1) / n, 12) < bar_there AS is_beyond
FROM counted;

CREATE TEMP TABLE lift_found AS
WITH weighed AS (
    SELECT way, indicators, choice, area, indicator, period, bar, place, any_value(things) AS things,
           any_value(has_things) AS has_things,
           any_value(direction) AS direction, any_value(months_left) AS months_left,
           any_value(recent_per_month) AS recent_per_month,
           any_value(best_month) AS best_month, any_value(is_beyond) AS is_beyond,
           least_of(is_there, k, things) AS holds,
           coalesce(bool_or(is_there), false) AS any_there
    FROM lift_tried GROUP BY ALL
)
SELECT *, CASE WHEN things IS NOT NULL THEN if(holds, '', 'unproved') WHEN NOT has_things THEN 'no_counts'
               WHEN is_beyond OR (direction <= 0 AND NOT any_there) THEN 'cap' ELSE 'unproved' END AS limited,
       if(holds, things, NULL) AS answer, answer / if(months_left > 0, months_left, NULL) AS per_month,
       verdict_of(answer, months_left, recent_per_month, best_month, direction > 0 AND limited <> 'no_counts') AS verdict
FROM weighed;

CREATE TEMP TABLE lifted AS
WITH filled AS (
    SELECT area, indicator, period, has_things AND has + way_up * passing * 1000000 >= 0 AND completion_of(
               direction, actual_of(kind, unit, above + way_up * passing, below, done + way_up * passing, status),
               target, target_low, target_high, band_slope) >= 1 AS is_filled, if(is_filled, passing, NULL) AS to_full
    FROM asking WHERE way = 'now'
)
SELECT n.indicators, n.choice, n.area, n.indicator, n.period, n.bar, nullif(n.place, 0) AS place,
       n.answer AS needed, n.limited AS "limit", n.per_month AS needed_per_month, n.verdict,
       if(n.direction > 0 AND n.best_month > 0, n.answer / n.best_month, NULL) AS effort,
       100 * (1 - c.share) / c.n AS most_points, CAST(f.to_full AS DOUBLE) AS to_full,
       verdict_of(f.to_full, n.months_left, n.recent_per_month, n.best_month,
                  n.direction > 0 AND n.limited <> 'no_counts') AS verdict_full,
       m.answer AS needed_moving, m.limited AS limit_moving, m.per_month AS needed_per_month_moving, m.verdict AS verdict_moving
FROM lift_found n JOIN lift_found m USING (indicators, choice, area, indicator, period, bar, place)
JOIN counting c ON c.way = 'now' AND c.indicators = n.indicators AND c.choice = n.choice AND c.area = n.area
    AND c.indicator = n.indicator AND c.period = n.period
JOIN filled f ON f.area = n.area AND f.indicator = n.indicator AND f.period = n.period
WHERE n.way = 'now' AND m.way = 'moving';
