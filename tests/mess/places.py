"""Where a one-area form says whose it is: not in the title, but in the sheet's name or the file's alone.

One may have the area taken out of a draft's title; before its title is drawn anew.
"""

from __future__ import annotations

from random import Random

from data import catalogue
from tests.mess.draft import Draft


def elsewhere(draft: Draft, draw: Random) -> None:
    """The area in the name of the sheet, or only in that of the file, which a reader has to ask about."""
    if draft.layout not in ("single area", "three value columns", "sheet per area"):
        return
    area = catalogue.areas()[draft.area]
    draft.nameless = True
    draft.title = draft.title.replace(area.name, "")
    if draft.layout == "sheet per area" or draw.random() < 0.5:
        draft.kinds.add("area in sheet name")
        draft.sheet_name = draw.choice((area.short, area.name))
    else:
        draft.kinds.add("area in file name")
        draft.reasons.add("area_from_filename")
        draft.file = f"{area.short}报表.xlsx"
