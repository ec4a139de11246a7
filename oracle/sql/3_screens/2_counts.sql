-- Counts that stood still, are a neighbour's, heap up above targets, leap at quarter ends or end in favourite digits.
CREATE TEMP TABLE looked_at AS
SELECT s.period, s.area, s.indicator, s.kind, s.series, s.status, s.direction, s.unit, s.actual, s.target, s.value,
       i.reach_unit, s.received_at, s.month_value, s.denominator AS whole,
       month_number(s.period) AS month, if(s.kind = 'count', 'value', 'numerator') AS field,
       CASE WHEN is_quotient(s.kind) THEN s.numerator WHEN s.kind = 'count' THEN s.value END AS part,
       coalesce((s.series = 'ytd' AND s.period[6:7] = '01')
                OR (s.series IN ('window', 'cohort') AND s.period = s.window_start), false) AS begins,
       s.kind IN ('count', 'rate', 'average') AND s.series <> 'step-quarter' AS moves_monthly
FROM standing s JOIN indicator i ON i.code = s.indicator WHERE NOT s.is_city;

-- 照抄上月: what should have moved by 3 or more, the usual step by the season that all areas' steps show.
CREATE TEMP TABLE standstill AS
WITH unfinished AS (
    SELECT * FROM looked_at WHERE moves_monthly AND coalesce(NOT (kind = 'count' AND value >= target), true)
),
stepped AS (
    SELECT n.*, n.part - b.part AS by_part, n.whole - b.whole AS by_whole, b.period AS other_period
    FROM unfinished n JOIN unfinished b
        ON b.area = n.area AND b.indicator = n.indicator AND b.month = n.month - 1
    WHERE NOT n.begins AND n.part - b.part IS NOT NULL
),
usual AS (
    SELECT area, indicator, median(greatest(by_part, 0)) FILTER (by_part IS NOT NULL) AS part,
           median(greatest(by_whole, 0)) FILTER (by_whole IS NOT NULL) AS whole
    FROM stepped GROUP BY ALL
),
season AS (
    SELECT s.period, s.indicator, greatest(median(s.by_part / u.part) FILTER (u.part > 0), 0) AS part,
           greatest(median(s.by_whole / u.whole) FILTER (u.whole > 0), 0) AS whole,
           count(s.by_part / u.part) FILTER (u.part > 0) AS parts, count(s.by_whole / u.whole) FILTER (u.whole > 0) AS wholes
    FROM stepped s JOIN usual u USING (area, indicator) GROUP BY s.period, s.indicator
),
due AS (
    SELECT s.*, CASE WHEN e.parts > 0 THEN coalesce(u.part * e.part, 0) ELSE 0 END AS due_step,
           CASE WHEN e.wholes > 0 THEN coalesce(u.whole * e.whole, 0) ELSE 0 END AS due_whole,
           by_part = 0 AND coalesce(by_whole, 0) = 0 AND s.part > 0 AS still
    FROM stepped s JOIN usual u USING (area, indicator) JOIN season e USING (period, indicator)
)
SELECT *, due_step + due_whole AS step, due_step >= 5 AND due_whole >= 5 AND reach_unit <> '元' AS alone,
       -- never rarer than it honestly happened elsewhere
       greatest(exp(-step), (count(*) FILTER (still) OVER of_it - CAST(still AS INTEGER) + 1)
                            / count(*) OVER of_it) AS chance
FROM due WHERE due_step >= 3 WINDOW of_it AS (PARTITION BY indicator);

