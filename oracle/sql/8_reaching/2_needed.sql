-- What the pages say it takes is proved: so many things are enough, and one less is not; where they name no number,
-- that none would do. In whole numbers.
CREATE TEMP MACRO part_with(kind, unit, above, done, things) AS
    if(is_quotient(kind), scale_of(unit) * (millionths(above) + things * 1000000), 100 * (millionths(done) + things * 1000000));

CREATE TEMP MACRO whole_with(kind, below, done, nearer, farther, things) AS
    if(is_quotient(kind), millionths(below), millionths(held_against(done + things, nearer, farther)));

-- Against the area's own recent months and its best one; a bound belongs to the better class.
CREATE TEMP MACRO verdict_of(things, months_left, recent, best, judged) AS
    CASE WHEN things = 0 THEN 'met' WHEN NOT judged THEN 'unknown'
         WHEN months_left = 0 THEN 'over'
         WHEN things IS NULL THEN 'unrealistic'
         WHEN months_left IS NULL THEN 'unknown'
         WHEN round(things / months_left, 9) <= round(recent, 9) THEN 'feasible'
         WHEN round(things / months_left, 9) <= round(best, 9) THEN 'hard'
         WHEN recent IS NULL AND best IS NULL THEN 'unknown' ELSE 'unrealistic' END;

CREATE TEMP MACRO at_least_nought(x) AS if(x < 0, 0, x);

-- Over all numbers k that were tried: whether the goal is there with so many things and with none fewer.
CREATE TEMP MACRO least_of(is_there, k, things) AS
    coalesce(bool_and(is_there) FILTER (k = things), false) AND NOT coalesce(bool_or(is_there) FILTER (k < things), false);

-- Where each stands as a quotient: of its counts where its figure is one, else the figure itself.
CREATE TEMP TABLE rival AS
WITH counted AS (
    SELECT way, indicator, period, area,
           if(straight AND is_counted, part_with(kind, unit, above, done, 0), millionths(figure)) AS own_part,
           if(straight AND is_counted, whole_with(kind, below, done, nearer, farther, 0), 1000000::HUGEINT) AS per
    FROM stands WHERE role = 'other' AND ((straight AND is_counted) OR figure IS NOT NULL)
)
SELECT way, indicator, period, area, own_part // per AS full, own_part % per AS rest, per FROM counted WHERE per > 0;

-- The sums of all but the area that asks: of the counts, of the tasks, and, without counts, of the figures.
CREATE TEMP TABLE rest_of_city AS
WITH counted AS (
    SELECT *, part_with(kind, unit, above, done, 0) AS own_part, is_task(kind, direction) AS tasked
    FROM stands WHERE role = 'other'
)
SELECT a.way, a.indicator, a.period, a.area,
       coalesce(sum(o.own_part) FILTER (o.is_counted), 0) AS others_part,
       coalesce(sum(millionths(o.below)) FILTER (o.is_counted), 0) AS others_whole,
       coalesce(sum(millionths(o.done)) FILTER (o.is_counted AND o.tasked), 0) AS others_done,
       coalesce(sum(millionths(o.nearer)) FILTER (o.is_counted AND o.tasked), 0) AS others_nearer,
       coalesce(sum(millionths(o.farther)) FILTER (o.is_counted AND o.tasked), 0) AS others_farther,
       avg(CAST(millionths(o.figure) AS DOUBLE)) / 1000000 AS others_mean
FROM counted a LEFT JOIN counted o
    ON o.way = a.way AND o.indicator = a.indicator AND o.period = a.period AND o.area <> a.area
GROUP BY ALL;

-- The places of the others as they stand today: who has which, and with what figure.
CREATE TEMP TABLE others_place AS
WITH pair AS (
    SELECT s.area, s.indicator, s.period, o.area AS other, o.rank, a.short,
           if(o.straight AND o.is_counted, o.figure, round(o.figure, 6)) AS figure,
           row_number() OVER (PARTITION BY s.area, s.indicator, s.period ORDER BY o.rank, o.area) AS place
    FROM at_hand s JOIN at_hand o ON o.indicator = s.indicator AND o.period = s.period AND o.area <> s.area
    JOIN area a ON a.code = o.area
    WHERE o.rank IS NOT NULL AND s.rank IS NOT NULL
),
level AS (
    SELECT area, indicator, period, rank, string_agg(short, '、' ORDER BY other) AS rivals FROM pair GROUP BY ALL
)
SELECT area, indicator, period, figure, place, rivals FROM pair JOIN level USING (area, indicator, period, rank);

