-- 秩和比 to its end: the ratios spread over the normal curve, the straight line through them, and three grades cut at
-- Probit 4 and 6. The probit is found from Φ by Newton's steps, which from the middle never pass it.
CREATE TEMP TABLE ratio AS
WITH weighed AS (
    SELECT *, points / sum(points) OVER (PARTITION BY period, area) AS own,
           rank() OVER worst_first + (count(*) OVER (PARTITION BY period, indicator, x) - 1) / 2 AS r
    FROM whole_rate WINDOW worst_first AS (PARTITION BY period, indicator ORDER BY x)
)
SELECT period, area, any_value(n) AS n, round(sum(own * r) / any_value(n), 12) AS ratio FROM weighed GROUP BY ALL;

CREATE TEMP TABLE spread_ratio AS
WITH RECURSIVE counted AS (
    SELECT period, ratio, any_value(n) AS n, count(*) AS f, sum(count(*)) OVER (PARTITION BY period ORDER BY ratio) AS cumulative
    FROM ratio GROUP BY period, ratio
),
shares AS (
    SELECT *, if(cumulative = n, 1 - 1 / (4 * n), (cumulative - (f - 1) / 2) / n) AS share FROM counted
),
step(period, ratio, share, cumulative, i, x) AS (
    SELECT period, ratio, share, cumulative, 0, 0.0::DOUBLE FROM shares
    UNION ALL
    SELECT period, ratio, share, cumulative, i + 1, x + (share - normal_below(x)) * sqrt(2 * pi()) * exp(x * x / 2)
    FROM step WHERE i < 16
)
SELECT period, ratio, cumulative, share, 5 + x AS probit FROM step WHERE i = 16;

CREATE TEMP TABLE ratio_line AS
WITH through AS (
    SELECT period, regr_intercept(ratio, probit) AS intercept, regr_slope(ratio, probit) AS slope, corr(ratio, probit) AS r
    FROM spread_ratio GROUP BY period HAVING count(*) >= 3
),
compared AS (
    SELECT period, count(DISTINCT indicator) AS n_indicators FROM rate GROUP BY period
),
complete AS (
    SELECT period, count(DISTINCT indicator) AS n_complete FROM whole_rate GROUP BY period
)
SELECT * FROM complete JOIN compared USING (period) LEFT JOIN through USING (period);

CREATE TEMP TABLE graded AS
SELECT m.period, m.area, least(m.official, m.index, m.topsis, m.rsr) AS best,
       greatest(m.official, m.index, m.topsis, m.rsr) AS worst,
       r.ratio, s.cumulative, s.share, s.probit,
       CASE WHEN l.slope IS NULL THEN NULL WHEN r.ratio >= round(l.intercept + 6 * l.slope, 12) THEN '上'
            WHEN r.ratio >= round(l.intercept + 4 * l.slope, 12) THEN '中' ELSE '下' END AS grade
FROM method m JOIN ratio r USING (period, area) JOIN spread_ratio s USING (period, ratio) JOIN ratio_line l USING (period);
