"""疑问: figures too good, too odd or too like another one to pass unasked; one screen a module.

Every screen takes the reckoned rows of all months and gives back all the tests it made, in the columns of
`looked_at`; `screening` runs them, allows for their number and keeps what deserves a question. A suspicion
is a question to whoever filled in the sheet and no finding of guilt: `quality` does not count it.
"""
