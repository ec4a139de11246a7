"""The parts of the pages that show where each stands: 总览 位次 趋势 差距 地图 旗市区."""
