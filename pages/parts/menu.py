"""Where each page lies, for the frame's menu and for links from one page to another."""

from pathlib import Path

# Whole paths: Streamlit would look for others beside the frame, or beside app.py, by whichever was started.
_PAGES = Path(__file__).parents[1]
OVERVIEW = _PAGES / "standing" / "overview.py"
RANKING = _PAGES / "standing" / "ranking.py"
TREND = _PAGES / "standing" / "trend.py"
GAPS = _PAGES / "standing" / "gaps.py"
MAP = _PAGES / "standing" / "map.py"
PROFILE = _PAGES / "areas" / "profile.py"
REACHING = _PAGES / "closing" / "reaching.py"
WEAKEST = _PAGES / "closing" / "weakest.py"
SCORES = _PAGES / "assessment" / "scores.py"
METHODS = _PAGES / "assessment" / "methods.py"
UPLOAD = _PAGES / "office" / "upload.py"
TARGETS = _PAGES / "office" / "targets.py"
QUALITY = _PAGES / "office" / "quality.py"
DEFINITIONS = _PAGES / "office" / "definitions.py"
