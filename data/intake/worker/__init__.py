"""Reading in a separate, limited process: a file that crashes, loops or eats memory takes nobody with it.

One may ask the `Pool` to do a named task on a workbook's bytes; the answer is plain data. `Lost` says that
the child was lost over it, or could not finish, and why. Children are started at first use, replaced when
lost, renewed now and then, and end when this process does.
"""

from data.intake.worker.limits import Limits
from data.intake.worker.pool import Pool
from data.intake.worker.process import Lost

__all__ = ["Limits", "Lost", "Pool"]
