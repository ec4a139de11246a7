"""What does a page cost the server on a warm cache, against a bare page with as many charts?

Both run in Streamlit's own test runner, so that only the script's time is compared: ours chooses,
asks, reckons, draws and words; the bare page shows ready-made bar charts of 13 values.
The store holds the whole sample period.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent
PAGES = {
    "总览": None,
    "位次": "pages/standing/ranking.py",
    "趋势": "pages/standing/trend.py",
    "差距": "pages/standing/gaps.py",
    "地图": "pages/standing/map.py",
    "旗市区": "pages/areas/profile.py",
    "口径": "pages/office/definitions.py",
}
REPEATS = 7


def bare(charts: int) -> None:
    import plotly.graph_objects as go
    import streamlit as st

    for number in range(charts):
        figure = go.Figure(go.Bar(x=list(range(13)), y=list(range(13))))
        st.plotly_chart(figure, key=f"bare{number}", theme=None)


def seconds(app: AppTest) -> float:
    """The median of several warm runs; the first two only fill the caches."""
    spent = []
    for _ in range(REPEATS + 2):
        began = time.perf_counter()
        app.run(timeout=60)
        spent.append(time.perf_counter() - began)
    return statistics.median(spent[2:])


def page(path: str | None) -> AppTest:
    """The dashboard opened on a page, run once."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    return app.switch_page(path).run() if path else app


def main() -> None:
    """Print how long every page takes beside a bare page with as many charts."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATA_FILES"] = folder
        from data.sample.__main__ import main as load_sample

        load_sample([])
        for name, path in PAGES.items():
            app = page(path)
            charts = len(app.get("plotly_chart"))
            rival_page = AppTest.from_function(bare, args=(charts,), default_timeout=60)
            ours, rival = seconds(app), seconds(rival_page)
            bare_page = f"a bare page with {charts} charts ({rival * 1000:.0f} ms)"
            print(f"{name}: {ours * 1000:.0f} ms, {ours / rival:.1f} times {bare_page}")


if __name__ == "__main__":
    main()
