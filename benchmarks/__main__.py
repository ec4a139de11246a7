"""Run every benchmark in turn, each in words a reader can check: what, how often, against what."""

from benchmarks import loading, pages, reckoning

for question in (loading, reckoning, pages):
    print(f"\n== {question.__doc__.splitlines()[0]}")
    question.main()
