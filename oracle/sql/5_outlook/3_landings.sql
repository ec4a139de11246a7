-- 预计到位: where each area lands when its window ends, the way there, and how often such intervals held.
CREATE TEMP TABLE landing AS
WITH ends AS (
    SELECT k.seen_at, k.indicator, k.area, k.is_city, k.way, k.reports, k.plan AS plan_done, k.growth / k.weight AS own_ratio,
           s.figure_target, s.figure_direction, e.expected, e.low, e.high,
           CASE WHEN k.early = 'not_forecast' THEN k.way WHEN k.early <> '' THEN k.early WHEN e.expected IS NULL THEN 'few_steps'
                WHEN e.high IS NULL THEN 'few_errors' WHEN e.high - e.low > 0.5 + 1e-9 THEN 'too_wide' ELSE '' END AS reason
    FROM known_then k JOIN standing s ON s.area = k.area AND s.indicator = k.indicator AND s.period = k.seen_at
    LEFT JOIN interval_ahead e ON e.seen_at = k.seen_at AND e.indicator = k.indicator AND e.area = k.area
        AND e.origin = k.m AND e.is_end
    WHERE k.m = month_number(k.seen_at)
)
SELECT seen_at AS period, indicator, area, is_city, way, reports AS n_reports, plan_done, own_ratio, reason AS landing_reason,
       if(reason = '', expected * figure_target, NULL) AS landing, if(reason = '', low * figure_target, NULL) AS landing_low,
       if(reason = '', high * figure_target, NULL) AS landing_high,
       CASE WHEN reason NOT IN ('', 'too_wide') THEN ''
            WHEN if(figure_direction < 0, high <= 1 + 1e-9, low >= 1 - 1e-9) THEN 'reached'
            WHEN if(figure_direction < 0, low > 1 + 1e-9, high < 1 - 1e-9) THEN 'missed'
            ELSE if(reason = '', 'uncertain', '') END AS landing_verdict
FROM ends;

CREATE TEMP TABLE landing_path AS
SELECT e.seen_at AS period, e.indicator, e.area, month_text(e.then_m) AS month, e.expected * s.figure_target AS landing,
       e.low * s.figure_target AS landing_low, e.high * s.figure_target AS landing_high
FROM interval_ahead e
JOIN outlook_look l ON l.indicator = e.indicator AND l.area = e.area AND l.period = e.seen_at
JOIN landing d ON d.indicator = e.indicator AND d.area = e.area AND d.period = e.seen_at AND d.landing_reason = ''
JOIN standing s ON s.indicator = e.indicator AND s.area = e.area AND s.period = e.seen_at
WHERE e.origin = month_number(e.seen_at);

-- Of the forecasts of past months only those that would have been shown: their landing was not too wide.
CREATE TEMP TABLE held_back AS
WITH shown AS (
    SELECT e.seen_at, e.indicator, e.area, e.months, e.truth - e.expected AS miss,
           coalesce(e.truth BETWEEN e.low - 1e-9 AND e.high + 1e-9, false) AS is_held
    FROM interval_ahead e JOIN interval_ahead d ON d.seen_at = e.seen_at AND d.indicator = e.indicator AND d.area = e.area
        AND d.origin = e.origin AND d.is_end
    WHERE NOT e.is_city AND e.months > 0 AND e.truth IS NOT NULL AND e.has_spread AND e.error IS NOT NULL
      AND NOT coalesce(d.high - d.low > 0.5 + 1e-9, false)
),
horizon AS (
    SELECT * FROM (VALUES ('all', 1, 999999), ('1', 1, 1), ('2-3', 2, 3), ('4-6', 4, 6), ('7+', 7, 999999))
        t(horizon, first, last)
)
SELECT l.seen_at AS period, l.indicator, h.horizon, count(s.area) AS n, count(*) FILTER (s.is_held) AS held,
       100 * avg(abs(s.miss)) AS error
FROM heading l CROSS JOIN horizon h
LEFT JOIN shown s ON s.seen_at = l.seen_at AND s.indicator = l.indicator AND s.months BETWEEN h.first AND h.last
GROUP BY ALL;
