-- 得分升降: what each item added to the change of a month's score: how far its points lie from what the whole of last
-- month's score gave to as many full points, now less then. An extra item has no share of the full points.
CREATE TEMP TABLE score_change AS
WITH scored AS (
    SELECT n.area, n.period, b.period AS last, b."full" AS full_then, n."full" AS full_now,
           b.earned / nullif(b."full", 0) AS level
    FROM score n JOIN score b ON b.span = 'month' AND b.area = n.area AND month_number(b.period) = month_number(n.period) - 1
    WHERE n.span = 'month' AND n.score IS NOT NULL AND b.score IS NOT NULL
),
line AS (
    SELECT period, area, item, rule = 'bonus' AS is_extra, points, "full" FROM sheet WHERE span = 'month'
),
sides AS (
    SELECT s.period, s.area, l.item, true AS is_now, if(is_extra, l.points, 100 * l.points / s.full_now) AS scaled,
           if(is_extra, l.points, 100 * (l.points - s.level * l."full") / s.full_now) AS beyond
    FROM scored s JOIN line l ON l.area = s.area AND l.period = s.period
    UNION ALL
    SELECT s.period, s.area, l.item, false, if(is_extra, l.points, 100 * l.points / s.full_then),
           if(is_extra, l.points, 100 * (l.points - s.level * l."full") / s.full_then)
    FROM scored s JOIN line l ON l.area = s.area AND l.period = s.last
)
SELECT period, area, item, coalesce(sum(scaled) FILTER (NOT is_now), 0) AS before,
       coalesce(sum(scaled) FILTER (is_now), 0) AS after, sum(if(is_now, beyond, -beyond)) AS change
FROM sides GROUP BY ALL;
