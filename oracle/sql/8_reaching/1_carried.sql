-- Where all would stand when their windows end if they kept their recent pace, in the month looked at closely.
CREATE TEMP MACRO grown(counted, per_month, months) AS
    counted + round_even(round(coalesce(not_below_zero(per_month), 0) * coalesce(months, 0), 9), 0);

CREATE TEMP TABLE at_hand AS
SELECT s.*, c.highest AS ceiling, s.part IS NOT NULL AND s.whole IS NOT NULL AS is_counted,
       direction = 1 OR NOT by_completion(kind, direction) AS straight
FROM standing s LEFT JOIN ceiling c USING (indicator)
WHERE NOT is_city AND period IN (SELECT period FROM look);

-- What a denominator grows by each month. Where a target is due bit by bit, the first level of the year or window is
-- its base and no month's growth.
CREATE TEMP TABLE widened AS
WITH whole AS (
    SELECT s.*, if(silent(s.status), NULL, s.denominator) AS so_far, l.period AS look
    FROM standing s JOIN (SELECT DISTINCT period FROM look) l
        ON month_number(l.period) - month_number(s.period) BETWEEN 0 AND 3
    WHERE NOT is_city
)
SELECT n.area, n.indicator, n.look AS period, avg(
    CASE WHEN n.series = 'flow' OR (n.series = 'ytd' AND n.period[6:7] = '01')
              OR (n.series IN ('window', 'cohort') AND n.period = n.window_start)
         THEN if(n.pace < 1, NULL, n.so_far)
         ELSE n.so_far - b.so_far END) AS per_month
FROM whole n LEFT JOIN whole b ON b.look = n.look AND b.area = n.area AND b.indicator = n.indicator
    AND month_number(b.period) = month_number(n.period) - 1
WHERE month_number(n.look) - month_number(n.period) <= 2
GROUP BY ALL;

-- Bands, tasks, a month's own figures and figures without counts stand still. What less is better of is also saved by
-- him who asks; of more, what he adds himself is what is asked for (`stood`).
CREATE TEMP TABLE carried AS
WITH moving AS (
    SELECT h.*, is_counted AND direction <> 0 AND series <> 'flow' AND (is_quotient(kind) OR direction > 0) AS moves,
           if(moves AND is_quotient(kind), grown(denominator, w.per_month, months_left), denominator) AS below,
           if(moves, grown(if(is_quotient(kind), numerator, value), recent_per_month, months_left),
              if(is_quotient(kind), numerator, value)) AS counted
    FROM at_hand h LEFT JOIN widened w USING (area, indicator, period)
),
capped AS (
    SELECT *, if(moves AND is_quotient(kind) AND counted > floor(ceiling * below / scale_of(unit)),
                 greatest(numerator, floor(ceiling * below / scale_of(unit))), counted) AS reached_by_then
    FROM moving
)
SELECT *, if(is_quotient(kind), reached_by_then, numerator) AS above,
       if(is_quotient(kind), value, reached_by_then) AS done,
       if(direction < 0, above, numerator) AS above_stood, if(direction < 0, done, value) AS done_stood
FROM capped;

-- `way`: today's answers or the moving ones; `role`: him who asks, or one of those he is held against.
CREATE TEMP TABLE stands AS
WITH every_way AS (
    SELECT *, 'now' AS way, unnest(['own', 'other']) AS role FROM carried
    UNION ALL
    SELECT *, 'moving', unnest(['own', 'other']) FROM carried
)
SELECT * REPLACE (
    if(way = 'now', denominator, below) AS below,
    CASE WHEN way = 'now' THEN numerator WHEN role = 'own' THEN above_stood ELSE above END AS above,
    CASE WHEN way = 'now' THEN value WHEN role = 'own' THEN done_stood ELSE done END AS done)
FROM every_way;
