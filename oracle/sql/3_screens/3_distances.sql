-- Figures far from those of the other areas, and changes far from the area's other months and from the other areas'.
CREATE TEMP TABLE comparable AS
SELECT s.*, month_number(s.period) AS month,
       coalesce((s.series = 'ytd' AND s.period[6:7] = '01')
                OR (s.series IN ('window', 'cohort') AND s.period = s.window_start), false) AS begins
FROM standing s
WHERE NOT s.is_city AND s.figure IS NOT NULL AND s.kind NOT IN ('parameter', 'milestone')
    -- on fewer than 30 things a figure jumps by itself
    AND coalesce(s.part IS NULL OR s.whole >= 30 * 1000000, true);

-- 0.6745 × distance ÷ the median distance; where more than half are equal ÷ 1.253314 × the mean distance instead.
CREATE TEMP MACRO deviations(distance, typical, mean) AS
    CASE WHEN distance = 0 THEN 0.0 WHEN typical > 0 THEN 0.6745 * distance / typical ELSE distance / (1.253314 * mean) END;

-- Differences finer than one part in a thousand million are none.
CREATE TEMP MACRO apart(figure, middle) AS
    if(abs(figure - middle) <= 1e-9 * abs(middle), 0.0, abs(figure - middle));

CREATE TEMP MACRO worth_a_question(distance, unit, figure) AS
    abs(distance) >= if(unit = '%', 10, 0.3 * abs(figure));

CREATE TEMP TABLE from_areas AS
WITH centre AS (
    SELECT period, indicator, median(figure) AS middle, count(*) AS n FROM comparable GROUP BY ALL HAVING count(*) >= 8
),
distant AS (
    SELECT c.period, c.area, c.indicator, c.figure, c.figure_unit, m.middle, m.n, apart(c.figure, m.middle) AS distance
    FROM comparable c JOIN centre m USING (period, indicator)
),
spread AS (
    SELECT period, indicator, median(distance) AS typical, avg(distance) AS mean FROM distant GROUP BY ALL
)
SELECT d.*, deviations(distance, typical, mean) AS z FROM distant d JOIN spread USING (period, indicator);

-- What all did that month is taken off, at the size at which the area usually takes part in it.
CREATE TEMP TABLE moved_apart AS
WITH changed AS (
    SELECT n.period, n.area, n.indicator, n.figure, n.figure_unit, n.change_on_month AS change
    FROM comparable n LEFT JOIN standing b ON b.area = n.area AND b.indicator = n.indicator
        AND month_number(b.period) = n.month - 1
    WHERE n.change_on_month IS NOT NULL AND NOT n.begins AND n.series <> 'step-quarter'
        AND (n.kind <> 'count' OR coalesce(n.target = b.target, false))
),
common AS (
    SELECT period, indicator, median(change) AS common FROM changed GROUP BY ALL
),
taking_part AS (
    SELECT area, indicator, if(count(*) >= 3, median(change / common), 1.0) AS size
    FROM changed JOIN common USING (period, indicator) WHERE abs(common) >= 0.5 GROUP BY ALL
)
SELECT c.*, change - common * coalesce(size, 1.0) AS rest, if(abs(rest) <= 1e-9 * abs(figure), 0.0, rest) AS own
FROM changed c JOIN common USING (period, indicator) LEFT JOIN taking_part USING (area, indicator);

CREATE TEMP TABLE from_past AS
WITH centre AS (
    SELECT *, median(own) OVER in_time AS middle, count(*) OVER in_time AS n,
           median(own) OVER that_month AS middle_then, count(*) OVER that_month AS n_then
    FROM moved_apart WINDOW in_time AS (PARTITION BY area, indicator), that_month AS (PARTITION BY period, indicator)
),
distant AS (
    SELECT *, apart(own, middle) AS distance, apart(own, middle_then) AS distance_then FROM centre
),
spread AS (
    SELECT *, median(distance) OVER in_time AS typical, avg(distance) OVER in_time AS mean,
           median(distance_then) OVER that_month AS typical_then, avg(distance_then) OVER that_month AS mean_then
    FROM distant WINDOW in_time AS (PARTITION BY area, indicator), that_month AS (PARTITION BY period, indicator)
)
SELECT period, area, indicator, figure, figure_unit, own - middle AS off, n, n_then,
       deviations(distance, typical, mean) AS z, deviations(distance_then, typical_then, mean_then) AS z_then
