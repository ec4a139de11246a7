-- Chances that the database has no function for, summed up term by term.
CREATE TEMP MACRO choices_log(n, k) AS lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);

-- Of n coins so many heads or more.
CREATE TEMP MACRO heads(k, n) AS
    list_sum(list_transform(range(CAST(k AS BIGINT), CAST(n AS BIGINT) + 1), i -> exp(choices_log(n, i) - n * ln(2))));

-- So many or more of events that each have their own chance: counted from none on, "so many or more" being left by none.
CREATE TEMP MACRO so_many_or_more(chances, k) AS
    CASE WHEN k = 0 THEN 1.0 ELSE list_reduce(
        list_transform(chances, c -> [c]),
        (counted, c) -> list_transform(range(1, CAST(k AS BIGINT) + 2), i ->
            CASE WHEN i = 1 THEN counted[1] * (1 - c[1]) WHEN i > k THEN counted[i] + counted[i - 1] * c[1]
                 ELSE counted[i] * (1 - c[1]) + counted[i - 1] * c[1] END),
        list_transform(range(1, CAST(k AS BIGINT) + 2), i -> if(i = 1, 1.0::DOUBLE, 0.0::DOUBLE)))[k + 1] END;

-- Two Poisson counts of the same mean are equal: the sum of their squared chances; of large means the expansion of
-- e^-x I0(x) at x = 2 × mean (Abramowitz & Stegun 9.7.1), as the sum would become long.
CREATE TEMP MACRO equal_counts(mean) AS
    CASE WHEN mean > 30 THEN list_reduce(
             list_transform(range(20, 0, -1), j -> j::DOUBLE),
             (rest, j) -> 1 + rest * (2 * j - 1) ^ 2 / (16 * mean * j), 1.0::DOUBLE) / sqrt(4 * pi() * mean)
         ELSE list_sum(list_transform(range(0, 200), j -> exp(2 * (j * ln(mean) - lgamma(j + 1) - mean)))) END;

-- The normal distribution beyond ±s√2: by the series from 0 on (A&S 7.1.6), far out by the continued fraction (7.1.14).
CREATE TEMP MACRO beyond(s) AS
    CASE WHEN s < 2 THEN 1 - 2 / sqrt(pi()) * exp(-s * s) * s * list_reduce(
             list_transform(range(80, 0, -1), j -> j::DOUBLE),
             (rest, j) -> 1 + rest * 2 * s * s / (2 * j + 1), 1.0::DOUBLE)
         ELSE exp(-s * s) / sqrt(pi()) / list_reduce(
             list_transform(range(100, 0, -1), j -> j::DOUBLE), (rest, j) -> s + j / 2 / rest, s::DOUBLE) END;

-- The chance of being as far from the middle as z, on either side; and of being below x.
CREATE TEMP MACRO two_sided(z) AS beyond(z / sqrt(2));
CREATE TEMP MACRO normal_below(x) AS if(x < 0, beyond(-x / sqrt(2)) / 2, 1 - beyond(x / sqrt(2)) / 2);

-- χ² with 9 degrees of freedom at x or more (A&S 26.4.4).
CREATE TEMP MACRO chi_square_9(x) AS
    beyond(sqrt(x / 2)) + sqrt(2 / pi()) * exp(-x / 2) * sqrt(x) * (1 + x / 3 + x ^ 2 / 15 + x ^ 3 / 105);

-- How likely fewer than `mean` is where Gamma(shape) is spread: Σ mean^(shape+k)·e^−mean ÷ Γ(shape+k+1), which for a
-- whole shape is the Poisson's own sum: so many events or more of `mean` expected.
CREATE TEMP MACRO gamma_below(shape, mean) AS
    list_sum([exp((shape + k) * ln(mean) - mean - lgamma(shape + k + 1)) for k in range(120)]);
