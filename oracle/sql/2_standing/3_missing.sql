-- How much is missing. The least whole number of people, institutions, … that brings the quotient to the bar is
-- reckoned in whole numbers: (part + k) ÷ whole against above ÷ below.
CREATE TEMP MACRO least_addition(part, whole, scale, sign, above, below) AS
    -- the integer division cuts towards 0, so what is short is rounded up by hand
    CASE WHEN sign * (above * whole - part * below) <= 0 THEN 0
         ELSE (sign * (above * whole - part * below) + below * scale * 1000000 - 1) // (below * scale * 1000000) END;

-- Beyond full completion a task with tolerance counts against its farther bound.
CREATE TEMP MACRO task_at(whole, whole_to_full, direction, above, below) AS
    if(direction > 0 AND above > 100 * below, whole, whole_to_full);

-- A bar that is a completion, of a band or of a limit on a count, is none that counts could be held against.
CREATE TEMP MACRO reach_of(kind, direction, figure, figure_direction, part, whole, whole_to_full, scale, sign,
                           above, below, bar, bent) AS
    CASE WHEN kind = 'parameter' AND direction <> 0
         THEN round(not_below_zero((bar - figure) * figure_direction), 9)
         WHEN figure IS NULL OR above IS NULL THEN NULL
         WHEN NOT (bent OR direction > 0 OR NOT by_completion(kind, direction)) THEN NULL
         WHEN task_at(whole, whole_to_full, direction, above, below) > 0 THEN CAST(least_addition(
             part, task_at(whole, whole_to_full, direction, above, below), scale, sign, above, below) AS DOUBLE) END;

CREATE TEMP MACRO held_against_either(figure, nearer, farther) AS
    held_against(figure, least(nearer, farther), greatest(nearer, farther));

CREATE TEMP MACRO gap_of(figure, bar, figure_direction) AS round((figure - bar) * figure_direction, 9);

CREATE TEMP TABLE lines AS
WITH together_again AS (
    SELECT area, period, indicator, peer_group, domain, section, kind, series, direction, unit, focus, band_slope, numerator,
           denominator, value, month_value_reported, reported_completion, reported_target, status, target, target_low,
           target_high, carried_over, tier, is_sample_target, window_start, window_end, planned_share, city_target,
           city_target_low, city_target_high, days_late, received_at, actual, completion_rate, figure, figure_unit,
           figure_target, figure_direction, pace, pooled_average, simple_mean, city_figure, city_method, best, worst,
           quartile_low, quartile_high, rank, place_from_last, n_compared, peer_rank, peer_n_compared,
            region_figure, region_period,
           region_rank, region_n, month_value, part, whole, nearer, farther, all_part, all_whole,
           false AS is_city
    FROM monthly
    UNION ALL BY NAME
    SELECT area, period, indicator, domain, section, kind, series, direction, unit, focus, band_slope, numerator, denominator,
           value, status, target, target_low, target_high, is_sample_target, window_start, window_end, planned_share,
           city_target, city_target_low, city_target_high, actual, completion_rate, figure, figure_unit, figure_target,
           figure_direction, pace, pooled_average, simple_mean, city_method, best, worst, quartile_low, quartile_high,
           n_compared, region_figure, region_period, region_rank, region_n, month_value, part, whole, nearer, farther,
           true AS is_city
    FROM city_alone
),
barred AS (
    SELECT l.*, points(completion_rate, pace) AS pace_gap_points, f.part AS best_part, f.whole AS best_whole,
           if(kind = 'count', 100, scale_of(unit)) AS scale,
           -- a band is entered from below up to its lower bound, otherwise from above down to its upper one
           coalesce(actual < target_low, false) OR target_high IS NULL AS from_below
    FROM together_again l LEFT JOIN foremost f ON NOT is_city AND f.period = l.period AND f.indicator = l.indicator
),
signed AS (
    SELECT *, if(direction = 0, if(from_below, 1, -1), direction) AS sign,
           CASE WHEN direction = 0 THEN if(from_below, target_low, target_high)
                WHEN by_completion(kind, direction) THEN 100 ELSE nearer END AS target_bar,
           if(by_completion(kind, direction), 100, held_against_either(figure, nearer, farther)) AS target_passed,
           -- up to its full completion a task is reached at the nearer bound, beyond that at the farther
           if(whole IS NOT NULL AND is_task(kind, direction), millionths(nearer), whole) AS whole_to_full,
           if(pooled_average IS NULL, millionths(city_figure), all_part) AS city_above,
           if(pooled_average IS NULL, 1000000::HUGEINT, all_whole) AS city_below
    FROM barred
)
SELECT *, class_of(pace_gap_points) AS pace_class,
       not_below_zero(month_number(window_end) - month_number(period)) AS months_left,
       if(figure_target IS NULL, NULL, gap_of(figure, target_passed, figure_direction)) AS gap_to_target,
       CASE WHEN NOT is_city THEN gap_of(figure, city_figure, figure_direction) END AS gap_to_city,
       gap_of(figure, region_figure, figure_direction) AS gap_to_region,
       CASE WHEN NOT is_city THEN gap_of(figure, best, figure_direction) END AS gap_to_best,
       reach_of(kind, direction, figure, figure_direction, part, whole, whole_to_full, scale, sign,
                millionths(target_bar), 1000000::HUGEINT, target_bar, true) AS reach_target,
       reach_of(kind, direction, figure, figure_direction, part, whole, whole_to_full, scale, sign,
                millionths(region_figure), 1000000::HUGEINT, region_figure, false) AS reach_region,
       CASE WHEN NOT is_city THEN reach_of(
           kind, direction, figure, figure_direction, part, whole, whole_to_full, scale, sign,
           city_above, city_below, city_figure, false) END AS reach_city,
       CASE WHEN NOT is_city THEN reach_of(
           kind, direction, figure, figure_direction, part, whole, whole_to_full, scale, sign,
           best_part, best_whole, best, false) END AS reach_best
FROM signed;

-- Beside each month what stood in the same history one, two and twelve months before.
CREATE TEMP TABLE standing AS
SELECT l.*, one.rank AS rank_previous, one.rank - l.rank AS rank_change, one.peer_rank AS peer_rank_previous,
       one.peer_rank - l.peer_rank AS peer_rank_change,
       one.figure AS figure_previous, l.figure - one.figure AS change_on_month, l.figure - year.figure AS change_on_year,
       l.reach_target / if(l.months_left > 0, l.months_left, NULL) AS needed_per_month,
       list_avg(list_filter([l.month_value, one.month_value, two.month_value], x -> x IS NOT NULL)) AS recent_per_month,
       (SELECT max(p.month_value) FROM lines p WHERE p.area = l.area AND p.indicator = l.indicator AND p.period <= l.period)
           AS best_month
FROM lines l
LEFT JOIN lines one ON one.area = l.area AND one.indicator = l.indicator
    AND month_number(one.period) = month_number(l.period) - 1
LEFT JOIN lines two ON two.area = l.area AND two.indicator = l.indicator
    AND month_number(two.period) = month_number(l.period) - 2
LEFT JOIN lines year ON year.area = l.area AND year.indicator = l.indicator
    AND month_number(year.period) = month_number(l.period) - 12;
