-- 疑问: of all that was looked at what deserves a question, when the number of looks is allowed for.
CREATE TEMP TABLE screen AS
SELECT unnest(range(1, 11)) AS turn,
       unnest(['part_above_whole', 'fall', 'told_differently', 'copy_of_last_month', 'same_as_neighbour', 'far_from_areas',
               'far_from_past', 'just_above_target', 'period_end', 'last_digits']) AS screen,
       -- about one figure, and which of them asks first
       unnest([1, 2, 3, NULL, NULL, 5, 4, NULL, NULL, NULL]) AS asks;

CREATE TEMP TABLE screen_test AS
WITH test AS (
    FROM logic_test UNION ALL BY NAME FROM copy_test UNION ALL BY NAME FROM neighbour_test
    UNION ALL BY NAME FROM distance_test UNION ALL BY NAME FROM heap_test UNION ALL BY NAME FROM leap_test
    UNION ALL BY NAME FROM digit_test
),
-- Benjamini & Hochberg 1995: so many would be as rare by chance, of those that are
counted AS (
    SELECT *, p * count(p) OVER (PARTITION BY screen, period)
              / count(p) OVER (PARTITION BY screen, period ORDER BY p
                                RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS of_those
    FROM test
),
allowed AS (
    SELECT *, least(1.0, min(of_those) OVER (
                  PARTITION BY screen, period ORDER BY p RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)) AS q
    FROM counted
),
asked AS (
    SELECT a.*, s.turn <= 3 AS certain, odd AND q <= 0.01 AS rare,
           -- nobody is asked about a figure twice
           rare AND s.asks IS NOT NULL AND row_number() OVER (
               PARTITION BY a.period, a.area, a.indicator, rare AND s.asks IS NOT NULL ORDER BY s.asks, place) > 1 AS repeats
    FROM allowed a JOIN screen s USING (screen)
)
SELECT * EXCLUDE (rare, repeats), if(p IS NULL, NULL, -log10(greatest(p, 1e-12))) AS strength,
       rare AND NOT repeats AS suspected
FROM asked;

-- The strongest first; which of equals stands first means nothing.
CREATE TEMP TABLE suspicion AS
SELECT *, rank() OVER (PARTITION BY period ORDER BY certain DESC, round(strength, 9) DESC, coalesce(alike, -1) DESC,
                                    coalesce(area, '~')) AS position
FROM screen_test WHERE suspected;

CREATE TEMP TABLE screen_count AS
SELECT m.period, s.screen, count(t.p) AS tested, count(*) FILTER (t.suspected) AS found,
       if(s.turn <= 3, 0, 0.01 * count(*) FILTER (t.suspected)) AS by_chance
FROM month m CROSS JOIN screen s LEFT JOIN screen_test t ON t.period = m.period AND t.screen = s.screen
GROUP BY m.period, s.screen, s.turn;

-- What the picture of last digits shows, in the month looked at.
CREATE TEMP TABLE digit_look AS SELECT period, area, ending, times FROM digit_count JOIN places_look USING (period);
