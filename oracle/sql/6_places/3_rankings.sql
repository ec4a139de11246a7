-- Every ranking that the pages can show in the month looked at: each indicator, 综合 and the domains, these of all
-- indicators and of the focus ones; among all areas and within each peer group. Best first, with the area's position.
CREATE TEMP TABLE ranking AS
WITH placed AS (
    SELECT indicator AS choice, 'all' AS indicators, period, area, peer_group, rank, peer_rank, false AS is_composite
    FROM standing WHERE NOT is_city
    UNION ALL
    SELECT scope, indicators, period, area, peer_group, rank, peer_rank, true
    FROM composite WHERE split IN ('all', 'domain') AND NOT is_city
),
circle AS (
    SELECT '' AS peers UNION SELECT peer_group FROM area WHERE level = 'banner' AND peer_group IS NOT NULL
)
SELECT choice || ' ' || indicators || ' ' || peers AS view, choice, indicators, peers, period, area, is_composite,
       if(peers = '', rank, peer_rank) AS rank, count(*) OVER (PARTITION BY view) AS n,
       row_number() OVER (PARTITION BY view ORDER BY if(peers = '', rank, peer_rank), area) AS position
FROM placed JOIN places_look USING (period) JOIN circle ON peers IN ('', peer_group)
WHERE rank IS NOT NULL;

-- Chance leaves places open where it is in any figure, and always in 综合 and the domains.
CREATE TEMP TABLE open_view AS
SELECT r.choice, r.indicators, r.peers, r.period, r.view
FROM ranking r LEFT JOIN trust t ON t.area = r.area AND t.indicator = r.choice AND t.period = r.period
GROUP BY ALL HAVING bool_or(r.is_composite OR t.interval_method IS NOT NULL);
