"""The first steps of the reckoning, for tests of the later ones."""

from analytics import averages, completion, figure, ranking


def with_figures(frame):
    return frame.pipe(completion.with_actual).pipe(completion.with_completion_rate).pipe(figure.with_figure)


def with_averages(frame):
    return (
        with_figures(frame)
        .pipe(averages.with_pooled_average)
        .pipe(averages.with_simple_mean)
        .pipe(averages.with_city_figure)
        .pipe(averages.with_spread)
        .pipe(ranking.with_rank)
    )
