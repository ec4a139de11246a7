"""Sentences of the pages on where every area stands: 总览, 位次, 趋势, 差距, 地图, 旗市区."""
