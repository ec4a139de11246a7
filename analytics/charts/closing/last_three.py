"""后三位次数: on how many indicators each area is among the last three, in all and by section."""

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import labels, rows, theme


def last_three(
    frame: pd.DataFrame,
    sections: dict[str, str],
    *,
    mode: str = "light",
    phone: bool = False,
    chosen: str | None = None,
) -> go.Figure:
    """`frame`: rows of `often_last`; `sections`: the head of each section by its code."""
    n, tokens, areas = len(frame), theme.TOKENS[mode], list(frame["area"])
    colours = [tokens["accent" if area == chosen else "range_mid"] for area in areas]
    accent = areas.index(chosen) if chosen in areas else None
    notes = rows.names(list(frame["area_short"]), mode, phone, accent=accent)
    shown = {name: head for name, head in sections.items() if name in frame and not phone}
    notes += rows.column("次数", [str(times) for times in frame["times_last"]], 44, mode, phone, bold=True)
    for place, (name, head) in enumerate(shown.items(), start=1):
        texts = [str(times) if times else labels.NONE for times in frame[name]]
        notes += rows.column(head, texts, 44 + 66 * place, mode, phone)
    return rows.picture(
        rows.bars(frame["times_last"], colours), n, [0, max(1.02 * float(frame["times_last"].max()), 1.0)],
        mode, phone, notes=notes, shapes=rows.rules(n, mode), pitch=28 if phone else 32,
        sides=(70 if phone else 84, 52 + 66 * len(shown)),
    )  # fmt: skip
