-- 升降: the points of the last twelve months, by χ² for trend where all are parts of wholes, else by Kendall's test.
CREATE TEMP TABLE trend AS
WITH recent AS (
    SELECT *, m - month_number(seen_at) AS t, point IS NOT NULL AS is_used FROM point WHERE month_number(seen_at) - m < 12
),
latest AS (
    SELECT * FROM recent WHERE m = month_number(seen_at)
),
summed AS (
    SELECT seen_at, indicator, area, count(*) AS n, min(period) AS first, max(period) AS last,
           bool_and(coalesce(part <= whole, false) AND kind = 'rate') AS is_parts,
           sum(part) AS a, sum(whole) AS b, a / b AS share, sum(whole * t) / b AS middle
    FROM recent WHERE is_used GROUP BY ALL
),
proportion AS (
    SELECT r.seen_at, r.indicator, r.area, any_value(s.n) AS n, sum(r.part * (r.t - s.middle)) AS leaning,
           any_value(s.share * (1 - s.share)) AS doubt, sum(r.whole * (r.t - s.middle) ** 2) AS stretch,
           sum((r.part / r.whole - s.share) ** 2 * r.whole) AS apart
    FROM recent r JOIN summed s USING (seen_at, indicator, area) WHERE r.is_used AND s.is_parts GROUP BY ALL
),
chi_square AS (
    SELECT *, if(doubt * stretch > 0, leaning ** 2 / (doubt * stretch), 0.0) AS x,
           greatest(1.0, if(doubt * stretch > 0, apart / doubt - x, 0.0) / (n - 2)) AS dispersion
    FROM proportion WHERE n >= 5
),
pairs AS (
    SELECT a.seen_at, a.indicator, a.area, sum(sign(b.point - a.point)) AS s
    FROM recent a JOIN recent b ON b.seen_at = a.seen_at AND b.indicator = a.indicator AND b.area = a.area AND b.m > a.m
    WHERE a.is_used AND b.is_used GROUP BY ALL
),
equals AS (
    SELECT seen_at, indicator, area, sum(t * (t - 1) * (2 * t + 5)) AS tied
    FROM (SELECT seen_at, indicator, area, count(*) AS t
          FROM recent WHERE is_used GROUP BY seen_at, indicator, area, point)
    GROUP BY ALL
),
tested AS (
    SELECT s.*, if(s.is_parts, 'chi_square', 'mann_kendall') AS test, if(s.is_parts, c.leaning, k.s) AS heads,
           (s.n * (s.n - 1) * (2 * s.n + 5) - e.tied) / 18 AS variance,
           if(s.is_parts, two_sided(sqrt(c.x / c.dispersion)),
              if(variance > 0, two_sided((abs(k.s) - abs(sign(k.s))) / sqrt(variance)), 1.0)) AS p
    FROM summed s LEFT JOIN chi_square c USING (seen_at, indicator, area) LEFT JOIN pairs k USING (seen_at, indicator, area)
    LEFT JOIN equals e USING (seen_at, indicator, area) WHERE s.n >= 5
)
SELECT l.seen_at AS period, l.indicator, l.area, l.point_kind, l.point_unit, l.point_reason,
       CASE WHEN l.point_reason <> '' THEN '' WHEN t.n IS NULL THEN 'few' WHEN t.p >= 0.05 THEN 'none'
            WHEN t.heads > 0 THEN 'rising' ELSE 'falling' END AS trend,
       CASE WHEN trend NOT IN ('rising', 'falling') OR l.direction = 0 THEN ''
            WHEN if(trend = 'rising', 1, -1) = l.direction THEN 'better' ELSE 'worse' END AS trend_good,
       if(l.point_reason = '' AND t.n IS NOT NULL, t.test, '') AS trend_test, coalesce(s.n, 0) AS trend_n,
       if(l.point_reason = '', t.p, NULL) AS trend_p, coalesce(s.first, '') AS trend_first, coalesce(s.last, '') AS trend_last
FROM latest l LEFT JOIN summed s USING (seen_at, indicator, area) LEFT JOIN tested t USING (seen_at, indicator, area);
