-- What is known: everything that was accepted; or, in a world of its own (the table handed in), what was known before
-- the first sheet of a month was accepted: so the month before stood when its places were published.
CREATE TEMP MACRO at_the_end() AS TIMESTAMP '9999-12-31';

CREATE TEMP TABLE horizon AS
WITH begun AS (
    SELECT o.period, min(a.happened_at) AS at FROM observation o
    JOIN area b ON b.code = o.area AND b.level = 'banner'
    JOIN submission_state a ON a.submission = o.submission AND a.state = 'accepted' GROUP BY o.period
)
SELECT coalesce(w.at, at_the_end()) AS words_until, coalesce(t.at, at_the_end()) AS targets_until
FROM (SELECT 1) LEFT JOIN world ON true LEFT JOIN begun w ON w.period = world.words_before
LEFT JOIN begun t ON t.period = world.targets_before;

CREATE TEMP MACRO words_until() AS (SELECT words_until FROM horizon);
CREATE TEMP MACRO targets_until() AS (SELECT targets_until FROM horizon);

CREATE TEMP TABLE accepted AS
SELECT submission, {'at': happened_at, 'version': version} AS moment FROM submission_state
WHERE state = 'accepted' AND happened_at < words_until();

-- Which word holds on an area's indicator in a month. Of each form the last accepted word; of several forms the
-- last that gives a figure, or, where none gives one, the last. Its row is taken whole.
CREATE TEMP TABLE said AS
SELECT o.*, s.form, s.received_at, s.first_received_at, a.moment,
       (o.numerator IS NOT NULL OR o.denominator IS NOT NULL OR o.value IS NOT NULL OR o.month_value IS NOT NULL
        OR o.reported_completion IS NOT NULL OR o.reported_target IS NOT NULL) AS gives
FROM observation o
JOIN submission s ON s.submission = o.submission
JOIN accepted a ON a.submission = o.submission
WHERE o.period = coalesce((SELECT month FROM world), o.period);

CREATE TEMP MACRO words_before(until) AS TABLE
WITH of_form AS (
    SELECT area, indicator, period, form, max(moment) AS moment FROM said WHERE said.moment.at < until GROUP BY ALL
),
last_of_form AS (
    SELECT said.* FROM said JOIN of_form USING (area, indicator, period, form, moment)
),
holding AS (
    SELECT area, indicator, period, max({'gives': gives, 'moment': moment}) AS best
    FROM last_of_form GROUP BY ALL
)
SELECT w.*, coalesce(w.value, CASE WHEN w.denominator IS NOT NULL THEN w.numerator END) AS told
FROM last_of_form w JOIN holding h
    ON h.area = w.area AND h.indicator = w.indicator AND h.period = w.period
    AND h.best.gives = w.gives AND h.best.moment = w.moment;

CREATE TEMP TABLE word AS SELECT * FROM words_before(at_the_end());

-- A task printed in a form is a target; only where the targets known are older than the words it needs to be asked for.
CREATE TEMP TABLE printed AS
SELECT area, indicator, period, reported_target AS task FROM word WHERE targets_until() >= words_until()
UNION ALL
SELECT area, indicator, period, reported_target FROM words_before(
    if(targets_until() < words_until(), targets_until(), TIMESTAMP '0001-01-01'));

-- The months of the pages: those of which any banner's figures are in force.
CREATE TEMP TABLE month AS
SELECT DISTINCT w.period FROM word w JOIN area a ON a.code = w.area AND a.level = 'banner';
