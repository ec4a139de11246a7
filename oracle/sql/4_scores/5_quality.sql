-- 数据质量: how complete, timely, consistent and settled is what each area sends in.
CREATE TEMP TABLE quality AS
WITH logic AS (
    SELECT area, period, count(*) AS checked, count(*) FILTER (odd) AS contradicted FROM logic_test GROUP BY ALL
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
