-- Places of the month before as they were published: as known just before the first sheet of the next one was accepted.
CREATE TEMP TABLE begun AS
SELECT l.period AS last, n.period, coalesce(min(a.happened_at), TIMESTAMP '9999-12-31') AS at
FROM (SELECT DISTINCT period FROM look) n
JOIN (SELECT DISTINCT o.period FROM observation o) l ON month_number(l.period) = month_number(n.period) - 1
LEFT JOIN observation o ON o.period = n.period AND o.area IN (SELECT code FROM area WHERE level = 'banner')
LEFT JOIN submission_state a ON a.submission = o.submission AND a.state = 'accepted'
GROUP BY ALL;

CREATE TEMP TABLE then_word AS
WITH told AS (
    SELECT b.period AS look, s.* FROM said s JOIN begun b ON b.last = s.period AND s.moment.at < b.at
),
of_form AS (
    SELECT * FROM told QUALIFY moment = max(moment) OVER (PARTITION BY look, area, indicator, form)
)
SELECT * FROM of_form
QUALIFY row_number() OVER (PARTITION BY look, area, indicator ORDER BY gives DESC, moment DESC) = 1;

CREATE TEMP TABLE then_target AS
WITH told AS (
    SELECT b.period AS look, b.last, t.* FROM target_said t JOIN begun b ON t.moment.at < b.at
    QUALIFY t.moment = max(t.moment) OVER (PARTITION BY b.period, t.indicator, t.area, t.tier, t.window_start, t.window_end)
)
SELECT t.look, h.area, t.indicator, t.value, t.low, t.high FROM told t
JOIN indicator i ON i.code = t.indicator JOIN above h ON h.holder = t.area
WHERE NOT t.withdrawn AND t.last BETWEEN t.window_start AND t.window_end AND (h.area = t.area OR i.kind <> 'count')
QUALIFY row_number() OVER (
    PARTITION BY t.look, h.area, t.indicator
    ORDER BY CASE t.tier WHEN 'banner' THEN 4 WHEN 'city' THEN 3 WHEN 'region' THEN 2 ELSE 1 END DESC,
             t.moment DESC, t.window_start DESC, t.window_end) = 1;

-- Last month as published, the same as known now against the targets of then, against today's; and this month.
CREATE TEMP TABLE told_four_times AS
WITH of_then AS (
    -- a month of which no banner had spoken by then was not published at all
    SELECT b.period AS look, o.area, o.indicator, w.numerator, w.denominator, w.value,
           if(t.area IS NULL, w.reported_target, t.value) AS target, t.low AS target_low, t.high AS target_high
    FROM begun b JOIN observed o ON o.period = b.last
    LEFT JOIN then_word w ON w.look = b.period AND w.area = o.area AND w.indicator = o.indicator
    LEFT JOIN then_target t ON t.look = b.period AND t.area = o.area AND t.indicator = o.indicator
    WHERE b.period IN (SELECT look FROM then_word JOIN area a ON a.code = then_word.area AND a.level = 'banner')
),
versions AS (
    SELECT 'published' AS version, look, area, indicator, numerator, denominator, value, target, target_low, target_high
    FROM of_then
    UNION ALL
    SELECT 'corrected', b.period, o.area, o.indicator, o.numerator, o.denominator, o.value, t.target, t.target_low, t.target_high
    FROM begun b JOIN observed o ON o.period = b.last
    LEFT JOIN of_then t ON t.look = b.period AND t.area = o.area AND t.indicator = o.indicator
    UNION ALL
    SELECT 'retargeted', b.period, o.area, o.indicator, o.numerator, o.denominator, o.value, o.target, o.target_low, o.target_high
    FROM begun b JOIN observed o ON o.period = b.last
    UNION ALL
    SELECT 'current', period, area, indicator, numerator, denominator, value, target, target_low, target_high
    FROM observed WHERE period IN (SELECT period FROM look)
),
done AS (
    SELECT v.*, i.kind, i.unit, i.direction, i.domain, i.focus, i.band_slope,
           -- a word that gives no figure has none to be told with either
           actual_of(i.kind, i.unit, numerator, denominator, value, 'reported') AS actual,
           nearer_of(i.direction, target, target_low, target_high) AS nearer,
           farther_of(i.direction, target, target_low, target_high) AS farther
    FROM versions v JOIN indicator i ON i.code = v.indicator
),
rated AS (
    SELECT *, completion_of(direction, actual, target, target_low, target_high, band_slope) AS rate FROM done
),
figured AS (
    SELECT *, if(by_completion(kind, direction), 100 * rate, actual) AS figure,
           if(by_completion(kind, direction), 1, direction) AS figure_direction,
           CASE WHEN is_quotient(kind) THEN scale_of(unit) * millionths(numerator)
                WHEN is_task(kind, direction) THEN 100 * millionths(value) END AS part,
           CASE WHEN is_quotient(kind) AND numerator IS NOT NULL THEN millionths(denominator)
                WHEN is_task(kind, direction) AND value IS NOT NULL
                     THEN millionths(held_against(value, nearer, farther)) END AS whole,
           (direction = 1 OR NOT by_completion(kind, direction)) AND part IS NOT NULL AND whole > 0 AS straight
    FROM rated
)
SELECT *, figure_direction * if(straight, part, millionths(figure)) AS merit,
       if(straight, whole, 1000000::HUGEINT) AS per FROM figured;

CREATE TEMP TABLE merit_then_and_now AS
WITH by_indicator AS (
    SELECT look, indicator AS choice, 'all' AS indicators, area, version,
           if(figure IS NULL, NULL, {'full': merit // per, 'rest': merit % per, 'per': per}) AS merit FROM told_four_times
),
scoped AS (
    SELECT *, unnest(['all', domain]) AS choice FROM told_four_times
),
counted AS (
    SELECT *, 'all' AS indicators FROM scoped UNION ALL SELECT *, 'focus' FROM scoped WHERE focus
),
mean AS (
    SELECT look, choice, indicators, area, version,
           CAST(round(1e12 * avg(if(rate > 1, 1.0, rate))) AS HUGEINT) AS rate
    FROM counted GROUP BY ALL
),
every AS (
    SELECT * FROM by_indicator
    UNION ALL
    SELECT * EXCLUDE (rate), if(rate IS NULL, NULL, {'full': rate, 'rest': 0::HUGEINT, 'per': 1::HUGEINT}) FROM mean
)
SELECT look AS period, choice, indicators, area, any_value(merit) FILTER (version = 'published') AS published,
       any_value(merit) FILTER (version = 'corrected') AS as_corrected,
       any_value(merit) FILTER (version = 'retargeted') AS retargeted,
       any_value(merit) FILTER (version = 'current') AS now
FROM every GROUP BY ALL;

-- One thing after the other in its new state: corrections, targets, who is compared, the area itself, the others.
CREATE TEMP TABLE move AS
WITH stepped AS (
    SELECT m.*, l.peers, if(published IS NULL, NULL, coalesce(as_corrected, published)) AS corrected,
           if(published IS NULL, NULL, coalesce(retargeted, corrected)) AS aimed,
           CASE WHEN now IS NULL THEN NULL WHEN published IS NOT NULL THEN aimed ELSE coalesce(retargeted, now) END AS joined
    FROM merit_then_and_now m JOIN look l USING (period, choice, indicators) JOIN area a ON a.code = m.area
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
