"""What the house knows: the definitions, the workbooks as received, and the database.

Ask `data.catalogue` what an indicator, an area or a target means, `data.intake` what a workbook says,
`data.store` what has been reported up to any moment, and `data.periods` how months follow one another.
Nothing here reckons a rate, a place or a gap, and nothing here knows a screen.
"""
