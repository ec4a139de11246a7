-- Each area by itself: what was done, what share of its target that is, and how much was due by then.
CREATE TEMP TABLE alone AS
WITH done AS (
    SELECT o.*, actual_of(kind, unit, numerator, denominator, value, status) AS actual,
           nearer_of(direction, target, target_low, target_high) AS nearer,
           farther_of(direction, target, target_low, target_high) AS farther,
           if(city_has_target, city_own_target, t.task) AS city_target
    FROM observed o LEFT JOIN city_task t USING (period, indicator)
),
rated AS (
    SELECT *, completion_of(direction, actual, target, target_low, target_high, band_slope) AS completion_rate,
           pace_of(direction, series, planned_share, window_start, window_end, period) AS pace
    FROM done
)
SELECT *, if(by_completion(kind, direction), 100 * completion_rate, actual) AS figure,
       if(by_completion(kind, direction), '%', unit) AS figure_unit,
       if(by_completion(kind, direction), 100, coalesce(target, nearer)) AS figure_target,
       if(by_completion(kind, direction), 1, direction) AS figure_direction,
       part_of(kind, direction, status, unit, numerator, denominator, value, farther) AS part,
       whole_of(kind, direction, status, numerator, denominator, value, farther) AS whole
FROM rated;

-- All areas of a month and indicator together. Tasks with tolerance are summed bound by bound.
CREATE TEMP TABLE together AS
WITH summed AS (
    SELECT period, indicator, sum(part) AS part, sum(whole) AS whole,
           sum(value) FILTER (whole IS NOT NULL AND is_task(kind, direction)) AS value,
           sum(nearer) FILTER (whole IS NOT NULL AND is_task(kind, direction)) AS nearer,
           sum(farther) FILTER (whole IS NOT NULL AND is_task(kind, direction)) AS farther,
           any_value(direction) AS direction, avg(figure) AS simple_mean,
           count(figure) AS n_compared, max(figure) AS highest, min(figure) AS lowest,
           quantile_cont(figure, 0.25) AS quartile_low, quantile_cont(figure, 0.75) AS quartile_high
    FROM alone GROUP BY period, indicator
)
SELECT * REPLACE (CASE WHEN nearer IS NULL OR nearer = farther THEN whole
                       WHEN direction < 0 THEN millionths(nearer)
                       ELSE millionths(held_against(value, nearer, farther)) END AS whole)
FROM summed;

-- Each against the others: the quotient of counts as whole part and rest, so that no rounding decides.
CREATE TEMP TABLE merit AS
WITH quotient AS (
    SELECT period, indicator, area, peer_group, figure_direction,
           if(straight AND counts_as > 0, part, millionths(figure)) AS part,
           if(straight AND counts_as > 0, counts_as, 1000000) AS whole
    FROM (
        SELECT *, direction = 1 OR NOT by_completion(kind, direction) AS straight,
               CASE WHEN whole IS NOT NULL AND is_task(kind, direction)
                    THEN millionths(held_against(value, nearer, farther)) ELSE whole END AS counts_as
        FROM alone WHERE figure IS NOT NULL
    )
)
SELECT *, part // whole AS full, part % whole AS rest FROM quotient;

CREATE TEMP TABLE place AS
WITH compared AS (
    SELECT m.period, m.indicator, m.area, o.area AS other, o.peer_group = m.peer_group AS is_peer,
           CASE WHEN o.full <> m.full THEN if(o.full > m.full, 1, -1)
                ELSE sign(o.rest * m.whole - m.rest * o.whole) END * m.figure_direction AS ahead,
           ahead > 0 AS is_better, ahead < 0 AS is_worse
    FROM merit m JOIN merit o ON o.period = m.period AND o.indicator = m.indicator
)
SELECT period, indicator, area, 1 + count(*) FILTER (is_better) AS rank, 1 + count(*) FILTER (is_worse) AS place_from_last,
       1 + count(*) FILTER (is_better AND is_peer) AS peer_rank
FROM compared GROUP BY ALL;

