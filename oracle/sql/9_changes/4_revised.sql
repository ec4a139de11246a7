-- 试算: what would be with the targets on trial, and whether an area's completion or place would be another.
CREATE TEMP TABLE revised AS
SELECT r.*, r.rank IS DISTINCT FROM s.rank OR r.completion_rate IS DISTINCT FROM s.completion_rate AS changed
FROM revised_elsewhere r JOIN standing s USING (area, indicator, period)
JOIN (SELECT DISTINCT indicator FROM said_revision) USING (indicator)
WHERE NOT s.is_city;
