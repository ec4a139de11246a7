-- 试算: the month's scores with other weights, and how the places would change.
CREATE TEMP TABLE score_tried AS
SELECT t.area, t.period, t.score AS trial_score, t.rank AS trial_rank, s.rank - t.rank AS trial_change
FROM tried_elsewhere t JOIN score s USING (span, area, period) WHERE t.span = 'month';
