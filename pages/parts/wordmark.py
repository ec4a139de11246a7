"""The word mark: the name beside a bar in the accent colour, for the theme in use."""

from pathlib import Path

from analytics.charts import theme
from pages.parts import viewer

NAME = "呼伦贝尔市医改监测"


def image() -> str:
    """The mark as SVG text. Given per theme, because an image cannot follow the reader's system."""
    tokens = theme.TOKENS[viewer.mode()]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="210" height="24" viewBox="0 0 210 24">'
        f'<rect x="0" y="1" width="4" height="22" fill="{tokens["accent"]}"/>'
        f'<text x="15" y="19" font-size="19" font-weight="700" fill="{tokens["ink"]}" '
        'font-family="Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif">'
        f"{NAME}</text></svg>"
    )


# Streamlit's browser-tab icon accepts no SVG text, and its default is a crown; one flat square is enough.
ICON = str(Path(__file__).parent / "icon.png")
