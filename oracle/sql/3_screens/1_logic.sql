-- What contradicts a definition: every pair of quantities and every cumulative figure that was looked at, odd or not.
CREATE TEMP TABLE quantity AS
SELECT area, period, indicator, series, field, said FROM (
    UNPIVOT (SELECT area, period, indicator, series, numerator, denominator, value FROM standing
             WHERE NOT is_city AND NOT silent(status))
    ON numerator, denominator, value INTO NAME field VALUE said);

-- A part is no larger than its whole, and what is told twice is the same to a thousandth, or to half a thing.
CREATE TEMP TABLE pair_test AS
WITH one AS MATERIALIZED (
    SELECT q.*, p.place, p.kind, p.other_indicator, p.other_field
    FROM logic_pair p JOIN quantity q ON q.indicator = p.indicator AND q.field = p.field
)
SELECT if(a.kind = 'part', 'part_above_whole', 'told_differently') AS screen, a.place, a.area, a.indicator, a.field,
       a.period, b.area AS other_area, b.indicator AS other_indicator, b.field AS other_field, b.period AS other_period,
       a.said AS figure, b.said AS expected,
       if(a.kind = 'part', figure > expected,
          abs(figure - expected) > greatest(0.5, 0.001 * greatest(abs(figure), abs(expected)))) AS odd
FROM one a JOIN quantity b
    ON b.area = a.area AND b.period = a.period AND b.indicator = a.other_indicator AND b.field = a.other_field
-- at the year's beginning a quarterly figure still is last December's, and what is counted by the year began anew
WHERE NOT (a.kind = 'part' AND a.period[6:7] IN ('01', '02') AND a.series <> b.series
           AND a.series IN ('step-quarter', 'ytd') AND b.series IN ('step-quarter', 'ytd'));

CREATE TEMP TABLE fall_test AS
WITH counted_up AS (
    SELECT area, period, indicator, if(kind = 'count', 'value', 'numerator') AS field,
           CASE WHEN is_quotient(kind) THEN numerator WHEN kind = 'count' THEN value END AS figure,
           CASE WHEN series = 'ytd' THEN period[1:4] WHEN window_start > period THEN 'before'
                ELSE coalesce(window_start, '') END AS run
    FROM standing WHERE NOT is_city AND series IN ('ytd', 'window', 'cohort')
),
onward AS (
    SELECT *, lag(figure) OVER earlier AS expected, lag(period) OVER earlier AS other_period
    FROM counted_up WHERE figure IS NOT NULL
    WINDOW earlier AS (PARTITION BY area, indicator, run ORDER BY period)
)
SELECT 'fall' AS screen, area, indicator, field, period, area AS other_area, indicator AS other_indicator,
       field AS other_field, other_period, figure, expected, figure < expected AS odd
FROM onward WHERE expected IS NOT NULL
-- what falls in more than a fifth of all months is a balance
QUALIFY avg(CAST(figure < expected AS INTEGER)) OVER (PARTITION BY indicator) <= 0.2;

CREATE TEMP TABLE logic_test AS
SELECT *, 2 AS n, if(odd, 0.0, 1.0) AS p FROM (
    FROM pair_test UNION ALL BY NAME SELECT *, 0 AS place FROM fall_test);
