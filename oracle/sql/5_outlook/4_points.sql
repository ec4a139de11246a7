-- 逐月点: which months of an indicator may be compared: the month's own rate, the figure as it is, or what was added.
CREATE TEMP TABLE point AS
WITH own AS (
    SELECT h.seen_at, s.* EXCLUDE (part, whole), month_number(s.period) AS m, i.reach_unit,
           coalesce(s.window_start, '') AS own_window,
           s.series = 'step-quarter' AND month_number(s.period) % 3 <> 0 AS is_between,
           if(silent(s.status), NULL, s.numerator) AS part_so_far, if(silent(s.status), NULL, s.denominator) AS whole_so_far
    FROM standing s JOIN heading h ON h.indicator = s.indicator AND s.period <= h.seen_at
    JOIN indicator i ON i.code = s.indicator
    WHERE NOT s.is_city
),
planned AS (
    SELECT o.*, o.pace - b.pace AS due_in_month, b.part_so_far AS part_before, b.whole_so_far AS whole_before
    FROM own o LEFT JOIN own b ON b.seen_at = o.seen_at AND b.area = o.area AND b.indicator = o.indicator AND b.m = o.m - 1
),
compared AS (
    SELECT p.*, min(p.pace) OVER of_window >= 1 AS in_full,
           min(p.due_in_month) FILTER (p.own_window = b.own_window) OVER of_window AS least_due,
           max(p.due_in_month) FILTER (p.own_window = b.own_window) OVER of_window AS most_due
    FROM planned p LEFT JOIN own b ON b.seen_at = p.seen_at AND b.area = p.area AND b.indicator = p.indicator AND b.m = p.m - 1
    WINDOW of_window AS (PARTITION BY p.seen_at, p.indicator, p.area, p.own_window)
),
kinds AS (
    SELECT *, CASE WHEN kind IN ('parameter', 'milestone') THEN '' WHEN series IN ('step-quarter', 'flow') THEN 'rate'
                   WHEN in_full THEN if(series = 'ytd' AND is_quotient(kind), 'month_rate', 'rate')
                   -- plans are written in six decimals
                   WHEN pace IS NOT NULL AND (least_due IS NULL OR least_due > 0.00001 AND most_due - least_due <= 0.00001)
                   THEN 'amount' ELSE '' END AS point_kind
    FROM compared
),
counts AS (
    SELECT *, CASE WHEN NOT is_quotient(kind) OR is_between THEN NULL WHEN point_kind = 'rate' THEN part_so_far
                   WHEN point_kind = 'month_rate' THEN if(m % 12 = 1, part_so_far, part_so_far - part_before) END AS a,
           CASE WHEN NOT is_quotient(kind) OR is_between THEN NULL WHEN point_kind = 'rate' THEN whole_so_far
                WHEN point_kind = 'month_rate' THEN if(m % 12 = 1, whole_so_far, whole_so_far - whole_before) END AS b
    FROM kinds
)
SELECT seen_at, indicator, area, period, m, kind, unit, direction, point_kind,
       CASE WHEN point_kind <> '' THEN '' WHEN kind IN ('parameter', 'milestone') THEN kind ELSE 'seasonal' END AS point_reason,
       if(point_kind = 'amount', reach_unit, unit) AS point_unit, if(b > 0, a, NULL) AS part, if(b > 0, b, NULL) AS whole,
       -- to the ninth decimal, so that equal months are equal
       round(CASE WHEN silent(status) THEN NULL WHEN point_kind = 'amount' THEN month_value
                  ELSE coalesce(scale_of(unit) * a / if(b > 0, b, NULL),
                                if(point_kind = 'rate' AND NOT is_between, actual, NULL)) END, 9) AS point
FROM counts;
