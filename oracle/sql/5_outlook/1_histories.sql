-- 走向: of the indicators looked at, every area's figure, target and plan month by month, from the opening of the
-- first window to the end of the last, with no figure later than the month looked at.
CREATE TEMP MACRO month_text(m) AS ((m - 1) // 12) || '-' || lpad(CAST((m - 1) % 12 + 1 AS VARCHAR), 2, '0');

CREATE TEMP TABLE heading AS SELECT DISTINCT indicator, period AS seen_at FROM outlook_look;

-- What was planned of each month of a window, reported or not: the same right of way as for the month's target.
CREATE TEMP TABLE plan_share AS
WITH each_month AS (
    SELECT *, unnest(range(month_number(window_start), month_number(window_end) + 1)) AS m FROM standing_target
    WHERE indicator IN (SELECT indicator FROM heading)
)
SELECT h.area, t.indicator, t.m, max({
           'near': CASE t.tier WHEN 'banner' THEN 4 WHEN 'city' THEN 3 WHEN 'region' THEN 2 ELSE 1 END,
           'moment': t.moment, 'start': month_number(t.window_start), 'early_end': -month_number(t.window_end),
           'share': t.plan[t.m - month_number(t.window_start) + 1]}).share AS share
FROM each_month t JOIN indicator i ON i.code = t.indicator JOIN above h ON h.holder = t.area
WHERE h.area = t.area OR i.kind <> 'count'
GROUP BY ALL;

-- Why a figure is not to be forecast by what it is, else how.
CREATE TEMP MACRO way_of(kind, series, direction) AS
    CASE WHEN 'parameter' IN (kind, series) THEN 'parameter' WHEN kind = 'milestone' THEN 'milestone'
         WHEN direction = 0 THEN 'band' WHEN series = 'flow' THEN 'flow' WHEN series = 'step-quarter' THEN 'step_quarter'
         WHEN direction < 0 THEN if(kind = 'count', 'limit_count', 'level') ELSE 'plan' END;

CREATE TEMP TABLE told_month AS
SELECT h.seen_at, s.indicator, s.is_city, s.area, month_number(s.period) AS m, s.series, s.direction,
       if(silent(s.status), NULL, s.figure) / if(s.figure_target > 0, s.figure_target, NULL) AS share,
       way_of(s.kind, s.series, s.direction) AS way, s.figure_target > 0 AS has_target, s.planned_share AS own_share,
       month_number(s.window_start) AS opens, month_number(s.window_end) AS closes,
       -- a part over its whole is at most 100 %; a figure beyond that counts something else
       if(s.kind = 'rate' AND s.unit = '%' AND s.numerator IS NOT NULL AND NOT coalesce(s.figure > 100, false),
          100 / if(s.figure_target > 0, s.figure_target, NULL), NULL) AS cap
FROM standing s JOIN heading h ON h.indicator = s.indicator AND s.period <= h.seen_at;

CREATE TEMP TABLE cell AS
WITH reach AS (
    SELECT seen_at, indicator, is_city, min(least(m, opens)) AS first, max(greatest(m, closes)) AS last
    FROM told_month GROUP BY ALL
),
every AS (
    SELECT DISTINCT t.seen_at, t.indicator, t.is_city, t.area, t.series, unnest(range(r.first, r.last + 1)) AS m
    FROM told_month t JOIN reach r USING (seen_at, indicator, is_city)
),
-- a month without a word is in the last window told of, or, where that is over, in the next one
around AS (
    SELECT e.*, t.* EXCLUDE (seen_at, indicator, is_city, area, m, series, opens, closes), p.share AS planned,
           last_value(t.opens IGNORE NULLS) OVER until AS last_opens, last_value(t.closes IGNORE NULLS) OVER until AS last_closes,
           first_value(t.opens IGNORE NULLS) OVER onward AS next_opens,
           first_value(t.closes IGNORE NULLS) OVER onward AS next_closes
    FROM every e LEFT JOIN told_month t USING (seen_at, indicator, is_city, area, m)
    LEFT JOIN plan_share p USING (indicator, area, m)
    WINDOW until AS (PARTITION BY e.seen_at, e.indicator, e.is_city, e.area ORDER BY e.m
                     ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
           onward AS (PARTITION BY e.seen_at, e.indicator, e.is_city, e.area ORDER BY e.m
                      ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
),
within_window AS (
    SELECT * EXCLUDE (last_opens, last_closes, next_opens, next_closes),
           CASE WHEN m <= last_closes THEN last_opens WHEN m >= next_opens THEN next_opens END AS opens,
           CASE WHEN m <= last_closes THEN last_closes WHEN m >= next_opens THEN next_closes END AS closes
    FROM around
),
along_plan AS (
    SELECT *, CASE WHEN opens IS NULL OR closes IS NULL THEN NULL WHEN m = closes THEN 1.0
                   ELSE share_within(coalesce(planned, own_share, (m - opens + 1) / (closes - opens + 1))) END AS plan
    FROM within_window
),
begun AS (
    SELECT a.*, o.plan >= 1 AS at_once, a.series IN ('ytd', 'window', 'cohort') AND o.plan < 0.5 AS from_nothing,
           lag(a.plan) OVER one AS plan_before, lag(a.opens) OVER one IS DISTINCT FROM a.opens AS is_new
    FROM along_plan a LEFT JOIN along_plan o
        ON o.seen_at = a.seen_at AND o.indicator = a.indicator AND o.is_city = a.is_city AND o.area = a.area AND o.m = a.opens
    WINDOW one AS (PARTITION BY a.seen_at, a.indicator, a.is_city, a.area ORDER BY a.m)
)
SELECT * REPLACE (CASE WHEN way NOT IN ('plan', 'level') THEN way WHEN has_target IS NOT TRUE THEN 'no_target'
                       WHEN opens IS NULL THEN 'no_window' WHEN at_once THEN 'level' ELSE way END AS way),
       count(*) FILTER (is_new) OVER so_far AS run,
       -- months without planned work, counted from the beginning
       count(*) FILTER (abs(plan - plan_before) <= 1e-9) OVER so_far AS quiet
FROM begun
WINDOW so_far AS (PARTITION BY seen_at, indicator, is_city, area ORDER BY m);

-- Between two reports with planned work in between lies one step; a window that starts from nothing begins with one.
CREATE TEMP TABLE grown AS
WITH seen AS (
    SELECT *, max(plan) OVER before AS highest, lag(plan) OVER one AS last_plan, lag(share) OVER one AS last_share
    FROM cell WHERE way = 'plan' AND share IS NOT NULL
    WINDOW one AS (PARTITION BY seen_at, indicator, is_city, area, run ORDER BY m),
           before AS (PARTITION BY seen_at, indicator, is_city, area, run ORDER BY m
                      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
moved AS (
    SELECT *, coalesce(highest, if(from_nothing, 0.0, NULL)) AS stood, stood IS NULL OR plan - stood > 1e-9 AS opens_step,
           abs(plan - last_plan) <= 1e-9 AS is_idle
    FROM seen
),
stepped AS (
    SELECT *, coalesce(last_value(if(opens_step, share, NULL) IGNORE NULLS) OVER (
                  PARTITION BY seen_at, indicator, is_city, area, run ORDER BY m
                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), if(from_nothing, 0.0, NULL)) AS share_then
    FROM moved
)
SELECT seen_at, indicator, is_city, area, m, is_idle, if(is_idle, (share - last_share) ** 2, NULL) AS idle_square,
       if(opens_step, plan - stood, NULL) AS weight, if(weight IS NULL, NULL, share - share_then) AS growth
FROM stepped;

-- What was known of each area at the end of each month.
CREATE TEMP TABLE known_then AS
WITH summed AS (
    SELECT c.*, c.way IN ('plan', 'level') AND c.share IS NOT NULL AS is_report,
           sum(g.weight) OVER run_so_far AS weight, sum(g.growth) OVER run_so_far AS growth,
           sum(g.growth ** 2 / g.weight) OVER run_so_far AS square, count(g.weight) OVER run_so_far AS steps,
           count(*) FILTER (g.is_idle) OVER run_so_far AS idle, sum(g.idle_square) OVER run_so_far AS idle_square,
           count(*) FILTER (is_report) OVER run_so_far AS reports,
           if(c.from_nothing, 0.0, first_value(if(is_report, c.plan, NULL) IGNORE NULLS) OVER run_so_far) AS plan_at_first,
           if(c.way = 'level' AND lag(c.opens) OVER one = c.opens, c.share - lag(c.share) OVER one, NULL) AS change
    FROM cell c LEFT JOIN grown g USING (seen_at, indicator, is_city, area, m)
    WINDOW one AS (PARTITION BY c.seen_at, c.indicator, c.is_city, c.area ORDER BY c.m),
           run_so_far AS (PARTITION BY c.seen_at, c.indicator, c.is_city, c.area, c.run ORDER BY c.m
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
-- too early to tell: fewer than three months reported, or less than a fifth of what was planned from the first on
SELECT *, CASE WHEN way IS NULL OR way NOT IN ('plan', 'level') THEN 'not_forecast' WHEN share IS NULL THEN 'no_figure'
               WHEN closes <= m THEN 'window_over' WHEN reports < 3 THEN 'few_reports'
               WHEN way = 'plan' AND plan_at_first < 1
                    AND plan < plan_at_first + 0.2 * (1 - plan_at_first) - 1e-9 * (1 - plan_at_first) THEN 'little_planned'
               ELSE '' END AS early
FROM summed;
