"""Start here: `streamlit run app.py`. What runs is the frame in `pages/parts/frame.py`.

Were this file itself the frame, Streamlit would take the folder `pages/` beside it for pages of the older
kind: until somebody had opened `/`, every other address of a fresh server showed an English "Page not found",
and a file lying directly in `pages/` could be opened around the frame.
"""

import runpy
from pathlib import Path

import streamlit as st

FRAME = Path(__file__).parent / "pages" / "parts" / "frame.py"

if st.runtime.scriptrunner.get_script_run_ctx(suppress_warning=True):
    # Run as a script, as Streamlit's test runner does: then this file is the frame after all.
    runpy.run_path(str(FRAME))
else:
    app = st.App(FRAME)
