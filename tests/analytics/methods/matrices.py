"""Generated matrices of areas × indicators: ties, constant columns, zeros and several sizes."""

import pandas as pd
from hypothesis import strategies as st

# Tenths, so that ties are common; 1 stands for a target that is met.
rates = st.integers(0, 10).map(lambda tenth: tenth / 10)


@st.composite
def matrices(draw, least=2, most=7):
    """Rates of `least` to `most` areas on one to four indicators, none missing."""
    n, m = draw(st.integers(least, most)), draw(st.integers(1, 4))
    columns = {f"A{j:02d}": draw(st.lists(rates, min_size=n, max_size=n)) for j in range(m)}
    return pd.DataFrame(columns, index=[f"1507{i:02d}" for i in range(n)])


@st.composite
def weighted(draw):
    """A matrix and weights of its indicators, one of them above 0."""
    values = draw(matrices())
    given = draw(st.lists(st.integers(0, 5), min_size=values.shape[1], max_size=values.shape[1]).filter(any))
    return values, pd.Series([float(w) for w in given], index=values.columns)
