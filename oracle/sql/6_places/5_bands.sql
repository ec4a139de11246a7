-- The pages' rank bands hold where they lie within what ten thousand draws may be off: five standard errors and five
-- draws, both roads' where this one had to draw as well. Otherwise this road's own figure stands against them.
CREATE TEMP MACRO said_draws() AS 10000;
CREATE TEMP MACRO off_by(p, a_draw) AS 5 * sqrt(greatest(0, p * (1 - p)) * a_draw) + 5 * a_draw;
-- Up to which place so much of what is likely lies: by this road, and at the least and at the most.
CREATE TEMP MACRO place_at(share, upto, most_upto, least_upto) AS
    [1 + count(*) FILTER (upto < share), 1 + count(*) FILTER (most_upto < share), 1 + count(*) FILTER (least_upto < share)];
CREATE TEMP MACRO as_said(said, least, most, own) AS if(said BETWEEN least AND most, said, own);

-- A draw's part: of the integrals only the pages' own draws are uncertain.
CREATE TEMP TABLE ordered AS
WITH of_indicator AS (
    SELECT view, area, rank, 1 / said_draws() AS a_draw FROM axis
),
of_composite AS (
    SELECT v.view, c.area, if(v.peers = '', c.rank, c.peer_rank) AS rank, 1 / said_draws() + 1 / draws() AS a_draw
    FROM open_view v JOIN composite c ON c.period = v.period AND c.indicators = v.indicators AND c.scope = v.choice
        AND c.split = if(v.choice = 'all', 'all', 'domain') AND NOT c.is_city AND c.rank IS NOT NULL
        AND (v.peers = '' OR c.peer_group = v.peers)
)
SELECT *, row_number() OVER (PARTITION BY view ORDER BY rank, area) AS position, count(*) OVER (PARTITION BY view) AS n
FROM (SELECT * FROM of_indicator UNION ALL SELECT * FROM of_composite);

CREATE TEMP TABLE band AS
WITH likely AS (
    SELECT o.*, p.place, coalesce(l.p, 0) AS p, sum(coalesce(l.p, 0)) OVER (PARTITION BY o.view, o.area ORDER BY p.place) AS upto
    FROM ordered o CROSS JOIN LATERAL (SELECT unnest(range(1, o.n + 1)) AS place) p
    LEFT JOIN (FROM likely_indicator UNION ALL FROM likely_composite) l
        ON l.view = o.view AND l.area = o.area AND l.place = p.place
),
bounds AS (
    SELECT *, upto + off_by(upto, a_draw) AS most_upto, upto - off_by(upto, a_draw) AS least_upto FROM likely
),
own AS (
    SELECT view, area, any_value(rank) AS rank, any_value(a_draw) AS a_draw,
           place_at(0.025, upto, most_upto, least_upto) AS low,
           place_at(0.5, upto, most_upto, least_upto) AS middle,
           place_at(0.975, upto, most_upto, least_upto) AS high,
           sum(p) FILTER (place <= 3) AS top, sum(p) FILTER (place > n - 3) AS bottom
    FROM bounds GROUP BY ALL
)
SELECT v.choice, v.indicators, v.peers, v.period, o.area, o.rank,
       as_said(s.rank_low, o.low[2], o.low[3], o.low[1]) AS rank_low,
       as_said(s.rank_median, o.middle[2], o.middle[3], o.middle[1]) AS rank_median,
       as_said(s.rank_high, o.high[2], o.high[3], o.high[1]) AS rank_high,
       as_said(s.p_top, o.top - off_by(o.top, a_draw), o.top + off_by(o.top, a_draw), o.top) AS p_top,
       as_said(s.p_bottom, o.bottom - off_by(o.bottom, a_draw), o.bottom + off_by(o.bottom, a_draw), o.bottom) AS p_bottom
FROM own o JOIN open_view v USING (view)
LEFT JOIN said_band s ON s.choice = v.choice AND s.indicators = v.indicators AND s.peers = v.peers
    AND s.period = v.period AND s.area = o.area;

-- Neighbours that cannot be told apart: of no two of them is one ahead with 95 %. Where that hangs on the draws
-- themselves the pages are believed.
CREATE TEMP MACRO certain() AS 0.95;

CREATE TEMP TABLE alike AS
WITH ahead AS (
    SELECT o.view, o.area, o.position, other.position AS last, greatest(f.p, b.p) AS p, o.a_draw
    FROM ordered o JOIN ordered other ON other.view = o.view AND other.position > o.position
    JOIN (FROM ahead_indicator UNION ALL FROM ahead_composite) f ON f.view = o.view AND f.area = o.area AND f.other = other.area
    JOIN (FROM ahead_indicator UNION ALL FROM ahead_composite) b ON b.view = o.view AND b.area = other.area AND b.other = o.area
),
said AS (
    SELECT v.view, f.position AS first, l.position AS last
    FROM said_run s JOIN open_view v USING (choice, indicators, peers, period)
    JOIN ordered f ON f.view = v.view AND f.area = s.area JOIN ordered l ON l.view = v.view AND l.area = s.last_area
),
spans AS (
    SELECT a.view, a.position AS first, a.last, max(i.p - off_by(i.p, i.a_draw)) >= certain() AS surely_apart,
           max(i.p + off_by(i.p, i.a_draw)) < certain() AS surely_alike
    FROM ahead a JOIN ahead i ON i.view = a.view AND i.position >= a.position AND i.last <= a.last
    GROUP BY ALL
)
SELECT s.view, s.first, s.last, surely_alike OR (NOT surely_apart AND EXISTS (
           SELECT 1 FROM said r WHERE r.view = s.view AND r.first <= s.first AND r.last >= s.last)) AS is_alike
FROM spans s;

CREATE TEMP TABLE run AS
WITH farthest AS (
    SELECT view, first, max(last) AS last FROM alike WHERE is_alike GROUP BY ALL
)
SELECT v.choice, v.indicators, v.peers, v.period, f.area, l.area AS last_area, f.rank AS rank_first, l.rank AS rank_last,
       r.last - r.first + 1 AS n_areas
FROM (FROM farthest QUALIFY last > coalesce(max(last) OVER (
          PARTITION BY view ORDER BY first ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) r
JOIN open_view v USING (view)
JOIN ordered f ON f.view = r.view AND f.position = r.first JOIN ordered l ON l.view = r.view AND l.position = r.last;
