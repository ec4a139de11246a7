-- What the figures could as well have been: drawn again with other random numbers, the mixed bits of a counter, made
-- into normal ones (Box and Muller 1958) and these into gamma ones (Wilson and Hilferty 1931). Jeffreys' posteriors:
-- the share behind x of n from Beta(x + ½, n − x + ½), the rate behind a count x from Gamma(x + ½).
CREATE TEMP MACRO draws() AS 2000;
CREATE TEMP MACRO uniform(counter) AS (CAST(hash(counter) AS DOUBLE) + 1) / 18446744073709553664.0::DOUBLE;

-- Γ(shape) is Γ(shape + 1)·U^(1/shape): four such steps bring small shapes to where the cube of a normal one is good.
CREATE TEMP MACRO enlarged(shape) AS if(shape < 12, shape + 4, shape);
CREATE TEMP MACRO gamma_of(shape, normal) AS
    enlarged(shape) * greatest(0, 1 - 1 / (9 * enlarged(shape)) + normal / (3 * sqrt(enlarged(shape)))) ** 3;
CREATE TEMP MACRO brought_down(shape, counter) AS
    if(shape < 12, exp(ln(uniform(counter)) / shape + ln(uniform(counter + 1)) / (shape + 1)
                       + ln(uniform(counter + 2)) / (shape + 2) + ln(uniform(counter + 3)) / (shape + 3)), 1);

-- Every weight between three and five quarters of its own, in each draw anew and for all areas alike.
CREATE TEMP MACRO weight_of(line, draw) AS 0.75 + 0.5 * uniform(-(line * 100000 + draw));

-- The figures with chance of the months looked at, and of those at whose end a scored target ended, one line each: `cell`
-- is its number, `way` the kind of its chance ('wilson' or a count's), and its target counts from `nearer` on and again
-- beyond `farther`.
CREATE TEMP TABLE drawn_cell AS
SELECT row_number() OVER (ORDER BY s.period, s.indicator, s.area) AS cell, s.period, s.area, s.indicator,
       t.interval_method AS way, t.events, t.base, if(s.kind = 'count', 1, scale_of(s.unit)) AS scale,
       s.direction, s.nearer, s.farther
FROM standing s JOIN trust t ON t.area = s.area AND t.indicator = s.indicator AND t.period = s.period
WHERE NOT s.is_city AND t.interval_method IS NOT NULL
    AND (s.period IN (SELECT period FROM open_view)
         OR (s.period, s.area, s.indicator) IN (SELECT month, area, indicator FROM score_line));

-- One line for each of these cells and each `draw` (0 to draws() − 1): `actual`, the drawn figure in its unit (of a
-- count the drawn count), and `completion`, the completion rate that it would be, not capped; missing without a target.
CREATE TEMP TABLE drawn_figure AS
WITH normal AS (
    SELECT c.*, d.draw, (c.cell * draws() + d.draw) * 16 AS counter,
           sqrt(-2 * ln(uniform(counter))) AS far, 2 * pi() * uniform(counter + 1) AS angle
    FROM drawn_cell c CROSS JOIN (SELECT unnest(range(draws())) AS draw) d
),
happened AS (
    SELECT cell, draw, direction, nearer, farther, way, base, scale,
           gamma_of(events + 0.5, far * cos(angle)) * brought_down(events + 0.5, counter + 2) AS part,
           if(way = 'wilson', gamma_of(base - events + 0.5, far * sin(angle))
                              * brought_down(base - events + 0.5, counter + 6), 0) AS rest
    FROM normal
)
SELECT cell, CAST(draw AS INTEGER) AS draw, scale * if(way = 'wilson', part / (part + rest), part / base) AS actual,
       if(direction > 0, reached(actual, nearer, farther), kept_under(actual, nearer)) AS completion
FROM happened;
