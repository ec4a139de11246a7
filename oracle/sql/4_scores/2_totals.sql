-- Scores and places of a month, a quarter, a year and the whole window up to a month, by the scheme of that month.
CREATE TEMP TABLE span_month AS
WITH span AS (
    SELECT h.scheme, h.period, unnest(['month', 'quarter', 'year', 'window']) AS span, w.first, w.last
    FROM holding h LEFT JOIN scheme_window w USING (scheme)
)
SELECT s.scheme, s.span, s.period, m.period AS month
FROM span s JOIN month m ON m.period <= s.period AND CASE s.span
    WHEN 'month' THEN m.period = s.period
    WHEN 'quarter' THEN (month_number(m.period) - 1) // 3 = (month_number(s.period) - 1) // 3
    WHEN 'year' THEN m.period[1:4] = s.period[1:4]
    ELSE m.period >= s.first AND s.period BETWEEN s.first AND s.last END;

-- What counts at the end is taken where its target's window ended, else of the last month; the rest is a mean.
CREATE TEMP TABLE item_of_span AS
WITH within AS (
    SELECT s.span, s.period, i.* RENAME (period AS month), s.month = i.window_end AND i."over" = 'end' AS is_ended
    FROM span_month s JOIN item_of_month i ON i.scheme = s.scheme AND i.period = s.month
),
at_end AS (
    SELECT scheme, span, period, month, area, item, dimension, indicator, rule, effect, applicable, points, "full", vetoed
    FROM within WHERE "over" = 'end' AND (is_ended OR month = period)
    QUALIFY row_number() OVER (PARTITION BY span, period, area, item ORDER BY coalesce(is_ended, false) DESC, month DESC) = 1
),
mean AS (
    SELECT scheme, span, period, period AS month, area, item, dimension, indicator, rule, effect,
           bool_or(applicable) AS applicable, coalesce(avg(points) FILTER (applicable), 0) AS points, max("full") AS "full",
           bool_or(vetoed) AS vetoed
    FROM within WHERE "over" = 'mean' GROUP BY ALL
)
SELECT * FROM at_end UNION ALL SELECT * FROM mean;

-- A veto that holds takes the points of its dimension, or all of them, extra ones too.
CREATE TEMP TABLE sheet AS
SELECT * REPLACE (if(bool_or(vetoed AND effect = 'total') OVER of_area
                     OR bool_or(vetoed AND effect = 'dimension') OVER of_side, 0, points) AS points)
FROM item_of_span
WINDOW of_area AS (PARTITION BY span, period, area), of_side AS (PARTITION BY span, period, area, dimension);

-- Per hundred points of what applies, so that an area's lines add up to its score; an extra point is a point.
CREATE TEMP TABLE score_item AS
SELECT span, period, area, item, dimension, rule, applicable, "full", points, if(rule = 'bonus', 0, "full" - points) AS lost,
       coalesce(100 / nullif(sum("full") OVER (PARTITION BY span, period, area), 0), 0) AS part,
       if(rule = 'bonus', points, points * part) AS scaled, lost * part AS scaled_lost
FROM sheet;

CREATE TEMP TABLE score_side AS
SELECT span, period, area, dimension, sum(scaled) AS scaled, sum(if(rule = 'bonus', 0, "full" * part)) AS scaled_full
FROM score_item GROUP BY ALL;

-- What parts equal scores, in the scheme's order, each turned so that the higher goes first; a missing one goes last.
CREATE TEMP TABLE parting AS
SELECT h.period, m.area, list(coalesce(if(b.better = 'higher', m.figure, -m.figure), '-infinity'::DOUBLE)
                              ORDER BY b.place) AS merits
FROM holding h JOIN tie_break b USING (scheme)
JOIN measured m ON m.scheme = h.scheme AND m.period = h.period AND m.measure = b.measure GROUP BY ALL;

CREATE TEMP TABLE total AS
WITH summed AS (
    SELECT scheme, span, period, area, sum(points) FILTER (rule <> 'bonus') AS earned, sum("full") AS "full",
           coalesce(sum(points) FILTER (rule = 'bonus'), 0) AS bonus
    FROM sheet GROUP BY ALL
),
counted AS (
    SELECT period, area, count(*) FILTER (status IN ('reported', 'nil')) AS given,
           count(*) FILTER (status IN ('reported', 'nil', 'not_reported')) AS due
    FROM standing WHERE NOT is_city GROUP BY ALL
),
told AS (
    -- without any figure nothing was reported; nor without a form of its own where most of what was due is missing
    SELECT m.span, m.period, c.area,
           sum(given) > 0 AND (2 * sum(given) >= sum(due) OR count(f.received) > 0) AS has_reported
    FROM span_month m JOIN counted c ON c.period = m.month
    JOIN fact f ON f.scheme = m.scheme AND f.period = m.month AND f.area = c.area GROUP BY ALL
),
scored AS (
    SELECT s.*, if(t.has_reported, round(100 * earned / nullif("full", 0) + bonus, 9), NULL) AS score
    FROM summed s JOIN told t USING (span, period, area)
)
SELECT s.*, count(score) OVER of_span AS n_compared,
       if(score IS NULL, NULL, rank() OVER (of_span ORDER BY score DESC NULLS LAST, p.merits DESC NULLS LAST)) AS rank
FROM scored s LEFT JOIN parting p USING (period, area)
WINDOW of_span AS (PARTITION BY span, s.period);

CREATE TEMP TABLE score AS
WITH placed AS (
    SELECT *, CASE span WHEN 'month' THEN month_number(period) - 1
                        WHEN 'quarter' THEN (month_number(period) - 1) // 3 * 3
                        WHEN 'year' THEN 12 * CAST(period[1:4] AS INTEGER) END AS month_before FROM total
)
SELECT n.*, b.score AS score_previous, b.rank AS rank_previous, b.rank - n.rank AS rank_change
FROM placed n LEFT JOIN placed b ON b.span = n.span AND b.area = n.area AND month_number(b.period) = n.month_before;
