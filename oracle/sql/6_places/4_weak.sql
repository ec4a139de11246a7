-- 拖累: how much the city's figure would rise if the area stood at the average.
CREATE TEMP TABLE drag AS
SELECT period, area, indicator,
       round((CAST(all_part AS DOUBLE) * CAST(whole AS DOUBLE) / CAST(all_whole AS DOUBLE) - CAST(part AS DOUBLE))
             / CAST(all_whole AS DOUBLE) * figure_direction, 9) AS drag
FROM (
    SELECT *, bool_or(is_task(kind, direction) AND nearer < farther) OVER (PARTITION BY period, indicator) IS TRUE AS is_tolerant
    FROM standing WHERE NOT is_city
)
WHERE whole IS NOT NULL AND all_whole > 0 AND pooled_average IS NOT NULL AND NOT is_tolerant
  AND NOT (by_completion(kind, direction) AND direction <= 0);

-- 短板: each area's five furthest behind, of equals the one farther below the city in the areas' own spread; of all
-- indicators and of the focus ones.
CREATE TEMP TABLE scoped AS
SELECT 'all' AS indicators, s.*, s.status IN ('reported', 'nil') AS spoken FROM standing s WHERE NOT s.is_city
UNION ALL
SELECT 'focus', s.*, s.status IN ('reported', 'nil') FROM standing s JOIN indicator i ON i.code = s.indicator
WHERE i.focus AND NOT s.is_city;

CREATE TEMP TABLE weak AS
WITH behind AS (
    SELECT indicators, period, area, indicator, row_number() OVER (
               PARTITION BY indicators, period, area
               ORDER BY pace_gap_points,
                        gap_to_city / if(quartile_high > quartile_low, quartile_high - quartile_low, NULL) NULLS LAST,
                        indicator) AS weak_order
    FROM scoped WHERE spoken AND pace_gap_points < 0
),
told AS (
    SELECT s.indicators, s.period, s.area, s.indicator, s.pace_gap_points, b.weak_order,
           count(*) FILTER (b.weak_order IS NULL OR b.weak_order > 5)
               OVER (PARTITION BY s.indicators, s.area, s.indicator ORDER BY s.period) AS times_well
    FROM scoped s LEFT JOIN behind b USING (indicators, period, area, indicator) WHERE s.spoken
),
runs AS (
    SELECT *, count(*) FILTER (weak_order <= 5)
        OVER (PARTITION BY indicators, area, indicator, times_well ORDER BY period) AS months_listed
    FROM told
)
SELECT * FROM runs WHERE weak_order <= 5;

-- What became of them since the month before: cleared is only what lags less than then.
CREATE TEMP TABLE became AS
SELECT s.indicators, s.period, s.area, s.indicator, b.pace_gap_points AS pace_gap_previous,
       CASE WHEN w.area IS NOT NULL THEN if(b.area IS NOT NULL, 'stay', 'new')
            WHEN NOT s.spoken OR s.pace_gap_points IS NULL THEN 'no_figure'
            WHEN s.pace_gap_points > b.pace_gap_points THEN 'cleared' ELSE 'displaced' END AS became
FROM scoped s
LEFT JOIN weak w USING (indicators, period, area, indicator)
LEFT JOIN weak b ON b.indicators = s.indicators AND b.area = s.area AND b.indicator = s.indicator
    AND month_number(b.period) = month_number(s.period) - 1
WHERE w.area IS NOT NULL OR b.area IS NOT NULL;

-- 后三位: the three lowest places of a month and indicator; who shares the first is nowhere last.
CREATE TEMP TABLE lowest AS
SELECT period, area, indicator, place_from_last FROM standing
WHERE NOT is_city AND place_from_last <= 3 AND rank > 1;

CREATE TEMP TABLE often_last AS
SELECT indicators, s.period, s.area, count(l.place_from_last) AS times_last, count(s.rank) AS n_placed
FROM scoped s LEFT JOIN lowest l USING (period, area, indicator) GROUP BY ALL;

CREATE TEMP TABLE last_by_section AS
SELECT indicators, s.section, s.period, s.area, count(*) AS times_last
FROM scoped s JOIN lowest l USING (period, area, indicator) GROUP BY ALL;
