-- The bands and groups of scores go by their span.
CREATE TEMP TABLE score_band AS
SELECT * EXCLUDE (choice, indicators, peers), indicators AS span FROM band WHERE choice = 'score';

CREATE TEMP TABLE score_run AS
SELECT * EXCLUDE (choice, indicators, peers), indicators AS span FROM run WHERE choice = 'score';

DELETE FROM band WHERE choice = 'score';
DELETE FROM run WHERE choice = 'score';
