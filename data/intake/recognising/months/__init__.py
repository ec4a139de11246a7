"""Which month a workbook speaks of.

`claims` gathers every place that names one, `of_workbook` chooses among them, `untitled` where no title names
any; `conflicts` tells who says otherwise, `several` knows sheets of months in series, `report_month` whether
the figures are of another month than the report.
"""
