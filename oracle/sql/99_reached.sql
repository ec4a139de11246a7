-- What the pages say it takes is proved: so many things are enough, and one less is not. In whole numbers.
CREATE TEMP MACRO grown(counted, per_month, months) AS
    counted + round_even(round(coalesce(not_below_zero(per_month), 0) * coalesce(months, 0), 9), 0);

-- All areas of an indicator as they stand, and as they would at the window's end if they kept their recent pace.
CREATE TEMP TABLE stands AS
WITH whole AS (
    SELECT *, if(silent(status), NULL, denominator) AS so_far FROM standing
    WHERE NOT is_city AND indicator IN (SELECT indicator FROM said_needed)
),
added AS (
    -- where a target is due bit by bit, the first level of the year or window is its base and no month's growth
    SELECT n.area, n.indicator, n.period,
           CASE WHEN n.series = 'flow' OR (n.series = 'ytd' AND n.period[6:7] = '01')
                     OR (n.series IN ('window', 'cohort') AND n.period = n.window_start)
                THEN if(n.pace < 1, NULL, n.so_far)
                ELSE n.so_far - b.so_far END AS wholes
    FROM whole n LEFT JOIN whole b ON b.area = n.area AND b.indicator = n.indicator
        AND month_number(b.period) = month_number(n.period) - 1
),
paced AS (
    SELECT s.*, s.part IS NOT NULL AND s.whole IS NOT NULL AS is_counted,
           is_counted AND s.series <> 'flow' AS moves,
           (SELECT avg(a.wholes) FROM added a WHERE a.area = s.area AND a.indicator = s.indicator
            AND month_number(a.period) BETWEEN month_number(s.period) - 2 AND month_number(s.period)) AS wholes
    FROM standing s JOIN (SELECT DISTINCT indicator, period FROM said_needed) USING (indicator, period) WHERE NOT s.is_city
),
seen AS (
    SELECT p.*, q.area AS asked, q.ceiling, unnest(['needed', 'needed_moving']) AS way,
           -- what the area itself adds is what is asked for; what it saves, is saved from its own pace
           way = 'needed_moving' AND p.moves AS goes_on,
           goes_on AND NOT (p.area = q.area AND p.direction > 0) AS adds
    FROM paced p JOIN (SELECT DISTINCT area, indicator, period, ceiling FROM said_needed) q USING (indicator, period)
),
carried AS (
    SELECT *, if(goes_on AND is_quotient(kind), grown(denominator, wholes, months_left), denominator) AS below,
           if(adds AND is_quotient(kind), grown(numerator, recent_per_month, months_left), numerator) AS above,
           if(adds AND kind = 'count', grown(value, recent_per_month, months_left), value) AS done,
           if(goes_on AND ceiling IS NOT NULL AND is_quotient(kind),
              greatest(numerator, floor(ceiling * below / scale_of(unit))), NULL) AS most
    FROM seen
)
SELECT * REPLACE (if(above > most, most, above) AS above) FROM carried;

CREATE TEMP MACRO part_with(kind, unit, above, done, things) AS
    if(is_quotient(kind), scale_of(unit) * (millionths(above) + things * 1000000), 100 * (millionths(done) + things * 1000000));

CREATE TEMP MACRO whole_with(kind, below, done, nearer, farther, things) AS
    if(is_quotient(kind), millionths(below), millionths(held_against(done + things, nearer, farther)));

CREATE TEMP TABLE rival AS
WITH counted AS (
    SELECT way, asked, indicator, period, area,
           if(is_counted, part_with(kind, unit, above, done, 0), millionths(figure)) AS own_part,
           if(is_counted, whole_with(kind, below, done, nearer, farther, 0), 1000000::HUGEINT) AS per
    FROM stands WHERE area <> asked AND (is_counted OR figure IS NOT NULL)
)
SELECT way, asked, indicator, period, area, own_part // per AS full, own_part % per AS rest, per FROM counted WHERE per > 0;

CREATE TEMP TABLE rest_of_city AS
SELECT way, asked, indicator, period, sum(part_with(kind, unit, above, done, 0)) AS part, sum(millionths(below)) AS whole,
       sum(millionths(done)) AS done, sum(millionths(nearer)) AS nearer, sum(millionths(farther)) AS farther
FROM stands WHERE area <> asked AND is_counted GROUP BY ALL;