FROM spread WHERE n >= 8 AND n_then >= 8;

-- How rarely honest figures lie so far out was drawn at random, and is handed in: proved is each chance that is a
-- share of the 20,000 draws, grows no rarer nearer to the middle, and is what drawing again gives, as near as it can.
CREATE TEMP TABLE far_drawn AS
WITH sample AS (
    SELECT points, draw, point,
           -- Box & Muller 1958: two even numbers make a normal one; the hash draws the same ones every time
           sqrt(-2 * ln((hash(points, draw, point, 1) + 1.0) / 18446744073709551617.0))
               * cos(2 * pi() * hash(points, draw, point, 2) / 18446744073709551616.0) AS x
    FROM (SELECT DISTINCT points FROM said_chance), (SELECT unnest(range(1, 1001)) AS draw),
         LATERAL (SELECT unnest(range(1, points + 1)) AS point)
),
centre AS (
    SELECT points, draw, median(x) AS middle FROM sample GROUP BY ALL
),
distant AS (
    SELECT points, draw, abs(x - middle) AS distance FROM sample JOIN centre USING (points, draw)
),
spread AS (
    SELECT points, draw, median(distance) AS typical FROM distant GROUP BY ALL
)
SELECT points, if(typical > 0, 0.6745 * distance / typical, 0) AS z FROM distant JOIN spread USING (points, draw);

CREATE TEMP TABLE proved_chance AS
WITH ordered AS (
    SELECT *, chance * (20000 * points + 1) AS further,
           chance <= min(chance) OVER (PARTITION BY points ORDER BY z ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS falls
    FROM said_chance
),
again AS (
    -- counted along the axis: the drawn ones that lie as far out stand before a handed one of the same distance
    SELECT *, count(drawn) OVER (PARTITION BY points ORDER BY z DESC, drawn NULLS LAST) / (1000 * points) AS share
    FROM (SELECT points, z, chance, further, falls, NULL AS drawn FROM ordered
          UNION ALL SELECT points, z, NULL, NULL, NULL, 1 FROM far_drawn)
)
SELECT points, z, chance FROM again
WHERE chance IS NOT NULL AND falls AND abs(further - round(further)) < 1e-6
    -- six times what a share of a thousand draws strays
    AND abs(chance - share) <= 6 * sqrt(chance / 1000) + 6 / 1000;

CREATE TEMP TABLE distance_test AS
WITH near AS (
    SELECT 'far_from_areas' AS screen, period, area, indicator, figure, middle AS expected, n,
           z >= 3.5 AND worth_a_question(figure - middle, figure_unit, middle) AS odd, z, n AS points
    FROM from_areas
    UNION ALL BY NAME
    -- rare in time and rare among the areas: the likelier of the two counts
    SELECT 'far_from_past' AS screen, period, area, indicator, figure, figure - off AS expected, n,
           least(z, z_then) >= 3.5 AND worth_a_question(off, figure_unit, figure) AS odd,
           unnest([z, z_then]) AS z, unnest([n, n_then]) AS points
    FROM from_past
),
beside AS (
    -- the handed one that is nearest below, the two roads' z being a little apart
    SELECT *, last_value(handed IGNORE NULLS) OVER (PARTITION BY points ORDER BY reach, handed IS NULL) AS c
    FROM (SELECT *, z * (1 + 1e-9) + 1e-9 AS reach, NULL AS handed FROM near
          UNION ALL BY NAME SELECT points, z AS reach, {'z': z, 'chance': chance} AS handed FROM proved_chance)
),
chanced AS (
    SELECT *, if(z - c.z <= 2e-9 * (1 + z), c.chance, NULL) AS chance FROM beside WHERE screen IS NOT NULL
)
SELECT screen, period, area, indicator, 'figure' AS field, figure, expected, n, odd,
       if(count(chance) = count(*), max(chance), NULL) AS p
FROM chanced GROUP BY ALL;
