-- What would have been expected at the end of each month for every later month of its window, and how far it missed.

-- Bühlmann & Straub: how far the areas' ratios of growth to planned growth differ by more than their steps do.
CREATE TEMP TABLE credited AS
WITH drawn_together AS (
    SELECT seen_at, indicator, is_city, m, count(*) FILTER (steps > 0) AS areas,
           sum(weight) FILTER (steps > 0) AS all_weight, sum(growth) FILTER (steps > 0) / all_weight AS mean,
           sum(weight ** 2) FILTER (steps > 0) AS weight_square,
           sum(if(steps > 0, steps - 1, 0)) AS freedom,
           sum(not_below_zero(square - growth ** 2 / weight)) FILTER (steps > 0) / nullif(freedom, 0) AS within,
           sum(idle_square) / greatest(sum(idle), 1) AS quiet_square
    FROM known_then GROUP BY ALL
),
differing AS (
    SELECT d.*, if(areas > 1, not_below_zero(
               (k.apart - (areas - 1) * within) / (d.all_weight - d.weight_square / d.all_weight)), NULL) AS between_areas
    FROM drawn_together d LEFT JOIN (
        SELECT k.seen_at, k.indicator, k.is_city, k.m, sum(k.weight * (k.growth / k.weight - d.mean) ** 2) AS apart
        FROM known_then k JOIN drawn_together d USING (seen_at, indicator, is_city, m) WHERE k.steps > 0 GROUP BY ALL
    ) k USING (seen_at, indicator, is_city, m)
)
-- so much weight makes an area's own ratio count for half
SELECT *, CASE WHEN between_areas > 0 THEN within / between_areas END AS half FROM differing;

CREATE TEMP TABLE fitted AS
WITH trusted AS (
    SELECT k.seen_at, k.indicator, k.is_city, k.area, k.m, k.growth / k.weight AS own, c.areas, c.mean, c.within, c.all_weight,
           c.between_areas, coalesce(c.quiet_square, 0) AS quiet_square,
           CASE WHEN c.half IS NULL THEN 0.0 ELSE coalesce(k.weight, 0) / (coalesce(k.weight, 0) + c.half) END AS trust
    FROM known_then k JOIN credited c USING (seen_at, indicator, is_city, m)
    WHERE c.within IS NOT NULL
),
pooled AS (
    SELECT *, sum(trust) OVER month_of AS trusts,
           coalesce(sum(trust * own) OVER month_of / nullif(sum(trust) OVER month_of, 0), mean) AS pool
    FROM trusted WINDOW month_of AS (PARTITION BY seen_at, indicator, is_city, m)
)
SELECT *, CASE WHEN areas = 1 THEN coalesce(own, mean) ELSE pool + trust * (coalesce(own, pool) - pool) END AS ratio,
       CASE WHEN areas > 1 AND between_areas > 0
            THEN between_areas * (1 - trust) + between_areas * (1 - trust) ** 2 / trusts
            ELSE within / all_weight END AS ratio_variance
FROM pooled;

-- Figures due in full all along: what one month has changed them by so far, of all areas.
CREATE TEMP TABLE restless AS
SELECT DISTINCT seen_at, indicator, is_city, m, avg(change ** 2) OVER (
           PARTITION BY seen_at, indicator, is_city ORDER BY m RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS square
FROM known_then;

CREATE TEMP TABLE expected AS
WITH onward AS (
    SELECT k.seen_at, k.indicator, k.is_city, k.area, k.m AS origin, t.m AS then_m, k.closes = t.m AS is_end, k.way, k.share,
           if(t.opens = k.opens, t.share, NULL) AS truth, t.m - k.m AS months, t.quiet - k.quiet AS quiet,
           not_below_zero(t.plan - k.plan) AS planned, if(k.way = 'plan', k.share, 0.0) AS floor,
           -- what stands already can be, whatever the whole is
           greatest(coalesce(k.cap, 'inf'::DOUBLE), k.share) AS cap
    FROM known_then k JOIN known_then t USING (seen_at, indicator, is_city, area)
    WHERE k.early = '' AND t.m BETWEEN k.m AND k.closes
),
reckoned AS (
    SELECT o.*, if(o.way = 'plan', o.share + not_below_zero(f.ratio) * o.planned, o.share) AS expected,
           if(o.way = 'plan',
              sqrt(f.within * o.planned + f.ratio_variance * o.planned ** 2 + f.quiet_square * o.quiet),
              sqrt(r.square * o.months)) AS error
    FROM onward o LEFT JOIN fitted f ON f.seen_at = o.seen_at AND f.indicator = o.indicator AND f.is_city = o.is_city
        AND f.area = o.area AND f.m = o.origin
    LEFT JOIN restless r ON r.seen_at = o.seen_at AND r.indicator = o.indicator AND r.is_city = o.is_city AND r.m = o.origin
)
SELECT *, abs(truth - expected) AS missed,
       CASE WHEN error > 1e-9 THEN missed / error WHEN missed > 1e-9 THEN 'inf'::DOUBLE WHEN missed IS NOT NULL THEN 0.0 END
           AS errors_missed
FROM reckoned;

-- So many errors held four fifths of the forecasts whose month was known by then.
CREATE TEMP TABLE spread AS
WITH past AS (
    SELECT seen_at, indicator, is_city, origin, then_m, errors_missed FROM expected
    WHERE then_m > origin AND truth IS NOT NULL AND error IS NOT NULL
),
by_then AS (
    SELECT m.seen_at, m.indicator, m.is_city, m.origin, count(*) AS n, count(DISTINCT p.origin) AS origins,
           list_sort(list(p.errors_missed)) AS missed
    FROM (SELECT DISTINCT seen_at, indicator, is_city, origin FROM expected) m
    JOIN past p ON p.seen_at = m.seen_at AND p.indicator = m.indicator AND p.is_city = m.is_city AND p.then_m <= m.origin
    GROUP BY ALL
)
SELECT seen_at, indicator, is_city, origin, missed[least(n, (4 * (n + 1) + 4) // 5)] AS errors
FROM by_then WHERE n >= 10 AND origins >= 3;

-- The interval, within what can be; of today's own figure nothing is uncertain.
CREATE TEMP TABLE interval_ahead AS
WITH wide AS (
    SELECT e.*, s.errors IS NOT NULL AS has_spread,
           CASE WHEN e.months = 0 THEN if(s.errors IS NULL, NULL, 0.0)
                     WHEN isinf(s.errors) AND e.error = 0 THEN NULL ELSE s.errors * e.error END AS margin
    FROM expected e LEFT JOIN spread s USING (seen_at, indicator, is_city, origin)
)
SELECT * EXCLUDE (expected), least(greatest(expected, floor), cap) + 0 * expected AS expected,
       least(greatest(expected - margin, floor), cap) + if(margin IS NULL, NULL, 0) AS low,
       least(greatest(expected + margin, floor), cap) + if(margin IS NULL, NULL, 0) AS high
FROM wide;
