"""A city office's monthly sheet, written as text: one row a banner, the two counts and the rate of 参合率."""

from tests.support.sheets import workbook

AREAS = ("海拉尔区", "满洲里市", "扎兰屯市", "牙克石市", "根河市", "额尔古纳市", "阿荣旗", "莫旗", "鄂伦春旗",
         "鄂温克旗", "新右旗", "新左旗", "陈旗")  # fmt: skip
OFFICE = "市新农合管理办公室"


def city_sheet(month: int, *, more: int = 0, called: dict[str, str] | None = None, heads: str = "",
               dated: str = "") -> bytes:
    """The sheet of a month of 2010, as bytes.

    `more` persons have joined in the first area; `called` writes areas by other names, `heads` (`a|b`) adds
    columns filled with 1, `dated` replaces the line with the month.
    """
    extra = f"|{heads}" if heads else ""
    ones = "".join("|1" for _ in heads.split("|")) if heads else ""
    rows = ["呼伦贝尔市新农合情况统计表|||", f"填报单位：{OFFICE}|||", f"{dated or f'2010年{month}月'}|||",
            f"地区|应参合人数|参合人数|参合率(%){extra}"]  # fmt: skip
    for number, area in enumerate(AREAS):
        due, joined = 20000 + 1000 * number, 19300 + 1000 * number + more * (number == 0) + month
        name = (called or {}).get(area, area)
        rows.append(f"{name}|{due}|{joined}|{100 * joined / due:.2f}{ones}")
    return workbook("\n".join(rows), merges="A1:D1 A2:D2 A3:D3")
