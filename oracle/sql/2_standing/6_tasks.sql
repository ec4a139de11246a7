-- 目标: which there are, what of them is new, which areas have none, do they add up to the city's, and who leads.
CREATE TEMP TABLE task AS
SELECT m.period, t.*, round(t.value - coalesce(t.carried_over, 0), 9) AS new_task
FROM standing_target t JOIN month m ON m.period BETWEEN t.window_start AND t.window_end;

-- Of each area and indicator of the catalogue, which are handed in: the target that judges it, if any.
CREATE TEMP TABLE cover AS
SELECT m.period, h.area, h.indicator, l.section, j.tier,
       CASE WHEN h.exempt THEN 'not_applicable' WHEN j.tier IS NULL THEN 'none' WHEN j.tier = 'banner' THEN 'own'
            ELSE 'handed_down' END AS cover,
       NOT h.exempt AND coalesce(j.sample, false) AS is_sample
FROM month m CROSS JOIN may_have_target h JOIN listed_indicator l USING (indicator)
LEFT JOIN judged j ON j.period = m.period AND j.area = h.area AND j.indicator = h.indicator;

CREATE TEMP TABLE section_cover AS
SELECT period, section, count(*) FILTER (cover = 'own') AS set_for_it, count(*) FILTER (cover = 'handed_down') AS handed_down,
       count(*) FILTER (cover = 'none') AS without_target, count(*) FILTER (cover = 'not_applicable') AS exempt,
       count(*) FILTER (cover <> 'not_applicable') AS due
FROM cover GROUP BY ALL;

-- Σ banners against the city: of counts the sum, of rates whether even the best is set worse than the city.
CREATE TEMP TABLE task_sum AS
WITH demanded AS (
    SELECT t.indicator, t.window_start, t.window_end, t.tier, l.kind, l.direction,
           coalesce(t.value, if(l.direction < 0, t.high, t.low), t.low, t.high) AS demand
    FROM standing_target t JOIN listed_indicator l USING (indicator)
),
summed AS (
    SELECT indicator, window_start, window_end, any_value(kind) AS kind, any_value(direction) AS direction,
           count(*) FILTER (tier = 'banner') AS n_banners, sum(demand) FILTER (tier = 'banner') AS of_banners,
           min(demand) FILTER (tier = 'banner') AS banner_lowest, max(demand) FILTER (tier = 'banner') AS banner_highest,
           any_value(demand) FILTER (tier = 'city') AS city_target
    FROM demanded GROUP BY ALL
),
compared AS (
    SELECT *, if(kind = 'count', of_banners, NULL) AS banner_sum,
           if(kind = 'count', round(of_banners - city_target, 6), NULL) AS difference,
           coalesce(kind <> 'count' AND CASE WHEN direction > 0 THEN banner_highest < city_target
                                             WHEN direction < 0 THEN banner_lowest > city_target END, false) AS out_of_reach
    FROM summed WHERE n_banners > 0
)
SELECT m.period, c.*, if(difference <> 0, rank() OVER (
           PARTITION BY m.period
           ORDER BY if(difference <> 0, abs(difference / city_target), NULL) DESC NULLS LAST), NULL) AS position
FROM month m CROSS JOIN compared c;

-- One lead, in the promotion group that answers for the indicator.
CREATE TEMP TABLE lead AS
WITH counted AS (
    SELECT indicator, count(DISTINCT office) AS n_offices, count(DISTINCT office) FILTER (role = 'lead') AS n_leads,
           any_value(office) FILTER (role = 'lead') AS office
    FROM answering GROUP BY ALL
),
grouped AS (
    SELECT c.*, exists(FROM group_office g WHERE g.office = c.office) AS is_member,
           exists(FROM group_office g WHERE g.office = c.office AND g.domain = l.domain) AS is_own
    FROM counted c JOIN listed_indicator l USING (indicator)
)
SELECT m.period, indicator, n_offices, n_leads, office AS lead,
       CASE WHEN n_leads = 0 THEN 'no_lead' WHEN n_leads > 1 THEN 'several_leads' WHEN NOT is_member THEN 'no_group'
            WHEN NOT is_own THEN 'other_group' ELSE 'fine' END AS problem
FROM month m CROSS JOIN grouped;

-- What every word changed: beside each the one before, of the same indicator, area, tier and window.
CREATE TEMP TABLE task_word AS
WITH turned AS (
    SELECT *, moment.at AS since, row_number() OVER (
        PARTITION BY indicator, area, tier, window_start, window_end ORDER BY moment) AS turn
    FROM target_said
)
SELECT m.period, t.*, b.value AS value_old, b.low AS low_old, b.high AS high_old,
       b.carried_over AS carried_over_old
FROM turned t JOIN month m ON m.period BETWEEN t.window_start AND t.window_end
LEFT JOIN turned b
    ON b.indicator = t.indicator AND b.area = t.area AND b.tier = t.tier AND b.window_start = t.window_start
    AND b.window_end = t.window_end AND b.turn = t.turn - 1 AND NOT b.withdrawn;
