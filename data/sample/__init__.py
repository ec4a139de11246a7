"""The sample period 2010-01 … 2011-03: invented figures in the very workbooks a bureau would receive.

One may ask to write the workbooks (`make`), to load them by the ordinary road (`load`), and on the command
line for both: `python -m data.sample`. Figures follow from a fixed seed; nothing else in the house imports
this.
"""

from data.sample.making import Parcel, load, make

__all__ = ["Parcel", "load", "make"]
