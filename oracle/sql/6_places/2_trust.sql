-- How far chance could have moved a figure: Wilson's limits for shares of people, Byar's for counts, at 95 %, and
-- the exact ones for fewer than ten events.
CREATE TEMP MACRO z() AS 1.959963984540054;

CREATE TEMP TABLE trust AS
WITH joined AS (
    SELECT s.*, i.reach_unit,
           CASE WHEN s.kind = 'rate' THEN s.numerator
                WHEN is_task(s.kind, s.direction) AND s.direction > 0 THEN s.value END AS events,
           if(s.kind = 'rate', s.denominator, 1) AS base
    FROM standing s JOIN indicator i ON i.code = s.indicator WHERE NOT s.is_city
),
chance AS (
    SELECT *, CASE
        WHEN reach_unit NOT IN ('人', '人次', '例', '剂次', '份', '户', '次') OR silent(status) OR direction = 0
             OR figure IS NULL OR events IS NULL OR base IS NULL OR events < 0 OR base <= 0 THEN NULL
        WHEN kind = 'rate' AND unit IN ('%', '‰') THEN if(events <= base, 'wilson', NULL)
        WHEN kind = 'count' OR unit IN ('1/10万', '/10万') THEN if(events < 10, 'poisson', 'byar') END AS interval_method
    FROM joined
),
shares AS (
    SELECT c.*, events / base AS share, z() ** 2 / base AS doubt, f.fewest, f.most,
           if(kind = 'count', 1, scale_of(unit)) / base AS each
    FROM chance c LEFT JOIN few f USING (events)
),
limits AS (
    SELECT *, CASE interval_method
            WHEN 'wilson' THEN scale_of(unit) * if(events = 0, 0,
                (share + doubt / 2 - sqrt(doubt * share * (1 - share) + doubt ** 2 / 4)) / (1 + doubt))
            WHEN 'byar' THEN each * events * (1 - 1 / (9 * events) - z() / (3 * sqrt(events))) ** 3
            WHEN 'poisson' THEN each * coalesce(fewest, 0) END AS low,
        CASE interval_method
            WHEN 'wilson' THEN scale_of(unit) * if(events = base, 1,
                (share + doubt / 2 + sqrt(doubt * share * (1 - share) + doubt ** 2 / 4)) / (1 + doubt))
            WHEN 'byar' THEN each * (events + 1) * (1 - 1 / (9 * (events + 1)) + z() / (3 * sqrt(events + 1))) ** 3
            WHEN 'poisson' THEN each * most END AS high
    FROM shares
),
shown AS (
    SELECT *, if(kind = 'count', 100 * low / nullif(held_against(low, nearer, farther), 0), low) AS interval_low,
           if(kind = 'count', 100 * high / nullif(held_against(high, nearer, farther), 0), high) AS interval_high,
           CAST(whole AS DOUBLE) / 1000000 AS counted
    FROM limits
)
SELECT period, area, indicator, interval_method, interval_low, interval_high, events, base,
       CASE WHEN interval_low IS NULL OR city_figure IS NULL THEN NULL
            WHEN if(figure_direction > 0, city_figure < interval_low, city_figure > interval_high) THEN 'better'
            WHEN if(figure_direction > 0, city_figure > interval_high, city_figure < interval_low) THEN 'worse'
            ELSE 'similar' END AS comparison,
       coalesce(reach_unit IN ('人', '人次', '例', '剂次', '份', '户', '次', '个', '所') AND figure IS NOT NULL
                AND (counted < 20 OR (direction <> 0 AND kind <> 'average' AND coalesce(
                     counted * city_figure / if(is_task(kind, direction), 100, scale_of(unit)) < 5, false))), false) AS small_base
FROM shown;