CREATE TEMP TABLE rung AS
SELECT area, indicator, period, unnest(['target', 'city']) AS bar, 0 AS place, '' AS rivals, NULL AS figure_there
FROM at_hand WHERE figure IS NOT NULL
UNION ALL
SELECT s.area, s.indicator, s.period, 'place', o.place, o.rivals, o.figure
FROM at_hand s JOIN others_place o USING (area, indicator, period) WHERE o.place <= s.rank;

-- The area that asks: in which direction things go, and how many there could be at most.
CREATE TEMP TABLE asking AS
WITH signed AS (
    SELECT *, completion_rate AS figure_rate, is_counted AND figure IS NOT NULL AS has_things,
           CASE WHEN kind = 'parameter' AND direction <> 0 THEN direction WHEN NOT has_things THEN figure_direction
                WHEN direction <> 0 THEN direction
                WHEN target_high IS NULL OR coalesce(actual < target_low, false) THEN 1 ELSE -1 END AS way_up,
           way = 'now' OR kind = 'parameter'
               OR coalesce(months_left >= 0 AND (direction > 0 OR (direction < 0 AND kind <> 'count')), false) AS goes_on
    FROM stands WHERE role = 'own'
),
counted AS (
    SELECT *, millionths(if(is_quotient(kind), above, done)) AS has,
           if(is_quotient(kind), millionths(below), 1000000::HUGEINT) AS of_all,
           if(is_quotient(kind), scale_of(unit), 1) AS times,
           millionths(CASE WHEN direction <> 0 THEN nearer WHEN way_up > 0 THEN target_low ELSE target_high END) AS bound
    FROM signed
)
SELECT way, area, indicator, period, kind, direction, unit, status, straight, is_counted, has_things, goes_on, way_up, figure,
       figure_direction, above, below, done, nearer, farther, target, target_low, target_high, band_slope, has, months_left,
       recent_per_month, best_month, figure_rate, -- the least number with which the bound is passed
       at_least_nought((way_up * (bound * of_all - has * times * 1000000) + times * 1000000000000 - 1)
                       // (times * 1000000000000)) AS passing,
       CASE WHEN way_up < 0 THEN at_least_nought(has // 1000000)
            WHEN kind = 'rate' THEN at_least_nought(
                (millionths(ceiling) * of_all - has * times * 1000000) // (times * 1000000000000)) END AS most
FROM counted;

-- Where the pages name no number: as many as there could be are not enough; of a completion that is no quotient none
-- is higher than with the number that passes its bound, or with one thing less. The average of tasks may be out of reach.
CREATE TEMP TABLE tried AS
WITH said AS (
    SELECT area, indicator, period, bar, coalesce(place, 0) AS place, unnest(['now', 'moving']) AS way,
           unnest([needed, needed_moving]) AS things
    FROM said_needed
),
asked AS (
    SELECT r.bar, r.place, s.things, a.*
    FROM rung r JOIN asking a USING (area, indicator, period)
    LEFT JOIN said s ON s.way = a.way AND s.area = a.area AND s.indicator = a.indicator AND s.period = a.period
        AND s.bar = r.bar AND s.place = r.place
    WHERE a.has_things AND a.goes_on
),
counted AS (
    SELECT *, CAST(unnest(CASE WHEN things IS NOT NULL THEN [things, things - 1]
                               WHEN straight AND is_quotient(kind) THEN [most]
                               ELSE [passing, passing - 1] END) AS HUGEINT) AS k
    FROM asked
)
SELECT *, way_up * k AS added, part_with(kind, unit, above, done, added) AS part_then,
       whole_with(kind, below, done, nearer, farther, way_up * k) AS whole_then, has + added * 1000000 AS done_then,
       100 * completion_of(direction, actual_of(kind, unit, above + added, below, done + added, status),
                           target, target_low, target_high, band_slope) AS percent_then,
       if(straight, part_then, millionths(percent_then)) AS merit, if(straight, whole_then, 1000000::HUGEINT) AS per
FROM counted WHERE k >= 0;

CREATE TEMP TABLE tested AS
WITH ahead AS (
    SELECT r.way, r.area, r.indicator, r.period, r.place, r.k, count(*) AS n
    FROM tried r JOIN rival o USING (way, indicator, period)
    WHERE r.bar = 'place' AND o.area <> r.area
      AND r.figure_direction * if(o.full <> r.merit // r.per, sign(o.full - r.merit // r.per),
                                  sign(o.rest * r.per - (r.merit % r.per) * o.per)) > 0
    GROUP BY ALL
)
SELECT r.*, CASE
    WHEN r.bar = 'place' THEN coalesce(a.n, 0) < r.place
    WHEN NOT r.straight THEN r.bar = 'target' AND r.percent_then >= 100
    WHEN r.bar = 'target' THEN if(is_quotient(r.kind),
                                  r.direction * (r.part_then * 1000000 - millionths(r.nearer) * r.whole_then) >= 0,
                                  r.done_then >= millionths(r.nearer))
    WHEN is_quotient(r.kind) THEN r.direction * (r.part_then * (c.others_whole + r.whole_then)
                                                 - (c.others_part + r.part_then) * r.whole_then) >= 0
    ELSE r.done_then * held_against(c.others_done + r.done_then, c.others_nearer + millionths(r.nearer),
                                    c.others_farther + millionths(r.farther))
             >= (c.others_done + r.done_then) * r.whole_then END AS is_there
FROM tried r JOIN rest_of_city c USING (way, area, indicator, period)
LEFT JOIN ahead a ON a.way = r.way AND a.area = r.area AND a.indicator = r.indicator AND a.period = r.period
    AND a.place = r.place AND a.k = r.k;

CREATE TEMP TABLE found AS
WITH weighed AS (
    SELECT way, area, indicator, period, bar, place, any_value(things) AS things,
           least_of(is_there, k, things) AS holds,
           min(k) FILTER (is_there) AS first_there, any_value(percent_then) FILTER (k = things) AS percent_then
    FROM tested GROUP BY ALL
),
barred AS (
    SELECT r.bar, r.place, r.rivals, a.*, w.things, w.holds, w.first_there, w.percent_then,
           c.others_part, c.others_whole, c.others_mean,
           CASE WHEN NOT goes_on THEN false
                WHEN r.bar = 'place' THEN true
                WHEN r.bar = 'target' THEN by_completion(kind, direction) OR nearer IS NOT NULL
                WHEN by_completion(kind, direction) AND direction <= 0 THEN false
                -- others who did things without any task can only be overtaken as long as the tolerance lasts
                WHEN is_task(kind, direction) THEN c.others_farther > 0 OR w.things IS NOT NULL OR w.first_there IS NOT NULL
                WHEN is_counted THEN c.others_whole > 0 OR c.others_part = 0 OR direction < 0
                ELSE true END AS has_bar,
           CASE WHEN NOT has_bar THEN NULL
                WHEN r.bar = 'place' THEN r.figure_there
                WHEN r.bar = 'target' THEN if(by_completion(kind, direction), 100, nearer)
                WHEN is_task(kind, direction) THEN w.percent_then
                WHEN is_counted THEN if(c.others_whole > 0,
                                        CAST(c.others_part AS DOUBLE) / CAST(c.others_whole AS DOUBLE), a.figure)
                ELSE coalesce(c.others_mean, round(a.figure, 6)) END AS bar_figure
    FROM rung r JOIN asking a USING (area, indicator, period) JOIN rest_of_city c USING (way, area, indicator, period)
    LEFT JOIN weighed w ON w.way = a.way AND w.area = r.area AND w.indicator = r.indicator AND w.period = r.period
        AND w.bar = r.bar AND w.place = r.place
)
SELECT *, CASE WHEN NOT has_bar THEN 'no_bar' WHEN kind = 'parameter' AND direction <> 0 THEN ''
               WHEN NOT has_things THEN 'no_counts'
               WHEN things IS NOT NULL THEN if(holds, '', 'unproved')
               WHEN straight AND is_quotient(kind) THEN
                   CASE WHEN first_there IS NOT NULL OR most IS NULL THEN 'unproved'
                        WHEN way_up > 0 THEN 'ceiling' ELSE 'floor' END
               WHEN first_there IS NULL THEN 'overshoot'
               WHEN first_there > most THEN if(way_up > 0, 'ceiling', 'floor')
               ELSE 'unproved' END AS limited,
       CASE WHEN NOT has_bar THEN NULL
            WHEN kind = 'parameter' AND direction <> 0 THEN round(not_below_zero((bar_figure - figure) * direction), 9)
            WHEN holds THEN things END AS answer,
       if(has_bar, way_up, 1) AS said_sign,
       answer / if(months_left > 0, months_left, NULL) AS per_month,
       verdict_of(answer, months_left, recent_per_month, best_month,
                  direction > 0 AND kind NOT IN ('parameter', 'milestone') AND limited NOT IN ('no_counts', 'no_bar')) AS verdict
FROM barred;

CREATE TEMP TABLE proved AS
SELECT n.area, n.indicator, n.period, n.bar, nullif(n.place, 0) AS place, n.bar_figure, n.rivals, n.said_sign AS sign,
       n.answer AS needed, n.limited AS "limit", n.per_month AS needed_per_month, n.verdict,
       m.answer AS needed_moving, m.limited AS limit_moving, m.per_month AS needed_per_month_moving, m.verdict AS verdict_moving,
       if(m.limited = 'no_bar', n.verdict, m.verdict) AS difficulty
FROM found n JOIN found m USING (area, indicator, period, bar, place) WHERE n.way = 'now' AND m.way = 'moving';
