-- The exact limits of fewer than ten events.
CREATE TEMP TABLE few AS
WITH RECURSIVE counted AS (
    SELECT DISTINCT if(kind = 'rate', numerator, value) AS events FROM standing WHERE NOT is_city
),
-- At the lower limit so many or more happen once in forty times, at the upper one more than so many 39 times.
asked AS (
    SELECT events, 'low' AS side, events AS shape, 0.025 AS likely FROM counted WHERE events > 0 AND events < 10
    UNION ALL SELECT events, 'high', events + 1, 0.975 FROM counted WHERE events >= 0 AND events < 10
),
-- Newton's steps on the logarithms: the curve bends downwards, so from below they never pass the limit.
step(events, side, shape, likely, n, mean) AS (
    SELECT events, side, shape, likely, 0, exp((ln(likely) + lgamma(shape + 1)) / shape) FROM asked
    UNION ALL
    SELECT events, side, shape, likely, n + 1, mean * exp(
               (ln(likely) - ln(below)) * below / exp(shape * ln(mean) - mean - lgamma(shape)))
    FROM (SELECT *, gamma_below(shape, mean) AS below FROM step WHERE n < 12)
)
SELECT events, any_value(mean) FILTER (side = 'low') AS fewest, any_value(mean) FILTER (side = 'high') AS most
FROM step WHERE n = 12 GROUP BY events;
