"""Giving a workbook back: marked where it is wrong, with a first sheet that lists everything found in it.

`marked.marked` for one workbook (`naming.returned_name` names it), `summary.report_of_many` for a batch; both
give the bytes of an .xlsx. `ours` knows our marks again when the workbook comes back.
"""
