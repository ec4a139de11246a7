"""得分: every area's score by the scheme in force, one area's sheet with its sums, other weights tried."""

from analytics.sentences.assessment import schemes, score_sheet, score_spans
from analytics.sentences.assessment import scores as words
from pages.parts import access, blocks, filters
from pages.parts.assessment import score_places, score_views, score_weights

say, area, period, span = filters.row(filters.area, filters.period, score_views.span)
if access.scheme(period) is None:
    say(schemes.without_scheme(period))
else:
    totals = access.scores(period, span)
    whole = access.score_sheet(period, span)
    mine = whole[whole["area"] == area]
    say(words.title(totals, mine, area, score_spans.span(period, span)))
    score_places.steadiness(period, span)
    left, right = blocks.halves()
    with left:
        score_places.show(totals, whole, area, period, span)
    with right:
        score_views.sheet(mine, totals)
    if score_sheet.has_score(mine, totals):
        score_views.table(mine, period, span)
    score_weights.show(totals, access.scheme(period), period, span)
    blocks.footer(*schemes.notes(access.scheme(period)), period=period)
