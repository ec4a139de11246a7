-- 数据质量: how complete, timely, consistent and settled is what each area sends in.
CREATE TEMP TABLE quality AS
WITH quantity AS (
    SELECT area, period, indicator, series, field, said FROM (
        UNPIVOT (SELECT area, period, indicator, series, numerator, denominator, value FROM standing
                 WHERE NOT is_city AND NOT silent(status))
        ON numerator, denominator, value INTO NAME field VALUE said)
),
paired AS (
    SELECT a.area, a.period, p.kind, a.said AS one, b.said AS other
    FROM logic_pair p
    JOIN quantity a ON a.indicator = p.indicator AND a.field = p.field
    JOIN quantity b ON b.area = a.area AND b.period = a.period AND b.indicator = p.other_indicator AND b.field = p.other_field
    -- at the year's beginning a quarterly figure still is last December's, and what is counted by the year began anew
    WHERE NOT (p.kind = 'part' AND a.period[6:7] IN ('01', '02') AND a.series <> b.series
               AND a.series IN ('step-quarter', 'ytd') AND b.series IN ('step-quarter', 'ytd'))
),
counted_up AS (
    SELECT area, period, indicator, CASE WHEN is_quotient(kind) THEN numerator WHEN kind = 'count' THEN value END AS so_far,
           CASE WHEN series = 'ytd' THEN period[1:4] WHEN window_start > period THEN 'before' ELSE coalesce(window_start, '') END AS run
    FROM standing WHERE NOT is_city AND series IN ('ytd', 'window', 'cohort')
),
onward AS (
    SELECT *, lag(so_far) OVER (PARTITION BY area, indicator, run ORDER BY period) AS before
    FROM counted_up WHERE so_far IS NOT NULL
),
fallen AS (
    -- what falls in more than a fifth of all months is a balance
    SELECT area, period, so_far < before AS is_odd FROM onward WHERE before IS NOT NULL
    QUALIFY avg(CAST(so_far < before AS INTEGER)) OVER (PARTITION BY indicator) <= 0.2
),
tested AS (
    SELECT area, period, if(kind = 'part', one > other,
                            abs(one - other) > greatest(0.5, 0.001 * greatest(abs(one), abs(other)))) AS is_odd FROM paired
    UNION ALL SELECT * FROM fallen
),
logic AS (
    SELECT area, period, count(*) AS checked, count(*) FILTER (is_odd) AS contradicted FROM tested GROUP BY ALL
),
reported AS (
    SELECT area, period, nullif(count(*) FILTER (status NOT IN ('not_applicable', 'not_due')), 0) AS due,
           if(due > 0, count(*) FILTER (status IN ('reported', 'nil')), NULL) AS reported,
           100 * reported / due AS completeness,
           avg(not_below_zero(100.0 - 10 * days_late)) FILTER (status IN ('reported', 'nil')) AS timeliness,
           max(days_late) FILTER (status IN ('reported', 'nil')) AS days_late
    FROM standing WHERE NOT is_city GROUP BY area, period
),
parts AS (
    SELECT r.*, l.checked, l.contradicted, coalesce(c.indicators, 0) AS corrected,
           not_below_zero(100.0 - 10 * l.contradicted) AS consistency,
           if(r.reported > 0, not_below_zero(100.0 - 5 * corrected), NULL) AS revisions
    FROM reported r LEFT JOIN logic l USING (area, period)
    LEFT JOIN (SELECT area, period, count(DISTINCT indicator) AS indicators FROM changed GROUP BY ALL) c USING (area, period)
),
weighed AS (
    SELECT *, (40 * coalesce(completeness, 0) + 20 * coalesce(timeliness, 0) + 30 * coalesce(consistency, 0)
               + 10 * coalesce(revisions, 0))
              / nullif(if(completeness IS NULL, 0, 40) + if(timeliness IS NULL, 0, 20) + if(consistency IS NULL, 0, 30)
                       + if(revisions IS NULL, 0, 10), 0) AS quality
    FROM parts
)
SELECT n.*, b.quality AS quality_previous, n.quality - b.quality AS quality_change
FROM weighed n LEFT JOIN weighed b ON b.area = n.area AND month_number(b.period) = month_number(n.period) - 1;
