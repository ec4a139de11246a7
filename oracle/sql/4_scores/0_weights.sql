-- In the world of a trial the dimensions of the scheme have other points; what a rule takes off and where it stops
-- grow or shrink with them.
UPDATE scheme_item SET full_points = full_points * t.times, per_unit = per_unit * t.times, floor = floor * t.times
FROM (
    SELECT w.scheme, w.dimension, any_value(w.points) / sum(i.full_points) AS times
    FROM weight_on_trial w JOIN scheme_item i USING (scheme, dimension)
    WHERE EXISTS (SELECT 1 FROM world WHERE version = 'weighed') GROUP BY ALL
) t
WHERE t.scheme = scheme_item.scheme AND t.dimension = scheme_item.dimension AND scheme_item.full_points > 0;
