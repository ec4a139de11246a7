-- 综合, the domains and the sections, of all indicators and of the focus ones: the plain mean of the completions,
-- each capped at 1 for this mean only, beside the mean of the same indicators' paces.
CREATE TEMP TABLE composite_mean AS
WITH used AS (
    SELECT *, has_figures(status) AND completion_rate IS NOT NULL AS counts FROM standing
),
scoped AS (
    SELECT *, unnest(['all', 'domain', 'section']) AS split, unnest(['all', domain, section]) AS scope FROM used
),
counted AS (
    SELECT *, 'all' AS indicators FROM scoped UNION ALL SELECT *, 'focus' FROM scoped WHERE focus
)
SELECT indicators, split, scope, period, area, any_value(peer_group) AS peer_group, bool_or(is_city) AS is_city,
       avg(CASE WHEN completion_rate > 1 THEN 1 ELSE completion_rate END) FILTER (counts) AS completion_rate,
       avg(pace) FILTER (counts) AS pace, count(*) FILTER (counts) AS n_indicators,
       count(*) FILTER (status = 'not_reported') AS n_missing
FROM counted GROUP BY indicators, split, scope, period, area;

-- Means of the same completions added in another order differ beyond the 12th decimal.
CREATE TEMP TABLE composite_place AS
WITH compared AS (
    SELECT m.indicators, m.split, m.scope, m.period, m.area, o.peer_group = m.peer_group AS is_peer,
           round(o.completion_rate, 12) > round(m.completion_rate, 12) AS is_better
    FROM composite_mean m JOIN composite_mean o USING (indicators, split, scope, period)
    WHERE NOT m.is_city AND NOT o.is_city AND m.completion_rate IS NOT NULL AND o.completion_rate IS NOT NULL
)
SELECT indicators, split, scope, period, area, 1 + count(*) FILTER (is_better) AS rank,
       1 + count(*) FILTER (is_better AND is_peer) AS peer_rank
FROM compared GROUP BY ALL;

CREATE TEMP TABLE composite AS
WITH placed AS (
    SELECT m.*, p.rank, p.peer_rank, points(m.completion_rate, m.pace) AS pace_gap_points,
           count(m.completion_rate) FILTER (NOT m.is_city)
               OVER (PARTITION BY indicators, split, scope, m.period) AS n_compared,
           count(m.completion_rate) FILTER (NOT m.is_city)
               OVER (PARTITION BY indicators, split, scope, m.period, m.peer_group) AS peer_n_compared
    FROM composite_mean m LEFT JOIN composite_place p USING (indicators, split, scope, period, area)
)
SELECT l.*, class_of(l.pace_gap_points) AS pace_class, before.completion_rate AS completion_previous,
       before.rank AS rank_previous, before.rank - l.rank AS rank_change,
       before.peer_rank AS peer_rank_previous, before.peer_rank - l.peer_rank AS peer_rank_change
FROM placed l LEFT JOIN placed before
    ON before.indicators = l.indicators AND before.split = l.split AND before.scope = l.scope AND before.area = l.area
    AND month_number(before.period) = month_number(l.period) - 1;
