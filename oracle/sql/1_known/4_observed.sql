-- Every banner on every indicator in every month, also where nobody said anything, with the kind of silence.
CREATE TEMP TABLE observed AS
SELECT m.period, a.code AS area, i.code AS indicator, a.peer_group, a.parent AS city, i.domain, i.section, i.kind,
       i.series, i.direction, i.unit, i.focus, i.band_slope,
       w.numerator, w.denominator, w.value, w.month_value AS month_value_reported, w.reported_completion,
       w.reported_target,
       CASE WHEN w.told IS NOT NULL THEN CASE WHEN w.told = 0 THEN 'nil' ELSE 'reported' END
            WHEN list_contains(i.not_applicable, a.code) THEN 'not_applicable'
            WHEN w.absence = 'not_applicable' THEN 'not_applicable'
            WHEN i.series = 'step-quarter' AND CAST(m.period[6:7] AS INTEGER) % 3 <> 0 THEN 'not_due'
            WHEN t.area IS NULL AND w.area IS NULL THEN 'not_due'
            ELSE 'not_reported' END AS status,
       if(t.area IS NULL, p.task, t.value) AS target,
       t.low AS target_low, t.high AS target_high, t.carried_over,
       if(t.area IS NULL AND p.task IS NOT NULL, 'form', t.tier) AS tier,
       coalesce(t.sample, false) AS is_sample_target, t.window_start, t.window_end, t.planned_share,
       c.low AS city_target_low, c.high AS city_target_high,
       c.value AS city_own_target, c.area IS NOT NULL AS city_has_target,
       w.received_at, days_late(m.period, w.first_received_at) AS days_late
FROM month m
CROSS JOIN (SELECT * FROM area WHERE level = 'banner') a
CROSS JOIN indicator i
LEFT JOIN word w ON w.period = m.period AND w.area = a.code AND w.indicator = i.code
LEFT JOIN printed p ON p.period = m.period AND p.area = a.code AND p.indicator = i.code
LEFT JOIN judged t ON t.period = m.period AND t.area = a.code AND t.indicator = i.code
LEFT JOIN judged c ON c.period = m.period AND c.area = a.parent AND c.indicator = i.code;

-- The city's task for a count that has none of its own: the banners' tasks together.
CREATE TEMP TABLE city_task AS
SELECT period, indicator, sum(coalesce(target, farther_of(direction, target, target_low, target_high))) AS task
FROM observed WHERE kind = 'count' GROUP BY ALL;
