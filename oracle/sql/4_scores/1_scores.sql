-- 百分制 of each month, by the scheme handed in as the tables scheme_item and tie_break: item by item, then the sum.
-- Of tiers the best that is reached counts: their shares rise with them.
CREATE TEMP MACRO tier_share(tiers, better, figure) AS
    coalesce(list_max([t[2] for t in tiers if if(better = 'lower', figure <= t[1], figure >= t[1])]), 0);

-- A veto earns nothing itself.
CREATE TEMP MACRO rule_points(rule, full_points, figure, target, per_unit, floor, better, low, high, cap, tiers) AS
    CASE WHEN figure IS NULL THEN 0.0
         WHEN rule = 'proportional' THEN full_points * share_within(figure / target)
         WHEN rule = 'lower' THEN full_points * share_within(if(figure <= target, 1.0, target / figure))
         WHEN rule = 'linear' THEN greatest(
             floor, full_points - per_unit * greatest(0.0, if(better = 'lower', figure - target, target - figure)))
         WHEN rule = 'band' THEN greatest(
             floor, full_points - per_unit * greatest(0.0, coalesce(low - figure, 0), coalesce(figure - high, 0)))
         WHEN rule = 'tiers' THEN full_points * tier_share(tiers, better, figure)
         WHEN rule = 'bonus' THEN least(cap, not_below_zero(per_unit * (figure - coalesce(target, 0))))
         ELSE 0.0 END;

-- An indicator's completion earns full × min(1, completion), without one nothing.
CREATE TEMP MACRO completion_points(full_points, completion) AS coalesce(full_points * share_within(completion), 0);

-- Which scheme holds in a month: of several the one that began last. Every scheme scores every month, as its quarter
-- may begin before it holds.
CREATE TEMP TABLE holding AS
SELECT i.scheme, m.period
FROM (SELECT DISTINCT scheme, valid_from, valid_to FROM scheme_item) i
JOIN month m ON coalesce((SELECT scored_in FROM world), m.period) BETWEEN i.valid_from AND i.valid_to
QUALIFY i.valid_from = max(i.valid_from) OVER (PARTITION BY m.period);

CREATE TEMP TABLE seat AS
SELECT DISTINCT i.scheme, s.period, s.area
FROM standing s CROSS JOIN (SELECT DISTINCT scheme FROM scheme_item) i WHERE NOT s.is_city;

-- Held against its pace: what has a completion, and what was due and not reported, as nothing done.
CREATE TEMP TABLE scored AS
WITH chosen AS (
    SELECT i.scheme, s.period, s.area, s.indicator, s.status, s.pace,
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
               PARTITION BY e.area, e.indicator, e.period, e.field, s.form ORDER BY a.moment) AS before
    FROM evidence e JOIN submission s USING (submission) JOIN accepted a USING (submission)
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

-- What was due and not reported applies all the same, and earns nothing.
CREATE TEMP TABLE item_of_month AS
WITH of_indicators AS (
    SELECT s.period, s.area, s.window_end, i.*, if(i.measure = 'pace_gap_points', s.pace_gap_points, s.actual) AS got,
           s.status NOT IN ('not_applicable', 'not_due') AND CASE
               WHEN s.status = 'not_reported' AND i.measure = 'completion' THEN
                   CASE WHEN s.direction = 0 THEN coalesce(s.target_low, s.target_high) IS NOT NULL
                        ELSE s.nearer IS NOT NULL AND (s.direction < 0 OR s.nearer <> 0) END
               WHEN s.status = 'not_reported' THEN true
               ELSE got IS NOT NULL AND (i.measure <> 'completion' OR s.completion_rate IS NOT NULL) END AS applies,
           if(i.measure = 'completion', completion_points(i.full_points, s.completion_rate), rule_points(
               i.rule, i.full_points, got, i.target, i.per_unit, i.floor, i.better, i.low, i.high, i.cap, i.tiers)) AS points
    FROM scheme_item i JOIN standing s ON s.indicator = i.indicator WHERE NOT s.is_city
),
of_areas AS (
    SELECT seat.period, seat.area, NULL AS window_end, i.*, m.figure AS got, coalesce(m.applies, false) AS applies, rule_points(
               i.rule, i.full_points, m.figure, i.target, i.per_unit, i.floor, i.better, i.low, i.high, i.cap, i.tiers) AS points
    FROM scheme_item i JOIN seat USING (scheme)
    LEFT JOIN measured m ON m.scheme = i.scheme AND m.period = seat.period AND m.area = seat.area AND m.measure = i.measure
    WHERE i.indicator = ''
),
every AS (SELECT * FROM of_indicators UNION ALL SELECT * FROM of_areas)
SELECT scheme, period, area, item, dimension, indicator, rule, effect, "over", window_end, applies AS applicable,
       if(applies, full_points, 0) AS "full", if(applies, points, 0) AS points,
       coalesce(applies AND got > veto_above, false) AS vetoed
FROM every;
