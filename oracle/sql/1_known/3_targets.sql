-- What an area is judged by in a month. Of the same indicator, area, tier and window the last word holds.
CREATE TEMP TABLE target_said AS
WITH told AS (
    SELECT t.*, coalesce(a.moment, {'at': t.known_from, 'version': t.version}) AS moment
    FROM target t LEFT JOIN accepted a USING (submission)
    WHERE a.submission IS NOT NULL OR t.known_from IS NOT NULL
),
known AS (
    SELECT * FROM told WHERE moment.at < targets_until()
),
-- in the world of a trial, as if said now: the same target with other figures
on_trial AS (
    SELECT k.* REPLACE (r.value AS value, r.low AS low, r.high AS high,
                        {'at': at_the_end(), 'version': k.moment.version} AS moment)
    FROM known k JOIN said_revision r USING (indicator, area, tier, window_start, window_end)
    WHERE EXISTS (SELECT 1 FROM world WHERE version = 'revised')
    QUALIFY row_number() OVER (PARTITION BY indicator, area, tier, window_start, window_end ORDER BY k.moment DESC) = 1
)
SELECT * FROM known UNION ALL SELECT * FROM on_trial;

CREATE TEMP TABLE standing_target AS
SELECT t.* FROM target_said t
WHERE NOT t.withdrawn AND NOT EXISTS (
    SELECT 1 FROM target_said later
    WHERE later.indicator = t.indicator AND later.area = t.area AND later.tier = t.tier
      AND later.window_start = t.window_start AND later.window_end = t.window_end AND later.moment > t.moment);

-- A target is the area's own or stands above it: city, league, region. A count's task is not handed down.
CREATE TEMP TABLE above AS
WITH RECURSIVE line(area, holder) AS (
    SELECT code, code FROM area WHERE level IN ('banner', 'city')
    UNION
    SELECT l.area, a.parent FROM line l JOIN area a ON a.code = l.holder WHERE a.parent IS NOT NULL
)
SELECT area, holder FROM line;

-- The nearest tier judges; of one tier the last word, then the window that began last, then the shortest.
CREATE TEMP TABLE judged AS
WITH candidate AS (
    SELECT m.period, h.area, t.indicator, t.tier, t.value, t.low, t.high, t.carried_over, t.sample,
           t.window_start, t.window_end,
           t.plan[month_number(m.period) - month_number(t.window_start) + 1] AS planned_share,
           {'near': CASE t.tier WHEN 'banner' THEN 4 WHEN 'city' THEN 3 WHEN 'region' THEN 2 ELSE 1 END,
            'moment': t.moment, 'start': month_number(t.window_start), 'early_end': -month_number(t.window_end)
           } AS right_of_way
    FROM standing_target t
    JOIN indicator i ON i.code = t.indicator
    JOIN above h ON h.holder = t.area
    JOIN month m ON m.period >= t.window_start AND m.period <= t.window_end
    WHERE h.area = t.area OR i.kind <> 'count'
),
first AS (
    SELECT period, area, indicator, max(right_of_way) AS right_of_way FROM candidate GROUP BY ALL
)
SELECT c.* FROM candidate c JOIN first USING (period, area, indicator, right_of_way);