CREATE TEMP TABLE foremost AS
SELECT period, indicator, any_value(m.part) AS part, any_value(m.whole) AS whole
FROM merit m JOIN place p USING (period, indicator, area) WHERE p.rank = 1 GROUP BY ALL;

-- What the region published for a month or, failing that, for the latest month before it.
CREATE TEMP TABLE bulletin AS
WITH spoken AS (
    SELECT b.scope, b.indicator, b.period, max(a.moment) AS moment FROM benchmark b JOIN accepted a USING (submission)
    GROUP BY ALL
),
holding AS (
    SELECT b.* FROM benchmark b JOIN accepted a USING (submission)
    JOIN spoken s ON s.scope = b.scope AND s.indicator = b.indicator AND s.period = b.period AND s.moment = a.moment
),
published AS (
    SELECT indicator, period, max(value) FILTER (scope = 'region') AS region_value,
           max(city_rank) AS region_rank, max(n_compared) AS region_n
    FROM holding GROUP BY ALL
)
SELECT m.period, p.indicator, max_by(p.region_value, p.period) AS region_figure, max(p.period) AS region_period,
       max_by(coalesce(p.region_rank, -1), p.period) AS region_rank,
       max_by(coalesce(p.region_n, -1), p.period) AS region_n
FROM month m JOIN published p ON p.period <= m.period AND p.region_value IS NOT NULL
GROUP BY ALL;

CREATE TEMP TABLE pooled AS
WITH quotient AS (
    SELECT a.*, t.part AS all_part, t.whole AS all_whole, t.simple_mean, t.n_compared, t.highest, t.lowest,
           t.quartile_low, t.quartile_high,
           if(t.whole > 0, CAST(t.part AS DOUBLE) / CAST(t.whole AS DOUBLE), NULL) AS average
    FROM alone a JOIN together t USING (period, indicator)
)
SELECT *, CASE WHEN by_completion(kind, direction) AND direction <= 0 THEN 100 * completion_of(
              direction, average, 100,
              if(direction = 0, coalesce(city_target_low, target_low), NULL),
              if(direction = 0, coalesce(city_target_high, target_high), NULL), band_slope)
          ELSE average END AS pooled_average
FROM quotient;

CREATE TEMP TABLE compared AS
SELECT p.*, coalesce(p.pooled_average, p.simple_mean) AS city_figure,
       CASE WHEN p.pooled_average IS NOT NULL THEN 'pooled' WHEN p.simple_mean IS NOT NULL THEN 'simple' END AS city_method,
       if(p.figure_direction < 0, lowest, highest) AS best, if(p.figure_direction < 0, highest, lowest) AS worst,
       place.rank, place.peer_rank, place.place_from_last,
       count(p.figure) OVER (PARTITION BY p.period, p.indicator, p.peer_group) AS peer_n_compared,
       b.region_figure, b.region_period, nullif(b.region_rank, -1) AS region_rank, nullif(b.region_n, -1) AS region_n
FROM pooled p
LEFT JOIN place USING (period, indicator, area)
LEFT JOIN bulletin b ON b.period = p.period AND b.indicator = p.indicator AND p.direction <> 0;

-- What was added in the month itself: as reported, otherwise from the cumulative figure of the month before.
CREATE TEMP TABLE monthly AS
WITH cumulative AS (
    SELECT *, CASE WHEN silent(status) THEN NULL WHEN is_quotient(kind) THEN numerator
                   WHEN kind = 'count' THEN value END AS so_far
    FROM compared
)
SELECT c.*, coalesce(c.month_value_reported,
    CASE WHEN c.series = 'flow' OR (c.series = 'ytd' AND c.period[6:7] = '01')
              OR (c.series IN ('window', 'cohort') AND c.period = c.window_start) THEN c.so_far
         ELSE c.so_far - before.so_far END) AS month_value
FROM cumulative c LEFT JOIN cumulative before
    ON before.area = c.area AND before.indicator = c.indicator
    AND month_number(before.period) = month_number(c.period) - 1;
