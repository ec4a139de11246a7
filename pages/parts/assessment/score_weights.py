"""试算其他权重: other full points for the dimensions, their scores beside the official ones; never saved."""

import streamlit as st

from analytics.charts import labels
from analytics.scoring import trial
from analytics.sentences.assessment import score_trial as words
from pages.parts import access, blocks, tables, viewer


def show(totals, scheme, period: str, span: str) -> None:
    """One number box per dimension, a button back to the scheme, and who would move."""
    with st.expander("试算其他权重（只在本页试算，不保存）", expanded=_touched(scheme)):
        weights = _boxes(scheme)
        fault = words.weights_fault(weights.values())
        if fault:
            st.markdown(blocks.displayed(fault))
            return
        if not _touched(scheme):
            st.markdown("现在是正式方案的分值；改动任一方面，下面会出现试算位次。")
            return
        found = trial.compared(totals, access.scores(period, span, weights))
        blocks.heading(words.trial(found), "试算结果只给看的人参考，不影响任何页面的得分和位次")
        _table(found)


def _boxes(scheme) -> dict[str, float]:
    for one in scheme.dimensions:
        # a value given to the box as well would quarrel with the one the button puts back
        st.session_state.setdefault(_key(one), float(one.weight))
        if st.session_state[_key(one)] is None:
            st.session_state[_key(one)] = float(one.weight)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        found = {
            one.code: st.number_input(
                one.name, value=None, step=5.0, format="%g", key=_key(one), width=130,
            )
            for one in scheme.dimensions
        }  # fmt: skip
        st.button("恢复正式方案的分值", on_click=_reset, args=(scheme,), disabled=not _touched(scheme))
    return found


def _table(found) -> None:
    rows = list(found.itertuples())
    now, then = labels.decimals_apart(found["score"]), labels.decimals_apart(found["trial_score"])
    columns = {"旗市区": tables.left([row.area_short for row in rows])}
    if not viewer.phone():
        columns["正式得分"] = tables.right([labels.number(row.score, now) for row in rows])
    columns["正式位次"] = tables.right([_place(row.rank) for row in rows])
    columns["试算得分"] = tables.right([labels.number(row.trial_score, then) for row in rows])
    columns["试算位次"] = tables.right([_place(row.trial_rank) for row in rows])
    if not viewer.phone():
        columns["变动"] = tables.right([labels.change(row.trial_change) for row in rows])
    tables.show(columns, words.trial(found))


def _place(rank) -> str:
    return labels.NONE if labels.missing(rank) else str(int(rank))


def _key(dimension) -> str:
    return f"weight_{dimension.code}"


def _touched(scheme) -> bool:
    return any(st.session_state.get(_key(one), one.weight) != one.weight for one in scheme.dimensions)


def _reset(scheme) -> None:
    for one in scheme.dimensions:
        st.session_state[_key(one)] = float(one.weight)
