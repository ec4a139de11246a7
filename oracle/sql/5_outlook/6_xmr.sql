-- 控制图: an area's latest 36 points with the limits of individuals and moving ranges, and what stands out by which rule.
CREATE TEMP TABLE control AS
WITH latest AS (
    SELECT p.* FROM point p JOIN outlook_look l ON l.indicator = p.indicator AND l.area = p.area AND l.period = p.seen_at
    WHERE p.point IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY p.seen_at, p.indicator, p.area ORDER BY p.m DESC) <= 36
),
ranged AS (
    SELECT *, row_number() OVER one AS turn, point - lag(point) OVER one AS step FROM latest
    WINDOW one AS (PARTITION BY seen_at, indicator, area ORDER BY m)
),
limits AS (
    SELECT *, count(*) OVER chart AS n, avg(point) OVER chart AS middle, 2.66 * avg(abs(step)) OVER chart AS three_sigma,
           3.268 * avg(abs(step)) OVER chart AS range_limit, 1e-9 * greatest(1, max(abs(point)) OVER chart) AS noise,
           min(point) OVER chart >= 0 AS from_zero,
           bool_and(unit = '%' AND coalesce(part <= whole, false)) OVER chart AS is_share,
           CASE WHEN n < 10 THEN 'few'
                WHEN bool_and(point_kind = 'amount') OVER chart AND 2 * count(*) FILTER (point = 0) OVER chart >= n THEN 'rare'
                ELSE '' END AS limit_reason
    FROM ranged WINDOW chart AS (PARTITION BY seen_at, indicator, area)
),
sided AS (
    SELECT *, if(abs(point - middle) <= noise, 0, sign(point - middle)) AS side,
           if(abs(point - middle) > 2 / 3 * three_sigma + noise, sign(point - middle), 0) AS far,
           if(abs(step) <= noise, 0, sign(step)) AS heading
    FROM limits
),
stretched AS (
    -- since the last change of side, and since the last change of direction
    SELECT *, turn - row_number() OVER (PARTITION BY seen_at, indicator, area, side ORDER BY m) AS stay,
           turn - row_number() OVER (PARTITION BY seen_at, indicator, area, heading ORDER BY m) AS way
    FROM sided
),
counted AS (
    SELECT *, count(*) OVER (PARTITION BY seen_at, indicator, area, side, stay) AS stayed,
           if(heading <> 0, count(*) OVER (PARTITION BY seen_at, indicator, area, heading, way), 0) AS went
    FROM stretched
),
marked AS (
    SELECT *, abs(point - middle) > three_sigma + noise AS outside,
           far <> 0 AND (far = lag(far) OVER one OR far = lag(far, 2) OVER one OR far = lead(far) OVER one
                         OR far = lead(far, 2) OVER one) AS two_of_three,
           side <> 0 AND stayed >= 8 AS run,
           -- six points are five steps; the one before the first step is of them
           coalesce(went >= 5, false) OR coalesce(lead(went) OVER one >= 5, false) AS drift,
           coalesce(abs(step) > range_limit + noise, false) AS jump
    FROM counted WINDOW one AS (PARTITION BY seen_at, indicator, area ORDER BY m)
)
SELECT seen_at AS period, indicator, area, period AS month, point, n, limit_reason, n < 20 OR limit_reason <> '' AS provisional,
       if(limit_reason = '', middle, NULL) AS mean, if(limit_reason = '', abs(step), NULL) AS moving_range,
       if(limit_reason = '', range_limit, NULL) AS range_limit,
       if(limit_reason = '', if(from_zero, greatest(middle - three_sigma, 0), middle - three_sigma), NULL) AS lower,
       if(limit_reason = '', if(is_share, least(middle + three_sigma, 100), middle + three_sigma), NULL) AS upper,
       limit_reason = '' AND outside AS outside,
       limit_reason = '' AND coalesce(two_of_three, false) AS two_of_three,
       limit_reason = '' AND run AS run, limit_reason = '' AND drift AS drift, limit_reason = '' AND jump AS jump,
       CASE WHEN limit_reason <> '' THEN '' WHEN outside THEN 'outside' WHEN two_of_three THEN 'two_of_three'
            WHEN run THEN 'run' WHEN drift THEN 'drift'
            WHEN jump THEN 'jump' ELSE '' END AS signal
FROM marked;
