-- Who sent what when: 报送 by area and month, the unreported with how long they have been silent, and lateness.
CREATE TEMP TABLE sent AS
SELECT s.submission, s.area, s.form, s.period, s.revision, s.received_at,
       t.state,
       -- tasks and the region's annex come when they come
       CASE WHEN s.form NOT IN ('targets', 'region_benchmark') THEN due_day(s.period) END AS due_on,
       CASE WHEN s.form NOT IN ('targets', 'region_benchmark')
            THEN days_late(s.period, s.first_received_at) END AS days_late
FROM submission s
JOIN (SELECT submission, max_by(state, step) AS state FROM submission_state WHERE happened_at < words_until()
      GROUP BY submission) t USING (submission);

CREATE TEMP TABLE reporting AS
WITH counted AS (
    SELECT area, period, count(*) FILTER (status NOT IN ('not_applicable', 'not_due')) AS due,
           count(*) FILTER (status IN ('reported', 'nil')) AS reported
    FROM standing WHERE NOT is_city GROUP BY ALL
),
handed_in AS (
    SELECT area, period, min(received_at) AS received_at, arg_min(days_late, received_at) AS days_late,
           count(*) - 1 AS corrections
    FROM sent WHERE area IS NOT NULL GROUP BY ALL
)
SELECT c.*, h.received_at, h.days_late, coalesce(h.corrections, 0) AS corrections
FROM counted c LEFT JOIN handed_in h USING (area, period);

-- Months in a row without a figure: since the last one, or, where there never was one, since it was first due.
CREATE TEMP TABLE unreported AS
SELECT n.area, n.indicator, n.period,
       month_number(n.period) - coalesce(
           max(month_number(p.period)) FILTER (p.status IN ('reported', 'nil')),
           min(month_number(p.period)) FILTER (p.status = 'not_reported') - 1) AS months_missing
FROM standing n JOIN standing p ON p.area = n.area AND p.indicator = n.indicator AND p.period <= n.period
WHERE n.status = 'not_reported' AND NOT n.is_city
GROUP BY n.area, n.indicator, n.period;

CREATE TEMP TABLE received AS
SELECT o.period, max(s.received_at) AS latest_received
FROM observation o JOIN submission s USING (submission) JOIN accepted USING (submission)
JOIN area b ON b.code = o.area AND b.level = 'banner'
GROUP BY o.period;

-- 最落后: the rows far behind, the furthest first, of equals by area and indicator.
CREATE TEMP TABLE furthest AS
SELECT period, area, indicator,
       row_number() OVER (PARTITION BY period ORDER BY pace_gap_points, area, indicator) AS position
FROM standing WHERE NOT is_city AND pace_class = 'far_behind';

-- Of each form the last word on an indicator keeps its reason or takes it back; of several the last one holds.
CREATE TEMP TABLE reason AS
WITH spoken AS (
    SELECT DISTINCT e.area, e.indicator, e.period, e.submission, s.form, a.moment
    FROM evidence e JOIN submission s USING (submission) JOIN accepted a USING (submission)
),
last_of_form AS (
    SELECT area, indicator, period, form, max(moment) AS moment FROM spoken GROUP BY ALL
),
kept AS (
    SELECT s.moment, x.* FROM last_of_form l JOIN spoken s USING (area, indicator, period, form, moment)
    JOIN explanation x ON x.submission = s.submission AND x.area = s.area AND x.indicator = s.indicator
        AND x.period = s.period
)
SELECT area, indicator, period, max_by(reason, moment) AS reason FROM kept GROUP BY ALL;
