-- Which places chance leaves open on one indicator. The pages draw them; here they are integrated: a share x of n has
-- the density sin^2x·cos^2(n−x) along the angle whose sin² it is, a count x the density u^2x·e^−base·u² along the root
-- of its rate (Jeffreys' posteriors, which are smooth there), and places follow from what lies before whom, cell by cell.
-- What is compared among all areas, on an axis that rises with merit. Figures without chance stand still at one point.
CREATE TEMP TABLE axis AS
WITH compared AS (
    SELECT r.view, s.*, t.events, t.base, t.interval_method AS way,
           -- equal by their counts is equal, whatever the quotients' last digits say
           any_value(s.figure) OVER (PARTITION BY r.view, s.rank) AS still
    FROM ranking r JOIN open_view v USING (view)
    JOIN standing s ON s.indicator = r.choice AND s.period = r.period AND s.area = r.area
    JOIN trust t ON t.area = s.area AND t.indicator = s.indicator AND t.period = s.period
    WHERE NOT r.is_composite AND r.peers = ''
),
families AS (
    SELECT *, if(kind = 'count', 100, scale_of(unit)) AS per, bool_or(way = 'wilson') OVER (PARTITION BY view) IS TRUE AS is_share
    FROM compared
)
SELECT view, area, way, events, base, figure_direction AS side,
       -- a task with tolerance counts against its nearer bound below full completion, above it against its farther
       if(kind = 'count', nearer, base) AS below_full, if(kind = 'count', farther, base) AS above_full,
       figure_direction * CASE WHEN NOT is_share THEN sign(still) * sqrt(abs(still) / per)
                               WHEN still BETWEEN 0 AND per THEN asin(sqrt(still / per))
                               ELSE if(still > per, pi() / 2, 0) + still / per END AS point
FROM families;

-- Cells fine enough for each area: two fifths of its standard deviation, out to nearly seven of them.
CREATE TEMP TABLE edge AS
WITH spread AS (
    SELECT *, if(way = 'wilson', asin(sqrt(events / base)), sqrt(events / side_base)) AS middle,
           if(way = 'wilson', 0.5 / sqrt(base), 0.5 / sqrt(side_base)) AS sd, if(way = 'wilson', pi() / 2, 1e9) AS most
    FROM (SELECT *, unnest([below_full, above_full]) AS side_base FROM axis WHERE way IS NOT NULL)
),
nodes AS (
    SELECT view, area, side * greatest(0, least(most, middle + sd * 0.4 * unnest(range(-17, 18)))) AS x
    FROM spread WHERE side_base > 0
    UNION ALL SELECT view, area, 1 FROM axis WHERE below_full < above_full AND way IS NOT NULL
    UNION ALL SELECT view, area, point FROM axis WHERE way IS NULL
)
SELECT view, area, x FROM nodes GROUP BY ALL;

CREATE TEMP TABLE stretch AS
WITH points AS (
    SELECT view, x, row_number() OVER (PARTITION BY view ORDER BY x) AS n, lead(x) OVER (PARTITION BY view ORDER BY x) AS next
    FROM (SELECT DISTINCT view, x FROM edge)
)
-- points have even numbers, the space between two of them the odd one
SELECT view, 2 * n AS cell, x AS low, x AS high FROM points
UNION ALL SELECT view, 2 * n + 1, x, next FROM points WHERE next IS NOT NULL;

CREATE TEMP TABLE mass AS
WITH reach AS (
    SELECT view, area, min(x) AS low, max(x) AS high FROM edge GROUP BY ALL
),
within AS (
    SELECT a.*, c.cell, c.high - c.low AS width, abs((c.low + c.high) / 2) AS u,
           if(way = 'wilson' OR u < 1, below_full, above_full) AS held
    FROM axis a JOIN reach r USING (view, area) JOIN stretch c ON c.view = a.view AND c.low >= r.low AND c.high <= r.high
    WHERE a.way IS NOT NULL AND c.low < c.high
),
-- three points of Gauss and Legendre in each cell
sampled AS (
    SELECT view, area, cell, way, sum(width * weight * if(way = 'wilson',
               exp(2 * events * ln(sin(y)) + 2 * (base - events) * ln(cos(y)) + ln(2) + lgamma(base + 1)
                   - lgamma(events + 0.5) - lgamma(base - events + 0.5)),
               exp(2 * events * ln(y) - held * y * y + (events + 0.5) * ln(held) + ln(2) - lgamma(events + 0.5)))) AS mass
    FROM (SELECT *, unnest([u - width * 0.3872983346207417, u, u + width * 0.3872983346207417]) AS y,
                 unnest([5, 8, 5]) / 18 AS weight FROM within WHERE held > 0)
    GROUP BY ALL
),
-- between the two bounds of a task with tolerance everything is full completion: the rest lies on that one point
on_point AS (
    SELECT a.view, a.area, c.cell, 1 - coalesce(s.all_mass, 0) AS mass
    FROM axis a JOIN stretch c ON c.view = a.view AND c.low = 1 AND c.high = 1
    LEFT JOIN (SELECT view, area, sum(mass) AS all_mass FROM sampled GROUP BY ALL) s
        ON s.view = a.view AND s.area = a.area
    WHERE a.way IS NOT NULL AND a.below_full < a.above_full
)
SELECT view, area, cell, mass FROM sampled
UNION ALL SELECT view, area, cell, mass FROM on_point
UNION ALL SELECT a.view, a.area, c.cell, 1 FROM axis a JOIN stretch c ON c.view = a.view AND c.low = a.point AND c.high = a.point
          WHERE a.way IS NULL;

-- What of an area lies above a cell and, of what lies inside together, half; also at the points where only others lie.
CREATE TEMP TABLE left_above AS
WITH reach AS (
    SELECT view, area, min(cell) AS first, max(cell) AS last FROM mass GROUP BY ALL
),
every AS (
    SELECT * FROM mass
    UNION ALL
    SELECT r.view, r.area, p.cell, 0 FROM reach r JOIN (SELECT DISTINCT view, cell FROM mass WHERE cell % 2 = 0) p
        ON p.view = r.view AND p.cell > r.first AND p.cell < r.last ANTI JOIN mass m
        ON m.view = r.view AND m.area = r.area AND m.cell = p.cell
),
above AS (
    SELECT *, mass / sum(mass) OVER (PARTITION BY view, area) AS m,
           sum(mass) OVER (PARTITION BY view, area ORDER BY cell DESC) / sum(mass) OVER (PARTITION BY view, area) AS from_here
    FROM every
)
SELECT view, area, cell, m, from_here - m AS above, from_here - m * if(cell % 2 = 0, 1, 0.5) AS ahead FROM above;

-- Who stands in which ranking, and in which one among all areas: what lies where does not depend on the circle.
CREATE TEMP TABLE member AS
SELECT r.view, w.view AS whole, r.area, r.n
FROM ranking r JOIN open_view USING (view)
JOIN ranking w ON w.choice = r.choice AND w.indicators = r.indicators AND w.area = r.area AND w.period = r.period
    AND w.peers = '';

-- The number of areas ahead of one is a sum of independent ones: its distribution by way of its characteristic function
-- at the roots of unity. With an odd number of roots no factor is ever 0, so that the area's own can be divided out.
CREATE TEMP TABLE likely_indicator AS
WITH roots AS (
    SELECT *, unnest(range(1, 1 + n // 2)) AS k, 2 * pi() * k / (1 + 2 * (n // 2)) AS turn
    FROM (SELECT DISTINCT view, whole, n FROM member)
),
here AS (
    SELECT m.view, b.* EXCLUDE (view) FROM left_above b JOIN member m ON m.whole = b.view AND m.area = b.area
),
lowest AS (
    SELECT view, area, min(cell) AS first FROM here GROUP BY ALL
),
wholly_above AS (
    SELECT c.view, c.cell, count(*) AS n
    FROM (SELECT DISTINCT view, cell FROM here) c JOIN lowest l ON l.view = c.view AND l.first > c.cell
    GROUP BY ALL
),
factor AS (
    SELECT b.view, b.area, b.cell, b.m, r.k, r.turn, 0.5 * ln(1 - 2 * b.ahead * (1 - b.ahead) * (1 - cos(r.turn))) AS size,
           atan2(b.ahead * sin(r.turn), 1 - b.ahead + b.ahead * cos(r.turn)) AS angle
    FROM here b JOIN roots r USING (view)
),
together_there AS (
    SELECT view, cell, k, sum(size) AS size, sum(angle) AS angle FROM factor GROUP BY ALL
),
characteristic AS (
    SELECT f.view, f.area, f.k, f.turn,
           sum(f.m * exp(t.size - f.size) * cos(t.angle - f.angle + coalesce(w.n, 0) * f.turn)) AS re,
           sum(f.m * exp(t.size - f.size) * sin(t.angle - f.angle + coalesce(w.n, 0) * f.turn)) AS im
    FROM factor f JOIN together_there t USING (view, cell, k) LEFT JOIN wholly_above w USING (view, cell)
    GROUP BY ALL
)
SELECT r.view, r.area, p.place,
       (1 + 2 * coalesce(sum(c.re * cos(c.turn * (p.place - 1)) + c.im * sin(c.turn * (p.place - 1))), 0))
          / (1 + 2 * (any_value(r.n) // 2)) AS p
FROM ranking r JOIN open_view USING (view) CROSS JOIN LATERAL (SELECT unnest(range(1, r.n + 1)) AS place) p
LEFT JOIN characteristic c ON c.view = r.view AND c.area = r.area
WHERE NOT r.is_composite
GROUP BY ALL;

CREATE TEMP TABLE ahead_indicator AS
WITH reach AS (
    SELECT view, area, min(cell) AS first, max(cell) AS last FROM left_above GROUP BY ALL
),
-- where both lie, the other's part below; and what lies above all of the other
both_there AS (
    SELECT i.view, i.area, j.area AS other, sum(i.m * (1 - j.above - if(i.cell % 2 = 0, j.m, j.m / 2))) AS p
    FROM left_above i JOIN left_above j USING (view, cell) WHERE i.area <> j.area GROUP BY ALL
)
SELECT i.view, i.area, j.area AS other, coalesce(b.p, 0) + coalesce(l.above, if(i.first > j.last, 1, 0)) AS p
FROM reach i JOIN reach j ON j.view = i.view AND j.area <> i.area
LEFT JOIN both_there b ON b.view = i.view AND b.area = i.area AND b.other = j.area
LEFT JOIN left_above l ON l.view = i.view AND l.area = i.area AND l.cell = j.last;
