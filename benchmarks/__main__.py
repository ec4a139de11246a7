"""Run every benchmark in turn, each in words a reader can check: what, how often, against what."""

from benchmarks import big, loading, many, mess, pages, reckoning, sheets

for question in (loading, many, sheets, mess, reckoning, big, pages):
    print(f"\n== {question.__doc__.splitlines()[0]}")
    question.main()