CREATE TEMP TABLE copy_test AS
WITH grouped AS (
    SELECT period, area, count(*) AS n, count(*) FILTER (still) AS stood, count(*) FILTER (still AND alone) AS stood_alone,
           list(chance) AS chances, list(chance) FILTER (NOT alone) AS chances_of_rest,
           -- the surest is the one that should have moved most
           first({'indicator': indicator, 'field': field, 'part': part, 'due': due_step, 'before': other_period}
                 ORDER BY step DESC, indicator) FILTER (still AND (alone OR NOT any_alone)) AS surest,
           max(step) FILTER (still AND alone) AS largest
    FROM (SELECT *, bool_or(still AND alone) OVER (PARTITION BY period, area) AS any_alone FROM standstill)
    GROUP BY period, area HAVING count(*) >= 6
),
chanced AS (
    SELECT *, if(stood >= 3, so_many_or_more(chances, stood), 1.0) AS together,
           if(stood_alone > 0, n * exp(-largest), 1.0) AS by_itself,
           coalesce(so_many_or_more(chances_of_rest, stood - stood_alone), 1.0) > 0.001 AS rest_may_be_chance
    FROM grouped
)
SELECT 'copy_of_last_month' AS screen, period, area, surest.indicator AS indicator, surest.field AS field,
       area AS other_area, surest.indicator AS other_indicator, surest.field AS other_field,
       surest.before AS other_period, surest.part AS figure, surest.part + surest.due AS expected, n,
       if(by_itself < together AND rest_may_be_chance, stood_alone, stood) AS alike,
       least(1.0, 2 * least(together, by_itself)) AS p, stood >= 3 OR stood_alone > 0 AS odd
FROM chanced;

-- 与他旗相同: a count of 30 or more with its denominator, each quantity once however often it is told.
CREATE TEMP TABLE neighbour_test AS
WITH large AS (
    SELECT period, area, indicator, field, part, coalesce(whole, 0) AS whole FROM looked_at
    WHERE kind IN ('count', 'rate', 'average') AND part >= 30
),
seat AS (
    SELECT c.period, c.area, max(c.received_at) AS received
    FROM looked_at c SEMI JOIN large l ON l.period = c.period AND l.area = c.area AND l.indicator = c.indicator GROUP BY ALL
),
seats AS (
    SELECT a.period, a.area AS one, b.area AS other, coalesce(a.received > b.received, false) AS one_is_later
    FROM seat a JOIN seat b ON b.period = a.period AND b.area > a.area
),
beside AS (
    SELECT a.period, a.area AS one, b.area AS other, a.indicator, a.field, a.part, a.whole,
           a.part = b.part AND a.whole = b.whole AS same
    FROM large a JOIN large b ON b.period = a.period AND b.indicator = a.indicator AND b.area > a.area
),
compared AS (
    SELECT period, one, other, count(*) AS n, count(DISTINCT {'part': part, 'whole': whole}) FILTER (same) AS alike,
           list_distinct(flatten(list([part, whole]) FILTER (same))) AS numbers,
           first({'indicator': indicator, 'field': field, 'part': part} ORDER BY part DESC, indicator) FILTER (same) AS largest
    FROM beside GROUP BY ALL
)
SELECT 'same_as_neighbour' AS screen, s.period, if(one_is_later, s.one, s.other) AS area,
       if(one_is_later, s.other, s.one) AS other_area, largest.indicator AS indicator, largest.field AS field,
       largest.indicator AS other_indicator, largest.field AS other_field, s.period AS other_period,
       largest.part AS figure, largest.part AS expected, coalesce(n, 0) AS n, coalesce(c.alike, 0) AS alike,
       if(coalesce(c.alike, 0) = 0, 1.0, least(1.0, exp(choices_log(n, c.alike) + list_sum(list_transform(
           list_filter(numbers, x -> x > 0), x -> ln(equal_counts(x))))))) AS p,
       coalesce(c.alike, 0) >= 3 AS odd
FROM seats s LEFT JOIN compared c USING (period, one, other);

-- 压线: of rates within 1.5 % of their target about half lie on either side; a heap stands out on both its sides.
CREATE TEMP TABLE margin AS
SELECT period, area, indicator, round(direction * (actual - target) / target, 9) AS margin FROM looked_at
WHERE is_quotient(kind) AND direction <> 0 AND target > 0 AND NOT (unit = '%' AND target >= 100) AND actual IS NOT NULL;

