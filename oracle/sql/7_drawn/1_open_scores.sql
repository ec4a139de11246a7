-- Which spans of the month looked at have scores that can be drawn: not where figures with chance are averaged over
-- several months, as cumulative counts of one month hold those of the month before.
CREATE TEMP TABLE score_view AS
WITH looked AS (
    SELECT s.*, count(*) OVER (PARTITION BY span) AS months FROM span_month s JOIN places_look USING (period)
),
chanced AS (
    SELECT DISTINCT l.scheme, l.span, i.indicator
    FROM looked l JOIN scheme_item i USING (scheme)
    JOIN trust t ON t.period = l.month AND t.indicator = i.indicator AND t.interval_method IS NOT NULL
),
averaged AS (
    SELECT c.span FROM chanced c JOIN scheme_item i ON i.scheme = c.scheme AND i."over" = 'mean'
        AND (i.indicator = c.indicator OR i.measure IN ('behind_points', 'on_pace', 'focus_completion'))
)
SELECT DISTINCT scheme, span, period, 'score ' || span AS view FROM looked
WHERE months = 1 OR span NOT IN (SELECT span FROM averaged);

-- From here on they are views among the others.
INSERT INTO open_view SELECT 'score', span, '', period, view FROM score_view;
INSERT INTO ranking
SELECT view, 'score', span, '', period, area, true, rank, count(*) OVER (PARTITION BY view),
       row_number() OVER (PARTITION BY view ORDER BY rank, area)
FROM score_view JOIN score USING (span, period) WHERE rank IS NOT NULL;
INSERT INTO said_band SELECT 'score', span, '', period, * EXCLUDE (span, period) FROM said_score_band;
INSERT INTO said_run SELECT 'score', span, '', period, * EXCLUDE (span, period) FROM said_score_run;

-- The lines of their sheets before any veto strikes, of the areas that have a place.
CREATE TEMP TABLE score_line AS
SELECT v.view, i.*, dense_rank() OVER (ORDER BY i.item) AS line
FROM score_view v JOIN item_of_span i USING (scheme, span, period)
JOIN score s ON s.span = i.span AND s.period = i.period AND s.area = i.area AND s.rank IS NOT NULL;
