-- The definitions of the README and of the pages' 口径 as formulas: one place for what areas and the city share.
-- Months are "2010-07"; as numbers they can be subtracted.
CREATE TEMP MACRO month_number(month) AS 12 * CAST(month[1:4] AS INTEGER) + CAST(month[6:7] AS INTEGER);

-- What a quotient is multiplied by to stand in its unit.
CREATE TEMP MACRO scale_of(unit) AS
    CASE unit WHEN '%' THEN 100 WHEN '‰' THEN 1000 WHEN '1/10万' THEN 100000 WHEN '/10万' THEN 100000 ELSE 1 END;

CREATE TEMP MACRO is_quotient(kind) AS kind IN ('rate', 'average');

-- Counted against a task that can be summed; a count that is to stay within a band cannot.
CREATE TEMP MACRO is_task(kind, direction) AS kind = 'count' AND direction <> 0;

-- Tasks differ in size and a band has no best end, so their completion in % is what is compared.
CREATE TEMP MACRO by_completion(kind, direction) AS kind IN ('count', 'milestone') OR direction = 0;

CREATE TEMP MACRO silent(status) AS status IN ('not_reported', 'not_applicable');
CREATE TEMP MACRO has_figures(status) AS status IN ('reported', 'nil');

-- Figures count to the millionth of their unit; from there on whole numbers decide, without rounding.
CREATE TEMP MACRO millionths(figure) AS CAST(round_even(figure * 1000000, 0) AS HUGEINT);

CREATE TEMP MACRO actual_of(kind, unit, numerator, denominator, told, status) AS
    CASE WHEN silent(status) THEN NULL
         WHEN is_quotient(kind) AND numerator IS NOT NULL AND denominator IS NOT NULL
             THEN CASE WHEN denominator > 0 THEN scale_of(unit) * numerator / denominator END
         ELSE told END;

CREATE TEMP MACRO kept_under(actual, bound) AS
    CASE WHEN actual <= bound THEN 1.0 ELSE bound / nullif(actual, 0) END;

-- `greatest` and `least` pass over NULL, so a missing figure would become a bound.
CREATE TEMP MACRO not_below_zero(x) AS CASE WHEN x < 0 THEN 0.0 ELSE x END;

CREATE TEMP MACRO kept_within(actual, low, high, slope) AS
    CASE WHEN actual IS NULL OR (low IS NULL AND high IS NULL) THEN NULL
         WHEN actual < low THEN not_below_zero(
             CASE WHEN slope IS NULL THEN actual / nullif(low, 0) ELSE 1 - slope * (low - actual) END)
         WHEN actual > high THEN not_below_zero(
             CASE WHEN slope IS NULL THEN kept_under(actual, high) ELSE 1 - slope * (actual - high) END)
         ELSE 1.0 END;

-- A target with tolerance (75 左右, 2–3) is met from its nearer bound on, and more counts again beyond its farther.
CREATE TEMP MACRO nearer_of(direction, target, low, high) AS
    CASE WHEN direction > 0 THEN coalesce(low, target, high) WHEN direction < 0 THEN coalesce(high, target, low) END;

CREATE TEMP MACRO farther_of(direction, target, low, high) AS
    CASE WHEN direction > 0 THEN coalesce(target, high, low) WHEN direction < 0 THEN coalesce(target, low, high) END;

-- What is done, as it counts against bounds: the nearer until it is reached, then itself, from the farther on that.
CREATE TEMP MACRO held_against(done, nearer, farther) AS
    CASE WHEN done < nearer THEN nearer WHEN done > farther THEN farther ELSE done END;

CREATE TEMP MACRO reached(actual, nearer, farther) AS
    CASE WHEN nearer < farther AND actual BETWEEN nearer AND farther THEN 1.0
         ELSE actual / nullif(if(actual < nearer, nearer, farther), 0) END;

CREATE TEMP MACRO completion_of(direction, actual, target, low, high, slope) AS
    CASE WHEN direction > 0 THEN reached(
             actual, nearer_of(direction, target, low, high), farther_of(direction, target, low, high))
         WHEN direction < 0 THEN kept_under(actual, nearer_of(direction, target, low, high))
         ELSE kept_within(actual, low, high, slope) END;

CREATE TEMP MACRO share_within(x) AS CASE WHEN x > 1 THEN 1.0 ELSE not_below_zero(x) END;

CREATE TEMP MACRO pace_of(direction, series, planned_share, window_start, window_end, period) AS
    CASE WHEN direction < 0 OR series = 'parameter' THEN 1.0
         ELSE share_within(coalesce(
             planned_share,
             (month_number(period) - month_number(window_start) + 1)
                 / (month_number(window_end) - month_number(window_start) + 1)))
    END;

-- Points finer than this are the noise of subtracting two quotients.
CREATE TEMP MACRO points(completion_rate, pace) AS round(100 * (completion_rate - pace), 9);

CREATE TEMP MACRO class_of(gap_points) AS
    CASE WHEN gap_points IS NULL THEN 'missing' WHEN gap_points >= 10 THEN 'ahead' WHEN gap_points >= 0 THEN 'on'
         WHEN gap_points >= -10 THEN 'behind' ELSE 'far_behind' END;

-- Sheets are due on the 30th, or on the month's last day.
CREATE TEMP MACRO due_day(period) AS
    least(make_date(CAST(period[1:4] AS INTEGER), CAST(period[6:7] AS INTEGER), 1) + 29,
          last_day(make_date(CAST(period[1:4] AS INTEGER), CAST(period[6:7] AS INTEGER), 1)));

CREATE TEMP MACRO days_late(period, received) AS
    CASE WHEN received IS NULL THEN NULL
         WHEN CAST(received AS DATE) > due_day(period) THEN CAST(received AS DATE) - due_day(period)
         ELSE 0 END;

-- The two counts behind a figure, in millionths, where both were given.
CREATE TEMP MACRO part_of(kind, direction, status, unit, numerator, denominator, done, farther) AS
    CASE WHEN silent(status) THEN NULL
         WHEN is_quotient(kind) AND denominator IS NOT NULL THEN scale_of(unit) * millionths(numerator)
         WHEN is_task(kind, direction) AND farther IS NOT NULL THEN 100 * millionths(done) END;

CREATE TEMP MACRO whole_of(kind, direction, status, numerator, denominator, done, farther) AS
    CASE WHEN silent(status) THEN NULL
         WHEN is_quotient(kind) AND numerator IS NOT NULL THEN millionths(denominator)
         WHEN is_task(kind, direction) AND done IS NOT NULL THEN millionths(farther) END;