CREATE TEMP TABLE proved AS
WITH said AS (
    UNPIVOT said_needed ON needed, needed_moving INTO NAME way VALUE things
),
tried AS (
    SELECT s.way, s.area, s.indicator, s.period, s.bar, s.place, s.things, t.kind, t.direction, t.nearer, t.farther,
           unnest([s.things, s.things - 1]) AS k, CAST(s.sign * k AS HUGEINT) AS added,
           part_with(t.kind, t.unit, t.above, t.done, added) AS part,
           whole_with(t.kind, t.below, t.done, t.nearer, t.farther, s.sign * k) AS per,
           millionths(t.done) + added * 1000000 AS done
    FROM said s JOIN stands t ON t.way = s.way AND t.asked = s.area AND t.area = s.area AND t.indicator = s.indicator
        AND t.period = s.period
),
judged AS (
    SELECT r.*, CASE r.bar
        WHEN 'target' THEN if(is_quotient(r.kind), r.direction * (r.part * 1000000 - millionths(r.nearer) * r.per) >= 0,
                              r.done >= millionths(r.nearer))
        WHEN 'city' THEN if(is_quotient(r.kind),
            r.direction * (r.part * (coalesce(c.whole, 0) + r.per) - (coalesce(c.part, 0) + r.part) * r.per) >= 0,
            r.done * held_against(coalesce(c.done, 0) + r.done, coalesce(c.nearer, 0) + millionths(r.nearer),
                                  coalesce(c.farther, 0) + millionths(r.farther))
                >= (coalesce(c.done, 0) + r.done) * r.per)
        ELSE r.place > (SELECT count(*) FROM rival o
                        WHERE o.way = r.way AND o.asked = r.area AND o.indicator = r.indicator AND o.period = r.period
                          AND r.direction * if(o.full <> r.part // r.per, sign(o.full - r.part // r.per),
                                               sign(o.rest * r.per - (r.part % r.per) * o.per)) > 0) END AS is_there
    FROM tried r LEFT JOIN rest_of_city c ON c.way = r.way AND c.asked = r.area AND c.indicator = r.indicator AND c.period = r.period
),
found AS (
    SELECT way, area, indicator, period, bar, place,
           if(bool_and(is_there) FILTER (k = things) AND NOT coalesce(bool_or(is_there) FILTER (k < things AND k >= 0), false),
              any_value(things), NULL) AS things
    FROM judged GROUP BY ALL
)
SELECT s.area, s.indicator, s.period, s.bar, s.place, a.things AS needed, m.things AS needed_moving
FROM said_needed s
LEFT JOIN found a ON a.way = 'needed' AND a.area = s.area AND a.indicator = s.indicator AND a.period = s.period
    AND a.bar = s.bar AND a.place IS NOT DISTINCT FROM s.place
LEFT JOIN found m ON m.way = 'needed_moving' AND m.area = s.area AND m.indicator = s.indicator AND m.period = s.period
    AND m.bar = s.bar AND m.place IS NOT DISTINCT FROM s.place;

-- 综合: with so many things of one indicator the mean of the completions, each at most 1, comes to the goal.
CREATE TEMP TABLE lifted AS
WITH used AS (
    SELECT *, if(completion_rate > 1, 1.0, completion_rate) AS done FROM standing
    WHERE NOT is_city AND status IN ('reported', 'nil') AND completion_rate IS NOT NULL
),
tried AS (
    SELECT l.*, u.done, unnest([l.needed, l.needed - 1]) AS k,
           if(k = 0, u.completion_rate, completion_of(
               u.direction, actual_of(u.kind, u.unit, u.numerator + l.sign * k, u.denominator, u.value + l.sign * k, u.status),
               u.target, u.target_low, u.target_high, u.band_slope)) AS rate
    FROM said_lift l JOIN used u USING (area, indicator, period)
),
together_with AS (
    SELECT t.*, round((SELECT sum(o.done) - t.done + if(t.rate > 1, 1.0, t.rate) FROM used o
                       WHERE o.area = t.area AND o.period = t.period)
                      / (SELECT count(*) FROM used o WHERE o.area = t.area AND o.period = t.period), 12)
                >= round(t.goal, 12) AS is_there
    FROM tried t WHERE t.needed IS NOT NULL
),
found AS (
    SELECT area, indicator, period, bool_and(is_there) FILTER (k = needed)
               AND NOT coalesce(bool_or(is_there) FILTER (k < needed AND k >= 0), false) AS holds
    FROM together_with GROUP BY ALL
)
SELECT l.area, l.indicator, l.period, l.bar, l.place, if(f.holds, l.needed, NULL) AS needed
FROM said_lift l LEFT JOIN found f USING (area, indicator, period);
