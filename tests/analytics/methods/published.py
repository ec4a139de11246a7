"""Tables that textbooks of health statistics work through, put to more than one method."""

import pandas as pd

from tests.support.frames import frame

# 10 regions of a province, 孙振球 / 田凤调: 产前检查率 %, 孕产妇死亡率 1/10万, 围产儿死亡率 ‰.
MATERNAL = frame(
    """
    region | checked | mothers | newborn
    A      | 99.54   | 60.27   | 16.15
    B      | 96.52   | 59.67   | 20.10
    C      | 99.36   | 43.91   | 15.60
    D      | 92.83   | 58.99   | 17.04
    E      | 91.71   | 35.40   | 15.01
    F      | 95.35   | 44.71   | 13.93
    G      | 96.09   | 49.81   | 17.43
    H      | 99.27   | 31.69   | 13.89
    I      | 94.76   | 22.91   | 19.87
    J      | 84.80   | 81.49   | 23.63
    """
).set_index("region")
LOW_BEST = pd.Series({"checked": 1, "mothers": -1, "newborn": -1})
# zhjx19/mathmodels-book (R package mathmodels), chapter 秩和比法, prints every step for these ten regions.
BOOK = "mathmodels (R), 10 regions' maternal care, printed"
