-- Which places hang on a decimal: of two next to each other in a ranking, with how many decimals they are written alike.
-- In whole numbers, halves away from zero; a composite's mean counts to the 12th decimal, as for its place.
CREATE TEMP MACRO written(part, whole, decimals) AS
    sign(part) * ((2 * abs(part) * CAST(10 ** decimals AS HUGEINT) + whole) // (2 * whole));

CREATE TEMP TABLE hanging AS
WITH figures AS (
    SELECT r.*, m.part, m.whole
    FROM ranking r JOIN merit m ON m.indicator = r.choice AND m.period = r.period AND m.area = r.area
    UNION ALL
    SELECT r.*, CAST(round_even(c.completion_rate * 1e12, 0) AS HUGEINT), 10000000000::HUGEINT
    FROM ranking r JOIN composite c ON c.period = r.period AND c.indicators = r.indicators AND c.scope = r.choice
        AND c.area = r.area AND c.split IN ('all', 'domain')
),
neighbours AS (
    SELECT *, lead(rank) OVER best_first AS next_rank, lead(part) OVER best_first AS next_part,
           lead(whole) OVER best_first AS next_whole
    FROM figures WINDOW best_first AS (PARTITION BY view ORDER BY position)
)
SELECT choice, indicators, peers, period, rank, next_rank,
       abs(CAST(part * next_whole - next_part * whole AS DOUBLE))
          / CAST(whole AS DOUBLE) / CAST(next_whole AS DOUBLE) AS distance,
       list_max([d for d in range(0, 7) if written(part, whole, d) = written(next_part, next_whole, d)]) AS merged_at,
       written(part, whole, 1) = written(next_part, next_whole, 1) AS merged
FROM neighbours WHERE next_rank > rank;
