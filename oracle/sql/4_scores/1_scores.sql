-- 百分制 of each month, by the scheme handed in as the tables scheme_item and tie_break: item by item, then the sum.
-- An indicator's item earns full × min(1, completion); what was due and not reported earns nothing.
CREATE TEMP MACRO rule_points(rule, full_points, figure, target, per_unit, floor, better, low, high, cap) AS
    CASE WHEN figure IS NULL THEN 0.0
         WHEN rule = 'proportional' THEN full_points * share_within(figure / target)
         WHEN rule = 'lower' THEN full_points * share_within(if(figure <= target, 1.0, target / figure))
         WHEN rule = 'linear' THEN greatest(
             floor, full_points - per_unit * greatest(0.0, if(better = 'lower', figure - target, target - figure)))
         WHEN rule = 'band' THEN greatest(
             floor, full_points - per_unit * greatest(0.0, coalesce(low - figure, 0), coalesce(figure - high, 0)))
         WHEN rule = 'bonus' THEN least(cap, not_below_zero(per_unit * (figure - coalesce(target, 0)))) END;

-- Which scheme holds in a month. Every scheme scores every month, as its quarter may begin before it holds.
CREATE TEMP TABLE holding AS
SELECT DISTINCT i.scheme, m.period FROM scheme_item i JOIN month m ON m.period BETWEEN i.valid_from AND i.valid_to;

CREATE TEMP TABLE seat AS
SELECT DISTINCT i.scheme, s.period, s.area
FROM standing s CROSS JOIN (SELECT DISTINCT scheme FROM scheme_item) i WHERE NOT s.is_city;

-- Held against its pace: what has a completion, and what was due and not reported, as nothing done.
CREATE TEMP TABLE scored AS
WITH chosen AS (
    SELECT i.scheme, s.period, s.area, s.status, s.pace,
           CASE WHEN s.status IN ('not_applicable', 'not_due') THEN NULL WHEN s.status = 'not_reported' THEN 0.0
                WHEN s.completion_rate > 1 THEN 1.0 ELSE s.completion_rate END AS done
    FROM standing s JOIN (SELECT DISTINCT scheme, indicator FROM scheme_item WHERE indicator <> '') i USING (indicator)
    WHERE NOT s.is_city
)
SELECT *, points(done, pace) AS gap FROM chosen WHERE done IS NOT NULL AND pace IS NOT NULL;

-- Figures that a form said otherwise than the same form before, and who sent it: an area its own, an office nobody's.
CREATE TEMP TABLE changed AS
WITH told AS (
    SELECT e.area, e.indicator, e.period, e.value, s.area AS sender, lag(e.value) OVER (
               PARTITION BY e.area, e.indicator, e.period, e.field, s.form ORDER BY a.happened_at, a.version) AS before
    FROM evidence e JOIN submission s USING (submission)
    JOIN submission_state a ON a.submission = s.submission AND a.state = 'accepted'
    WHERE e.value IS NOT NULL
)
SELECT area, period, indicator, sender FROM told WHERE value <> before;

CREATE TEMP TABLE corrected AS
SELECT area, period, count(DISTINCT indicator) AS figures FROM changed WHERE sender = area GROUP BY area, period;

CREATE TEMP TABLE fact AS
WITH of_pace AS (
    SELECT scheme, period, area, avg(not_below_zero(-gap)) AS behind_points,
           100 * count(*) FILTER (gap >= 0 AND status <> 'not_reported') / count(*) AS on_pace,
           round(avg(done) FILTER (status IN ('reported', 'nil')), 12) AS focus_completion
    FROM scored GROUP BY ALL
),
own_form AS (
    SELECT period, area, min(days_late) AS days_late, min(received_at) AS received
    FROM sent WHERE area IS NOT NULL AND days_late IS NOT NULL GROUP BY ALL
),
fault AS (
    SELECT s.period, s.area, count(*) FILTER (s.status = 'not_reported') + coalesce(any_value(c.figures), 0) AS figures_at_fault,
           if(count(*) FILTER (s.status NOT IN ('not_reported', 'not_applicable', 'not_due')) > 0,
              count(*) FILTER (s.pace_class IN ('behind', 'far_behind') AND r.reason IS NULL
                               AND s.status NOT IN ('not_reported', 'not_applicable', 'not_due')), NULL) AS unexplained
    FROM standing s LEFT JOIN corrected c ON c.area = s.area AND c.period = s.period
    LEFT JOIN reason r ON r.area = s.area AND r.indicator = s.indicator AND r.period = s.period
    WHERE NOT s.is_city GROUP BY s.period, s.area
),
wide AS (
    SELECT seat.*, p.* EXCLUDE (scheme, period, area), o.days_late, f.* EXCLUDE (period, area), o.received
    FROM seat LEFT JOIN of_pace p USING (scheme, period, area) LEFT JOIN own_form o USING (period, area)
    LEFT JOIN fault f USING (period, area)
)
SELECT *, epoch_ns(received) / 86400e9 AS received_day FROM wide;

CREATE TEMP TABLE measured AS
SELECT scheme, period, area, measure, figure, count(figure) OVER (PARTITION BY scheme, period, measure) > 0 AS applies
FROM (
    SELECT scheme, period, area, unnest([
        {'measure': 'behind_points', 'figure': behind_points}, {'measure': 'on_pace', 'figure': on_pace},
        {'measure': 'days_late', 'figure': days_late::DOUBLE},
        {'measure': 'figures_at_fault', 'figure': figures_at_fault::DOUBLE},
        {'measure': 'unexplained', 'figure': unexplained::DOUBLE}, {'measure': 'focus_completion', 'figure': focus_completion},
        {'measure': 'received', 'figure': received_day}], recursive := true)
    FROM fact
);

CREATE TEMP TABLE item_of_month AS
WITH of_indicators AS (
    SELECT s.period, s.area, s.window_end, i.*, s.status NOT IN ('not_applicable', 'not_due') AND (
               (s.actual IS NOT NULL AND s.completion_rate IS NOT NULL) OR (s.status = 'not_reported' AND
                   CASE WHEN s.direction = 0 THEN coalesce(s.target_low, s.target_high) IS NOT NULL
                        ELSE s.nearer IS NOT NULL AND (s.direction < 0 OR s.nearer <> 0) END)) AS applies,
           coalesce(i.full_points * share_within(s.completion_rate), 0) AS points
    FROM scheme_item i JOIN standing s ON s.indicator = i.indicator
    WHERE i.measure = 'completion' AND NOT s.is_city
),
of_areas AS (
    SELECT seat.period, seat.area, NULL AS window_end, i.*, coalesce(m.applies, false) AS applies,
           rule_points(i.rule, i.full_points, m.figure, i.target, i.per_unit, i.floor, i.better, i.low, i.high, i.cap) AS points
    FROM scheme_item i JOIN seat USING (scheme)
    LEFT JOIN measured m ON m.scheme = i.scheme AND m.period = seat.period AND m.area = seat.area AND m.measure = i.measure
    WHERE i.indicator = ''
),
every AS (SELECT * FROM of_indicators UNION ALL SELECT * FROM of_areas)
SELECT scheme, period, area, item, rule, "over", window_end, applies AS applicable, if(applies, full_points, 0) AS "full",
       if(applies, points, 0) AS points, if(applies AND rule <> 'bonus', full_points - points, 0) AS lost
FROM every;

CREATE TEMP TABLE score_item AS SELECT i.* FROM item_of_month i JOIN holding USING (scheme, period);
