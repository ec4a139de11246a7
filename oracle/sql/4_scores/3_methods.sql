-- 方法稳健性: the scored indicators of a month drawn together by 综合指数, TOPSIS, RSR and entropy weights.
CREATE TEMP TABLE rate AS
WITH weighed AS (
    SELECT h.period, i.indicator, sum(i.full_points) AS points FROM scheme_item i JOIN holding h USING (scheme)
    WHERE i.indicator <> '' GROUP BY ALL
),
taken AS (
    SELECT s.period, s.area, s.indicator, w.points, round(s.completion_rate, 12) AS rate
    FROM standing s JOIN weighed w ON w.indicator = s.indicator AND w.period = s.period
    JOIN score p ON p.period = s.period AND p.area = s.area AND p.span = 'month' AND p.rank IS NOT NULL
    WHERE NOT s.is_city AND w.points > 0 AND NOT silent(s.status) AND s.completion_rate IS NOT NULL
),
known AS (
    SELECT period, area, count(*) AS n FROM taken GROUP BY ALL
)
-- who reported less than half of what others did is not compared
SELECT t.* FROM taken t JOIN known k USING (period, area)
WHERE 2 * k.n >= (SELECT max(n) FROM known m WHERE m.period = t.period);

-- The indicators on which every area compared has a figure, each rate capped at 1.
CREATE TEMP TABLE whole_rate AS
WITH areas AS (SELECT period, count(DISTINCT area) AS n FROM rate GROUP BY ALL)
SELECT r.period, r.area, r.indicator, r.points, least(r.rate, 1.0) AS x, a.n
FROM rate r JOIN areas a USING (period)
WHERE a.n >= 2
QUALIFY count(*) OVER (PARTITION BY r.period, r.indicator) = a.n;

CREATE TEMP TABLE entropy AS
WITH spread AS (
    SELECT *, min(x) OVER column_of AS low, max(x) OVER column_of AS high FROM whole_rate
    WINDOW column_of AS (PARTITION BY period, indicator)
),
part AS (
    SELECT period, indicator, n, if(high > low, (x - low) / (high - low), 1) AS p, high > low AS is_spread FROM spread
),
shares AS (
    SELECT *, p / sum(p) OVER (PARTITION BY period, indicator) AS share FROM part
),
divergence AS (
    SELECT period, indicator, if(bool_or(is_spread) AND any_value(n) > 1,
                                 share_within(1 + sum(if(share > 0, share * ln(share), 0)) / ln(any_value(n))), 0) AS d
    FROM shares GROUP BY ALL
)
SELECT period, indicator, if(sum(d) OVER month_of > 0, d / sum(d) OVER month_of, 1 / count(*) OVER month_of) AS weight
FROM divergence WINDOW month_of AS (PARTITION BY period);

CREATE TEMP TABLE method AS
WITH indexed AS (
    -- a month without a second area, or without one indicator that all have, is not compared
    SELECT period, area, sum(points * rate) / sum(points) AS merit FROM rate
    WHERE period IN (SELECT period FROM whole_rate) GROUP BY ALL
),
weights AS (
    SELECT w.*, w.points / sum(w.points) OVER (PARTITION BY w.period, w.area) AS own, e.weight AS entropic
    FROM whole_rate w JOIN entropy e USING (period, indicator)
),
column_length AS (
    SELECT *, sqrt(sum(x ** 2) OVER (PARTITION BY period, indicator)) AS length FROM weights
),
ways AS (
    SELECT period, area, indicator, 'topsis' AS way, own * x / if(length > 0, length, 1) AS v FROM column_length
    UNION ALL
    SELECT period, area, indicator, 'entropy', entropic * x / if(length > 0, length, 1) FROM column_length
),
distances AS (
    SELECT *, max(v) OVER column_of AS top, min(v) OVER column_of AS bottom FROM ways
    WINDOW column_of AS (PARTITION BY period, indicator, way)
),
near AS (
    SELECT period, area, way, sqrt(sum((v - top) ** 2)) AS to_best, sqrt(sum((v - bottom) ** 2)) AS to_worst
    FROM distances GROUP BY ALL
),
ranked AS (
    SELECT a.period, a.area, a.indicator, any_value(a.own) AS own, any_value(a.n) AS n,
           count(*) FILTER (o.x < a.x) + (count(*) FILTER (o.x = a.x) + 1) / 2 AS r
    FROM weights a JOIN weights o ON o.period = a.period AND o.indicator = a.indicator GROUP BY ALL
),
merits AS (
    SELECT period, area, 'index' AS way, merit FROM indexed
    UNION ALL SELECT period, area, way, to_worst / nullif(to_best + to_worst, 0) FROM near
    UNION ALL SELECT period, area, 'rsr', sum(own * r) / any_value(n) FROM ranked GROUP BY period, area
    UNION ALL SELECT r.period, r.area, 'official', -s.rank
              FROM indexed r JOIN score s ON s.period = r.period AND s.area = r.area AND s.span = 'month'
)
PIVOT (
    SELECT period, area, way, if(merit IS NULL, NULL, rank() OVER (
               PARTITION BY period, way ORDER BY round(merit, 12) DESC NULLS LAST)) AS place FROM merits
) ON way IN ('official', 'index', 'topsis', 'rsr', 'entropy') USING max(place);

-- How far each method agrees with the official places, pair by pair (Kendall's tau-b), and whom it moves most.
CREATE TEMP TABLE agreement AS
WITH placed AS (
    SELECT period, area, official, way AS method, place FROM (
        UNPIVOT method ON index, topsis, rsr, entropy INTO NAME way VALUE place) WHERE official IS NOT NULL
),
pairs AS (
    SELECT a.period, a.method, sign(a.official - b.official) AS officially, sign(a.place - b.place) AS otherwise
    FROM placed a JOIN placed b USING (period, method) WHERE a.area < b.area
),
agreed AS (
    SELECT period, method, count(*) FILTER (officially * otherwise > 0) AS same,
           count(*) FILTER (officially * otherwise <> 0) AS pairs,
           sum(officially * otherwise) / nullif(sqrt(sum(officially ** 2) * sum(otherwise ** 2)), 0) AS tau
    FROM pairs GROUP BY ALL
),
moved AS (
    SELECT * FROM placed WHERE place <> official
    QUALIFY row_number() OVER (PARTITION BY period, method ORDER BY abs(place - official) DESC, official, area) = 1
)
SELECT p.period, w.method, coalesce(g.same, 0) AS same, coalesce(g.pairs, 0) AS pairs, g.tau, s.short AS area_short,
       m.official AS before, m.place AS after
FROM (SELECT DISTINCT period FROM method) p CROSS JOIN (SELECT unnest(['index', 'topsis', 'rsr', 'entropy']) AS method) w
LEFT JOIN agreed g USING (period, method) LEFT JOIN moved m USING (period, method) LEFT JOIN area s ON s.code = m.area;
