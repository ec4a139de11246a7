"""The corrupted-sheet generator: clean forms whose every figure is known, and mess that keeps it known.

One may ask for an example by its number (`making.example`), for its bytes and truth (`saving`), and how well
a reading of it did (`scoring`). The same number gives the same sheet on any machine.
"""
