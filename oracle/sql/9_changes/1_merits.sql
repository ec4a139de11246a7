-- By what places are given in this world: each indicator's figure, the mean completions, and the score with what parts
-- equal ones. Of the world's month; in the last run, of the month looked at and, as known now, of the one before.
CREATE TEMP TABLE merit_told AS
WITH seen AS (
    SELECT version, month AS period FROM world
    UNION ALL
    SELECT DISTINCT if(m.period = l.period, 'current', 'retargeted'), m.period
    FROM look l JOIN month m ON month_number(l.period) - month_number(m.period) IN (0, 1)
    WHERE NOT EXISTS (SELECT 1 FROM world)
),
every AS (
    SELECT s.period, s.indicator AS choice, 'all' AS indicators, s.area, m.figure_direction * m.full AS number,
           m.figure_direction * m.rest AS rest, m.whole AS per, NULL::DOUBLE[] AS keys
    FROM standing s LEFT JOIN merit m USING (period, indicator, area) WHERE NOT s.is_city
    UNION ALL
    SELECT period, scope, indicators, area, CAST(round(1e12 * completion_rate) AS HUGEINT),
           if(completion_rate IS NULL, NULL, 0), 1, NULL
    FROM composite_mean WHERE split <> 'section' AND NOT is_city
    UNION ALL
    SELECT t.period, 'score', 'all', t.area, NULL, 0, 1, list_concat([t.score], coalesce(p.merits, []))
    FROM total t LEFT JOIN parting p USING (period, area) WHERE t.span = 'month' AND t.score IS NOT NULL
)
SELECT version, every.* FROM every JOIN seen USING (period);
