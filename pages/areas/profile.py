"""旗市区: one area — where it stands, why, what comes next; its indicators, reasons and submissions."""

from analytics import reporting
from analytics.sentences.standing import profile as words
from data import catalogue
from pages.parts import access, blocks, filters, viewer
from pages.parts.standing import profile_blocks, selection

say, area, section, period = filters.row(filters.area, selection.section, filters.period)
history = access.reckoned(area=area)
focus = selection.in_section(history[history["period"] == period], access.FOCUS)
rows = selection.in_section(history[history["period"] == period], section)
whole, parts = selection.composites("all", period), selection.composites("domain", period)
own = parts[parts["area"] == area]
explained = access.explanations(period)
behind = reporting.reasons(focus, explained)

say(words.title(whole[whole["area"] == area].iloc[0]))
profile_blocks.identity(catalogue.areas()[area])
profile_blocks.cards(
    words.where(focus, own, selection.peers(whole, area)), words.why(behind, explained), words.then(focus)
)
left, right = blocks.halves()
if not viewer.phone():
    with left:
        profile_blocks.standing(rows)
with right:
    profile_blocks.domains(own)
    profile_blocks.extremes(focus)
    profile_blocks.reasons(behind)
    if viewer.phone():
        profile_blocks.standing(rows)
    profile_blocks.submissions(history, access.submissions(), selection.last_three(period))
blocks.footer(blocks.METHOD, period=period)
