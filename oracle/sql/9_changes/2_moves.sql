-- What made places change: last month's merits as published, as known now against the targets and by the scheme of then,
-- and against those of now, as the other worlds tell them; and this month's.
CREATE TEMP TABLE merit_then_and_now AS
WITH every AS (
    -- where another scheme held last month, the other world has the last word on it
    SELECT l.period, e.* EXCLUDE (period)
    FROM (FROM merit_elsewhere UNION ALL BY NAME FROM merit_told ANTI JOIN merit_elsewhere USING (version)) e
    JOIN (SELECT DISTINCT period FROM look) l
        ON month_number(l.period) - month_number(e.period) = if(e.version = 'current', 0, 1)
),
-- scores in their order over all four; another scheme may part equal ones by fewer things
drawn_out AS (
    SELECT *, list_resize(keys, CAST(max(len(keys)) OVER (PARTITION BY period) AS BIGINT), '-infinity'::DOUBLE) AS merits
    FROM every
),
numbered AS (
    SELECT * REPLACE (if(keys IS NULL, number, dense_rank() OVER (PARTITION BY period, keys IS NULL ORDER BY merits)) AS number)
    FROM drawn_out
),
told AS (
    SELECT *, if(number IS NULL, NULL, {'full': number, 'rest': rest, 'per': per}) AS merit FROM numbered
)
SELECT period, choice, indicators, area, any_value(merit) FILTER (version = 'published') AS published,
       any_value(merit) FILTER (version = 'corrected') AS as_corrected,
       any_value(merit) FILTER (version = 'retargeted') AS retargeted,
       any_value(merit) FILTER (version = 'current') AS now
FROM told GROUP BY ALL;

-- One thing after the other in its new state: corrections, targets, who is compared, the area itself, the others.
CREATE TEMP TABLE move AS
WITH circle AS (
    -- the score's places are looked at in any case
    FROM look UNION SELECT 'score', 'all', '', period FROM look
),
stepped AS (
    SELECT m.*, l.peers, if(published IS NULL, NULL, coalesce(as_corrected, published)) AS corrected,
           if(published IS NULL, NULL, coalesce(retargeted, corrected)) AS aimed,
           CASE WHEN now IS NULL THEN NULL WHEN published IS NOT NULL THEN aimed ELSE coalesce(retargeted, now) END AS joined
    FROM merit_then_and_now m JOIN circle l USING (period, choice, indicators) JOIN area a ON a.code = m.area
    WHERE l.peers = '' OR l.peers = a.peer_group
),
states AS (
    SELECT period, choice, indicators, peers, area, unnest([1, 2, 3, 4, 5, 6]) AS step,
           unnest([published, corrected, aimed, joined, now, now]) AS own,
           unnest([published, corrected, aimed, joined, joined, now]) AS among
    FROM stepped
),
placed AS (
    SELECT a.period, a.choice, a.indicators, a.peers, a.area, a.step, if(any_value(a.own) IS NULL, NULL, 1 + count(*) FILTER (
               o.among.full > a.own.full
               OR (o.among.full = a.own.full AND o.among.rest * a.own.per > a.own.rest * o.among.per))) AS place
    FROM states a LEFT JOIN states o ON o.period = a.period AND o.choice = a.choice AND o.indicators = a.indicators
        AND o.peers = a.peers AND o.step = a.step AND o.area <> a.area
    GROUP BY ALL
),
wide AS (
    SELECT period, choice, indicators, peers, area, list(place ORDER BY step) AS p, count(place) = 6 AS known
    FROM placed GROUP BY ALL
)
SELECT period, choice, indicators, peers, area, p[1] AS rank_published, p[6] AS rank, if(known, p[1] - p[6], NULL) AS rank_change,
       if(known, p[1] - p[2], NULL) AS correction, if(known, p[2] - p[3], NULL) AS targets,
       if(known, p[3] - p[4], NULL) AS members, if(known, p[4] - p[5], NULL) AS own, if(known, p[5] - p[6], NULL) AS others
FROM wide;

-- Who stood behind another in the places as published and stands before him now, and the other way round.
CREATE TEMP TABLE passed AS
WITH pairs AS (
    SELECT m.period, m.choice, m.indicators, m.peers, m.area, o.area AS rival,
           sign(m.rank_published - o.rank_published) AS was_behind, sign(m.rank - o.rank) AS is_behind
    FROM move m JOIN move o USING (period, choice, indicators, peers)
)
SELECT period, choice, indicators, peers, area, rival, if(was_behind > 0, 'overtook', 'overtaken') AS side
FROM pairs WHERE was_behind * is_behind < 0;
