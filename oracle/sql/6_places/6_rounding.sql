-- Which places hang on a decimal: of two next to each other in a ranking, with how many decimals they are written alike.
-- In whole numbers, halves away from zero; a composite's mean counts to the 12th decimal, as for its place.
CREATE TEMP MACRO written(part, whole, decimals) AS
    sign(part) * ((2 * abs(part) * CAST(10 ** decimals AS HUGEINT) + whole) // (2 * whole));

CREATE TEMP TABLE hanging AS
WITH figures AS (
    SELECT v.choice, v.indicators, v.peers, v.period, m.area, m.part, m.whole,
           rank() OVER (PARTITION BY v.choice, v.peers, v.period ORDER BY p.rank) AS rank
    FROM said_view v JOIN merit m ON m.indicator = v.choice AND m.period = v.period AND (v.peers = '' OR m.peer_group = v.peers)
    JOIN place p ON p.period = m.period AND p.indicator = m.indicator AND p.area = m.area
    UNION ALL
    SELECT v.choice, v.indicators, v.peers, v.period, c.area, CAST(round_even(c.completion_rate * 1e12, 0) AS HUGEINT),
           10000000000::HUGEINT, if(v.peers = '', c.rank, c.peer_rank)
    FROM said_view v JOIN composite c ON c.period = v.period AND c.indicators = v.indicators AND c.scope = v.choice
        AND c.split = if(v.choice = 'all', 'all', 'domain') AND NOT c.is_city AND c.rank IS NOT NULL
        AND (v.peers = '' OR c.peer_group = v.peers)
),
neighbours AS (
    SELECT *, lead(rank) OVER best_first AS next_rank, lead(part) OVER best_first AS next_part,
           lead(whole) OVER best_first AS next_whole
    FROM figures WINDOW best_first AS (PARTITION BY choice, indicators, peers, period ORDER BY rank, area)
)
SELECT choice, indicators, peers, period, rank, next_rank,
       abs(CAST(part * next_whole - next_part * whole AS DOUBLE))
          / CAST(whole AS DOUBLE) / CAST(next_whole AS DOUBLE) AS distance,
       list_max([d for d in range(0, 7) if written(part, whole, d) = written(next_part, next_whole, d)]) AS merged_at,
       written(part, whole, 1) = written(next_part, next_whole, 1) AS merged
FROM neighbours WHERE next_rank > rank;
