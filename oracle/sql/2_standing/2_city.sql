-- The city as one area that did what all its areas did together. The window and the plan are those of its first
-- area that has a window.
CREATE TEMP TABLE city_alone AS
WITH own AS (
    SELECT period, indicator, arg_min(area, (window_start IS NULL)::INTEGER || area) AS model FROM monthly GROUP BY ALL
),
summed AS (
    SELECT period, indicator,
           sum(numerator) FILTER (whole IS NOT NULL AND is_quotient(kind)) AS numerator,
           sum(denominator) FILTER (whole IS NOT NULL AND is_quotient(kind)) AS denominator,
           CASE WHEN bool_or(is_task(kind, direction)) THEN sum(value) FILTER (whole IS NOT NULL)
                ELSE avg(actual) END AS value,
           sum(farther) FILTER (whole IS NOT NULL) AS task_reported,
           sum(nearer) FILTER (whole IS NOT NULL) AS task_nearer, sum(coalesce(farther, target)) AS task_of_all,
           sum(month_value) AS month_value,
           CASE WHEN min(target) = max(target) THEN min(target) END AS same_target,
           CASE WHEN min(target_low) = max(target_low) THEN min(target_low) END AS same_low,
           CASE WHEN min(target_high) = max(target_high) THEN min(target_high) END AS same_high,
           -- one and the same target, value and tolerance together, of all areas that have any
           count(DISTINCT {'value': target, 'low': target_low, 'high': target_high})
               FILTER (target IS NOT NULL OR target_low IS NOT NULL OR target_high IS NOT NULL) = 1 AS are_alike,
           -- as far as any area has come
           CASE WHEN bool_or(status = 'reported') THEN 'reported' WHEN bool_or(status = 'nil') THEN 'nil'
                WHEN bool_or(status = 'not_reported') THEN 'not_reported'
                WHEN bool_or(status = 'not_due') THEN 'not_due' ELSE 'not_applicable' END AS status
    FROM monthly GROUP BY ALL
),
observed AS (
    SELECT m.period, city.code AS area, m.indicator, m.domain, m.section, m.kind, m.series, m.direction, m.unit, m.focus,
           m.band_slope, s.status, s.numerator, s.denominator, s.value, s.month_value,
           -- the areas' own is the city's where they all have it and the city has none; of a band end by end
           m.direction = 0 OR (s.are_alike AND m.city_target IS NULL AND m.city_target_low IS NULL
                               AND m.city_target_high IS NULL) AS shares,
           CASE WHEN is_task(m.kind, m.direction) THEN s.task_reported
                ELSE coalesce(m.city_target, if(shares, s.same_target, NULL)) END AS target,
           CASE WHEN NOT is_task(m.kind, m.direction) THEN coalesce(m.city_target_low, if(shares, s.same_low, NULL))
                WHEN m.direction > 0 AND s.task_nearer <> s.task_reported THEN s.task_nearer END AS target_low,
           CASE WHEN NOT is_task(m.kind, m.direction) THEN coalesce(m.city_target_high, if(shares, s.same_high, NULL))
                WHEN m.direction < 0 AND s.task_nearer <> s.task_reported THEN s.task_nearer END AS target_high,
           coalesce(m.city_target, if(is_task(m.kind, m.direction), s.task_of_all, if(shares, s.same_target, NULL)))
               AS city_target,
           m.city_target_low, m.city_target_high, m.window_start, m.window_end, m.planned_share, m.is_sample_target,
           m.city_figure, m.city_method, m.pooled_average, m.simple_mean, m.n_compared, m.best, m.worst, m.quartile_low,
           m.quartile_high, m.region_figure, m.region_period, m.region_rank, m.region_n
    FROM monthly m
    JOIN own ON own.period = m.period AND own.indicator = m.indicator AND own.model = m.area
    JOIN summed s ON s.period = m.period AND s.indicator = m.indicator
    CROSS JOIN (SELECT code FROM area WHERE level = 'city') city
),
done AS (
    SELECT *, actual_of(kind, unit, numerator, denominator, value, status) AS actual,
           nearer_of(direction, target, target_low, target_high) AS nearer,
           farther_of(direction, target, target_low, target_high) AS farther
    FROM observed
)
SELECT *, CASE WHEN by_completion(kind, direction) THEN city_figure / 100
               ELSE completion_of(direction, actual, target, target_low, target_high, band_slope) END AS completion_rate,
       pace_of(direction, series, planned_share, window_start, window_end, period) AS pace,
       city_figure AS figure, if(by_completion(kind, direction), '%', unit) AS figure_unit,
       if(by_completion(kind, direction), 100, coalesce(target, nearer)) AS figure_target,
       if(by_completion(kind, direction), 1, direction) AS figure_direction,
       part_of(kind, direction, status, unit, numerator, denominator, value, farther) AS part,
       whole_of(kind, direction, status, numerator, denominator, value, farther) AS whole
FROM done;
