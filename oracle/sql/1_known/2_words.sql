-- Which word holds on an area's indicator in a month. Of each form the last accepted word; of several forms the
-- last that gives a figure, or, where none gives one, the last. Its row is taken whole.
CREATE TEMP TABLE said AS
SELECT o.*, s.form, s.received_at, s.first_received_at, {'at': a.happened_at, 'version': a.version} AS moment,
       (o.numerator IS NOT NULL OR o.denominator IS NOT NULL OR o.value IS NOT NULL OR o.month_value IS NOT NULL
        OR o.reported_completion IS NOT NULL OR o.reported_target IS NOT NULL) AS gives
FROM observation o
JOIN submission s ON s.submission = o.submission
JOIN submission_state a ON a.submission = o.submission AND a.state = 'accepted';

CREATE TEMP TABLE word AS
WITH of_form AS (
    SELECT area, indicator, period, form, max(moment) AS moment FROM said GROUP BY ALL
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

-- The months of the pages: those of which any banner's figures are in force.
CREATE TEMP TABLE month AS
SELECT DISTINCT w.period FROM word w JOIN area a ON a.code = w.area AND a.level = 'banner';