CREATE TEMP TABLE heap_test AS
WITH counted AS (
    SELECT period, area, indicator, count(*) FILTER (margin >= -0.015 AND margin < 0) AS below,
           count(*) FILTER (margin >= 0 AND margin < 0.015) AS above,
           count(*) FILTER (margin >= 0.015 AND margin < 0.03) AS beyond
    FROM margin GROUP BY GROUPING SETS ((period, area), (period, indicator))
)
SELECT 'just_above_target' AS screen, period, area, indicator, 'figure' AS field, above AS figure,
       (below + above) / 2 AS expected, below + above AS n, above AS alike, heads(above, below + above) AS p,
       heads(above, above + beyond) <= 0.05 AS odd
FROM counted WHERE below + above >= 8;

-- 季末冲高: the month's figure against the mean of the months beside it, or of the one before alone.
CREATE TEMP TABLE leap_test AS
WITH beside AS (
    SELECT n.*, if(after.month_value IS NULL, before.month_value, (before.month_value + after.month_value) / 2) AS beside,
           n.month_value / beside AS leap
    FROM looked_at n
    JOIN looked_at before ON before.area = n.area AND before.indicator = n.indicator AND before.month = n.month - 1
    LEFT JOIN looked_at after ON after.area = n.area AND after.indicator = n.indicator AND after.month = n.month + 1
    WHERE n.moves_monthly AND n.month % 3 = 0 AND beside >= 10 AND n.month_value >= 0
        AND coalesce(after.month_value >= 0, true)
),
grouped AS (
    SELECT period, area, count(*) AS n, count(*) FILTER (leap > 1) AS alike, median(leap) AS middle,
           list({'leap': leap, 'indicator': indicator, 'figure': month_value, 'beside': beside}
                ORDER BY leap, indicator)[count(*) // 2 + 1] AS shown
    FROM beside GROUP BY ALL HAVING count(*) >= 10
)
SELECT 'period_end' AS screen, period, area, shown.indicator AS indicator, 'month_value' AS field, shown.figure AS figure,
       shown.beside AS expected, n, alike, heads(alike, n) AS p, middle >= 1.5 AS odd
FROM grouped;

-- 尾数偏好: last digits of counts of 100 or more that moved, over twelve months; a number told twice ends once.
CREATE TEMP TABLE digit_count AS
WITH moved AS (
    SELECT n.period, n.month, n.area, n.part, min(n.indicator) AS indicator
    FROM looked_at n LEFT JOIN looked_at b ON b.area = n.area AND b.indicator = n.indicator AND b.month = n.month - 1
    WHERE n.part >= 100 AND n.part = round(n.part) AND coalesce(n.begins OR n.part <> b.part, true)
    GROUP BY ALL
),
digit AS (
    -- what ends in 0 everywhere is rounded by all alike
    SELECT *, CAST(part % 10 AS INTEGER) AS ending FROM moved
    QUALIFY avg(CAST(part % 10 = 0 AS INTEGER)) OVER (PARTITION BY indicator) <= 0.5
)
SELECT upto.period, d.area, ending, count(*) AS times
FROM (SELECT DISTINCT period, month FROM digit) upto
JOIN digit d ON d.month BETWEEN upto.month - 11 AND upto.month
GROUP BY ALL;

CREATE TEMP TABLE digit_test AS
WITH summed AS (
    SELECT period, area, sum(times) AS n, max(times) AS most, sum(times * times) AS squares,
           first(ending ORDER BY times DESC, ending) AS favourite
    FROM digit_count GROUP BY ALL HAVING sum(times) >= 50
)
-- Σ (observed − expected)² ÷ expected, multiplied out
SELECT 'last_digits' AS screen, period, area, 'digit' AS field, most AS figure, n / 10 AS expected, n,
       favourite AS alike, chi_square_9(10 * squares / n - n) AS p, true AS odd
FROM summed;
