-- 综合 and the domains as they would stand when the windows end, and the goals above each area.
CREATE TEMP TABLE then_area AS
SELECT *, actual_of(kind, unit, above, below, done, status) AS actual_then,
       completion_of(direction, actual_then, target, target_low, target_high, band_slope) AS rate_then
FROM carried;

-- Bands and limits on counts are carried nowhere, so the city stays where it is; tasks and quotients are summed anew.
CREATE TEMP TABLE then_city AS
WITH summed AS (
    SELECT period, indicator, count(*) FILTER (is_counted) > 0 AS has_counts,
           sum(above) FILTER (is_counted) AS above, sum(below) FILTER (is_counted) AS below,
           sum(done) FILTER (is_counted) AS done,
           sum(nearer) FILTER (is_counted) AS nearer, sum(farther) FILTER (is_counted) AS farther,
           avg(if(by_completion(kind, direction), rate_then, actual_then)) AS mean
    FROM then_area GROUP BY ALL
)
SELECT c.period, c.area, c.indicator, c.domain, c.focus, c.status, c.pace, CASE
    WHEN by_completion(c.kind, c.direction) AND c.direction <= 0 THEN c.completion_rate
    WHEN is_task(c.kind, c.direction) AND has_counts
        THEN coalesce(s.done / nullif(held_against(s.done, s.nearer, s.farther), 0), s.mean)
    WHEN by_completion(c.kind, c.direction) THEN s.mean
    ELSE completion_of(c.direction, if(has_counts, scale_of(c.unit) * s.above / nullif(s.below, 0), s.mean),
                       c.target, c.target_low, c.target_high, c.band_slope) END AS rate_then
FROM standing c JOIN summed s USING (period, indicator) WHERE c.is_city;

CREATE TEMP TABLE carried_mean AS
WITH every_row AS (
    SELECT period, area, indicator, domain, focus, status, pace, rate_then, false AS is_city FROM then_area
    UNION ALL
    SELECT period, area, indicator, domain, focus, status, pace, rate_then, true FROM then_city
),
viewed AS (
    SELECT e.*, v.indicators FROM (SELECT *, unnest(['all', domain]) AS choice FROM every_row) e
    JOIN (VALUES ('all'), ('focus')) v(indicators) ON v.indicators = 'all' OR e.focus
)
SELECT period, indicators, choice, area, any_value(is_city) AS is_city,
       avg(least(rate_then, 1)) FILTER (status IN ('reported', 'nil') AND rate_then IS NOT NULL) AS completion_rate,
       avg(pace) FILTER (status IN ('reported', 'nil') AND rate_then IS NOT NULL) AS pace,
       count(*) FILTER (status IN ('reported', 'nil') AND rate_then IS NOT NULL) AS n_indicators
FROM viewed GROUP BY ALL;

CREATE TEMP TABLE carried_on AS
SELECT m.period, m.indicators, m.choice, m.area, m.completion_rate,
       points(m.completion_rate, m.pace) AS pace_gap_points, m.n_indicators,
       if(any_value(m.completion_rate) IS NULL, NULL,
          1 + count(*) FILTER (round(o.completion_rate, 12) > round(m.completion_rate, 12))) AS rank,
       count(o.completion_rate) AS n_compared
FROM carried_mean m JOIN carried_mean o USING (period, indicators, choice)
WHERE NOT m.is_city AND NOT o.is_city
GROUP BY ALL;

-- The bars above or at each area: the city, and the places of the others up to its own.
CREATE TEMP TABLE aim AS
WITH stood AS (
    SELECT indicators, scope AS choice, period, area, completion_rate AS mine, rank, is_city FROM composite
    WHERE split <> 'section' AND period IN (SELECT period FROM look) AND completion_rate IS NOT NULL
),
pair AS (
    SELECT s.indicators, s.choice, s.period, s.area, s.mine, s.rank, o.mine AS goal, a.short AS rivals,
           row_number() OVER (PARTITION BY s.indicators, s.choice, s.period, s.area ORDER BY o.rank, o.area) AS place
    FROM stood s JOIN stood o ON o.indicators = s.indicators AND o.choice = s.choice AND o.period = s.period AND o.area <> s.area
    JOIN area a ON a.code = o.area
    WHERE NOT s.is_city AND NOT o.is_city
),
by_then AS (
    SELECT s.indicators, s.choice, s.period, s.area, o.completion_rate AS goal_moving,
           row_number() OVER (PARTITION BY s.indicators, s.choice, s.period, s.area ORDER BY o.completion_rate DESC) AS place
    FROM stood s JOIN carried_mean o ON o.indicators = s.indicators AND o.choice = s.choice
        AND o.period = s.period AND o.area <> s.area
    WHERE NOT s.is_city AND NOT o.is_city AND o.completion_rate IS NOT NULL
),
barred AS (
    SELECT s.indicators, s.choice, s.period, s.area, s.mine, 'city' AS bar, 0 AS place, c.mine AS goal, NULL AS rivals,
           t.completion_rate AS goal_moving
    FROM stood s JOIN stood c USING (indicators, choice, period)
    LEFT JOIN carried_mean t ON t.is_city AND t.indicators = s.indicators AND t.choice = s.choice AND t.period = s.period
    WHERE c.is_city AND NOT s.is_city
    UNION ALL
    SELECT p.indicators, p.choice, p.period, p.area, p.mine, 'place', p.place, p.goal, p.rivals, t.goal_moving
    FROM pair p LEFT JOIN by_then t USING (indicators, choice, period, area, place) WHERE p.place <= p.rank
)
SELECT b.*, not_below_zero(100 * (b.goal - b.mine)) AS rise_points,
       not_below_zero(round(100 * (b.goal_moving - t.completion_rate), 12)) AS rise_points_moving
FROM barred b LEFT JOIN carried_mean t USING (indicators, choice, period, area);
