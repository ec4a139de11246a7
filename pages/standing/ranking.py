"""位次: one indicator, a domain or 综合 — every area's place, how far to trust it, how the places moved."""

from analytics import placing
from analytics.charts.standing.bump import bump
from analytics.charts.standing.places import places
from analytics.sentences.standing import ranking as words
from pages.parts import blocks, filters, viewer
from pages.parts.places import lower, scored, trust
from pages.parts.standing import circles, origin

say, indicator, period, peers = filters.row(filters.indicator_or_composite, filters.period, filters.peers)
look = {"mode": viewer.mode(), "phone": viewer.phone()}
every = circles.rows(indicator, peers)
history = placing.recent(every, period)
rows = trust.marked(every[every["period"] == period], indicator)
left, right, below = circles.columns()
with below:
    chosen = filters.area_or_none()
    origin.show(rows, indicator, chosen, period)
    scored.link(indicator, period, chosen)

say(words.title(rows, chosen, peers))
with left:
    blocks.chart_block(
        words.block(rows), words.subtitle(rows, peers), places(rows, **look, chosen=chosen), words.alt(rows),
        key="places", on_select=circles.take_clicked, selection_mode="points", note=trust.note(rows),
    )  # fmt: skip
    blocks.chips()
with right:
    if circles.moving(history):
        blocks.chart_block(
            words.bump_title(history), words.bump_subtitle(history, chosen),
            bump(history, **look, chosen=chosen), words.bump_alt(history),
        )  # fmt: skip
lower.show(rows, indicator, period, peers, chosen)
blocks.footer(*circles.notes(rows, indicator), period=period)
