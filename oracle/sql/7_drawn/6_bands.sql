-- The pages' rank bands hold where they lie within what ten thousand draws may be off: six standard errors and five
-- draws, both roads' where this one had to draw as well. Otherwise this road's own figure stands against them.
CREATE TEMP MACRO said_draws() AS 10000;
-- How far two shares of draws may lie apart that are the same but for chance: by what both together say it is. `own`: how
-- many draws this road made, without end where it integrated.
CREATE TEMP MACRO together(said, p, own) AS p + (said - p) * said_draws() / (said_draws() + own);
CREATE TEMP MACRO off_by(said, p, own) AS 6 * sqrt(greatest(0, together(said, p, own) * (1 - together(said, p, own)))
                                                   * (1 / said_draws() + 1 / own)) + 5 * (1 / said_draws() + 1 / own);
-- Up to which place so much of what is likely lies: at the least, by this road, and at the most.
CREATE TEMP MACRO place_at(share, upto, own) AS
    [1 + count(*) FILTER (upto + off_by(share, upto, own) < share), 1 + count(*) FILTER (upto < share),
     1 + count(*) FILTER (upto - off_by(share, upto, own) < share)];
CREATE TEMP MACRO place_as_said(said, places) AS if(said BETWEEN places[1] AND places[3], said, places[2]);
CREATE TEMP MACRO chance_as_said(said, p, own) AS if(abs(said - p) <= off_by(said, p, own), said, p);

CREATE TEMP TABLE own_draws AS
SELECT view, if(bool_or(is_composite), draws(), 'infinity'::DOUBLE) AS own FROM ranking GROUP BY view;

CREATE TEMP TABLE band AS
WITH likely AS (
    SELECT r.view, r.area, r.n, p.place, coalesce(l.p, 0) AS p,
           sum(coalesce(l.p, 0)) OVER (PARTITION BY r.view, r.area ORDER BY p.place) AS upto
    FROM ranking r CROSS JOIN LATERAL (SELECT unnest(range(1, r.n + 1)) AS place) p
    LEFT JOIN (FROM likely_indicator UNION ALL FROM likely_composite) l
        ON l.view = r.view AND l.area = r.area AND l.place = p.place
),
reckoned AS (
    SELECT view, area, any_value(own) AS own, place_at(0.025, upto, own) AS low, place_at(0.5, upto, own) AS middle,
           place_at(0.975, upto, own) AS high, sum(p) FILTER (place <= 3) AS top, sum(p) FILTER (place > n - 3) AS bottom
    FROM likely JOIN own_draws USING (view) GROUP BY ALL
)
SELECT r.choice, r.indicators, r.peers, r.period, r.area, r.rank, place_as_said(s.rank_low, o.low) AS rank_low,
       place_as_said(s.rank_median, o.middle) AS rank_median, place_as_said(s.rank_high, o.high) AS rank_high,
       chance_as_said(s.p_top, o.top, o.own) AS p_top, chance_as_said(s.p_bottom, o.bottom, o.own) AS p_bottom
FROM ranking r JOIN open_view USING (view) JOIN reckoned o USING (view, area)
LEFT JOIN said_band s ON s.choice = r.choice AND s.indicators = r.indicators AND s.peers = r.peers
    AND s.period = r.period AND s.area = r.area;

-- Neighbours that cannot be told apart: of no two of them is one ahead with 95 %. Where that hangs on the draws
-- themselves the pages are believed.
CREATE TEMP MACRO certain() AS 0.95;

CREATE TEMP TABLE alike AS
WITH ahead AS (
    SELECT r.view, r.position, o.position AS last, greatest(f.p, b.p) AS p, off_by(certain(), greatest(f.p, b.p), d.own) AS off
    FROM ranking r JOIN ranking o ON o.view = r.view AND o.position > r.position
    JOIN member m ON m.view = r.view AND m.area = r.area JOIN own_draws d ON d.view = r.view
    JOIN (FROM ahead_indicator UNION ALL FROM ahead_composite) f ON f.view = m.whole AND f.area = r.area AND f.other = o.area
    JOIN (FROM ahead_indicator UNION ALL FROM ahead_composite) b ON b.view = m.whole AND b.area = o.area AND b.other = r.area
),
said AS (
    SELECT f.view, f.position AS first, l.position AS last
    FROM said_run s JOIN ranking f USING (choice, indicators, peers, period, area)
    JOIN ranking l ON l.view = f.view AND l.area = s.last_area
),
spans AS (
    SELECT a.view, a.position AS first, a.last, max(i.p - i.off) >= certain() AS surely_apart,
           max(i.p + i.off) < certain() AS surely_alike
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
SELECT f.choice, f.indicators, f.peers, f.period, f.area, l.area AS last_area, f.rank AS rank_first, l.rank AS rank_last,
       r.last - r.first + 1 AS n_areas
FROM (FROM farthest QUALIFY last > coalesce(max(last) OVER (
          PARTITION BY view ORDER BY first ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) r
JOIN ranking f ON f.view = r.view AND f.position = r.first JOIN ranking l ON l.view = r.view AND l.position = r.last;
