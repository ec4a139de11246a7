-- Which places chance and the weights leave open on 综合 and the domains, from the drawn figures.
-- Weight × what was completed, at most 1, and the weights, summed up where no view parts them: one set of draws for all.
CREATE TEMP TABLE drawn_part AS
WITH counted AS (
    SELECT s.area, s.domain, s.focus, s.completion_rate, c.cell, dense_rank() OVER (ORDER BY s.indicator) AS line
    FROM standing s JOIN places_look USING (period) LEFT JOIN drawn_cell c USING (period, area, indicator)
    WHERE NOT s.is_city AND has_figures(s.status) AND s.completion_rate IS NOT NULL
),
weighed AS (
    SELECT n.area, n.domain, n.focus, d.draw, n.completion_rate AS done, weight_of(n.line, d.draw) AS weight
    FROM counted n CROSS JOIN (SELECT unnest(range(draws())) AS draw) d WHERE n.cell IS NULL
    UNION ALL
    SELECT n.area, n.domain, n.focus, f.draw, f.completion, weight_of(n.line, f.draw)
    FROM counted n JOIN drawn_figure f USING (cell)
)
SELECT area, domain, focus, draw, sum(weight * least(done, 1)) AS done, sum(weight) AS weight FROM weighed GROUP BY ALL;

CREATE TEMP TABLE drawn_merit AS
SELECT v.view, p.area, p.draw, round(sum(p.done) / sum(p.weight), 12) AS merit
FROM (SELECT DISTINCT view, choice, indicators FROM ranking WHERE is_composite AND peers = '') v
JOIN drawn_part p ON v.choice IN ('all', p.domain) AND (v.indicators = 'all' OR p.focus)
GROUP BY ALL;

-- Scores go on in the same way.
INSERT INTO drawn_merit FROM score_merit;

-- Of every two among all areas, in which share of the draws the one was better.
CREATE TEMP TABLE ahead_composite AS
WITH lines AS (
    SELECT view, area, list(merit ORDER BY draw) AS merits FROM drawn_merit GROUP BY ALL
)
SELECT i.view, i.area, j.area AS other, len(list_filter(list_zip(i.merits, j.merits), x -> x[1] > x[2])) / draws() AS p
FROM lines i JOIN lines j ON j.view = i.view AND j.area <> i.area;

CREATE TEMP TABLE likely_composite AS
WITH placed AS (
    SELECT v.view, m.draw, m.area, rank() OVER (PARTITION BY v.view, m.draw ORDER BY m.merit DESC) AS place
    FROM drawn_merit m JOIN member v ON v.whole = m.view AND v.area = m.area
)
SELECT view, area, place, count(*) / draws() AS p FROM placed GROUP BY ALL;
