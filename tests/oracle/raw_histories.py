"""Stores filled with generated raw rows: whatever forms, corrections, targets and bulletins may say.

Few areas, indicators and months and small numbers, so that ties, exactly met targets, zero denominators,
words taken back, overlapping windows and tolerances are common. The same seed gives the same store.
"""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

AREAS = ("150702", "150721", "150725", "150781")
CITY, REGION = "150700", "150000"
MONTHS = ("2010-01", "2010-02", "2010-03", "2010-04", "2010-12", "2011-01", "2011-02")
WINDOWS = (("2010-01", "2010-12"), ("2010-01", "2011-03"), ("2010-02", "2011-01"), ("2011-01", "2011-12"))
SMALL = (0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 12.0, 15.0, 20.0, 30.0, 0.1, 0.3)
BOUNDS = (0.0, 3.0, 10.0, 20.0, 30.0, 33.333333, 50.0, 60.0, 95.0, 100.0)
START = datetime(2010, 1, 20)


def fill(store, seed: int, months: int | None = None) -> None:
    """Put a generated history into an empty store, in the place of the catalogue it opened with.

    So many `months` are spoken of, or two to five.
    """
    random = Random(seed)
    codes = [f"{letter}0{n}" for letter in "AB" for n in (1, 2, 3)]
    with store.transaction() as cursor:
        for table in ("area", "indicator", "target"):
            cursor.execute(f"DELETE FROM {table}")
        _areas(cursor)
        indicators = [_indicator(cursor, random, code) for code in codes]
        for version in range(1, random.randint(6, 20)):
            _targets(cursor, random, indicators, version)
        spoken = sorted(random.sample(MONTHS, months or random.randint(2, 5)))
        for number in range(random.randint(8, 30)):
            _submission(cursor, random, codes, spoken, number)
        for number in range(100, random.randint(101, 105)):
            _bulletin(cursor, random, codes, number)


def _areas(cursor) -> None:
    rows = [(REGION, "region", None, None), (CITY, "city", REGION, None)]
    rows += [(code, "banner", CITY, "牧区" if place % 2 else "农区") for place, code in enumerate(AREAS)]
    for code, level, parent, peers in rows:
        cursor.execute("INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, NULL, '2000-01', NULL)",
                       [code, code, code, level, parent, peers])  # fmt: skip


def _indicator(cursor, random: Random, code: str) -> str:
    kind = random.choice(["rate", "rate", "count", "count", "average", "parameter", "milestone"])
    series = kind if kind in ("parameter", "milestone") else random.choice(
        ["ytd", "window", "cohort", "stock", "step-quarter", "flow"])  # fmt: skip
    unit = {"rate": random.choice(["%", "%", "‰"]), "milestone": "%"}.get(kind, "元")
    direction = 1 if kind == "milestone" else random.choice([1, 1, 1, -1, 0])
    exempt = [random.choice(AREAS)] if random.random() < 0.3 else []
    slope = random.choice([None, 0.02, 0.1])
    cursor.execute("INSERT INTO indicator VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '人', ?, ?, ?)",
                   [code, code, code, code[0], code[0], kind, series, direction, unit, random.random() < 0.5,
                    slope, exempt])  # fmt: skip
    return code


def _targets(cursor, random: Random, indicators: list[str], version: int) -> None:
    start, end = random.choice(WINDOWS)
    length = 12 * (int(end[:4]) - int(start[:4])) + int(end[5:]) - int(start[5:]) + 1
    plan = [round((month + 1) / length, 3) for month in range(length)]
    tier, area = random.choice([("national", REGION), ("region", REGION), ("city", CITY),
                                *[("banner", area) for area in AREAS]])  # fmt: skip
    value, low, high = _asked(random)
    row = [None, random.choice(indicators), area, tier, start, end, value, low, high, None, plan, "", False,
           random.random() < 0.1, START - timedelta(days=10 - version % 3), version,
           "page", "市医改办", ""]  # fmt: skip
    cursor.execute(f"INSERT INTO target VALUES ({', '.join('?' * len(row))})", row)


def _asked(random: Random) -> tuple:
    """A value, a band, a value with tolerance either way, or either bound alone."""
    low, value, high = sorted(random.sample(BOUNDS, 3))
    return random.choice([(value, None, None), (value, None, None), (None, low, high), (value, low, high),
                          (value, low, None), (value, None, high), (None, low, None),
                          (None, None, high)])  # fmt: skip


def _submission(cursor, random: Random, codes: list[str], months: list[str], number: int) -> None:
    name, period = UUID(int=number + 1), random.choice(months)
    form, area = random.choice([("banner_monthly", random.choice(AREAS))] * 3 + [("city_projects", None)])
    received = START + timedelta(days=random.randint(0, 500))
    _handed_in(cursor, name, form, area, period, received, random.choice([1, 1, 2]))
    _moved(cursor, random, name, received + timedelta(hours=random.randint(0, 2)), number)
    keys = {(random.choice(AREAS) if area is None else area, random.choice(codes)) for _ in range(24)}
    for holder, code in sorted(keys):
        _observation(cursor, random, name, holder, code, period)


def _handed_in(cursor, name: UUID, form: str, area, period: str, received: datetime, revision: int) -> None:
    cursor.execute("INSERT INTO workbook VALUES (?, ?, ?, ?, '县卫生局')", [str(name), "表", b"", received])
    cursor.execute("INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, '')",
                   [name, str(name), form, area, period, revision, received, received])  # fmt: skip


def _moved(cursor, random: Random, name: UUID, at: datetime, version: int) -> None:
    """Down the road of states, mostly to its end: what was not accepted does not hold."""
    end = random.choice([("reviewed", "accepted")] * 5 + [("returned",)])
    for step, state in enumerate(("draft", "submitted", *end), start=1):
        cursor.execute("INSERT INTO submission_state VALUES (?, ?, ?, ?, '市医改办', '', ?)",
                       [name, step, state, at, version])  # fmt: skip


def _observation(cursor, random: Random, name: UUID, area: str, code: str, period: str) -> None:
    figures, absence = [None] * 6, None
    if random.random() < 0.85:
        figures = [random.choice((*SMALL, None)) for _ in range(3)]
        figures += [random.choice((*SMALL, *[None] * 30)) for _ in range(3)]
    else:
        absence = random.choice(["not_reported", "not_applicable", None])
    key = [name, area, code, period]
    cursor.execute("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   [*key, *figures, absence])  # fmt: skip
    cursor.execute("INSERT INTO evidence VALUES (?, ?, ?, ?, 'value', ?, '', '表', 'A1', '')",
                   [*key, figures[2]])  # fmt: skip
    if random.random() < 0.3:
        reason = random.choice(["资金未到位", "人员不足"])
        cursor.execute("INSERT INTO explanation VALUES (?, ?, ?, ?, ?, '表', 'B1')", [*key, reason])


def _bulletin(cursor, random: Random, codes: list[str], number: int) -> None:
    name, period = UUID(int=number + 1), random.choice(("2009-12", *MONTHS))
    received = START + timedelta(days=random.randint(0, 500))
    _handed_in(cursor, name, "region_benchmark", None, period, received, 1)
    _moved(cursor, random, name, received, number)
    for code in random.sample(codes, 3):
        cursor.execute("INSERT INTO benchmark VALUES (?, 'region', ?, ?, ?, NULL, NULL, 5, 12, '', '', '')",
                       [name, code, period, random.choice((*BOUNDS, None))])  # fmt: skip


def say(store, said: dict[str, tuple[str, ...]]) -> None:
    """The figure of some areas in one month, as the forms named in turn give it; `-` leaves it blank."""
    words = [(area, *word.split()) for area, spoken in said.items() for word in spoken]
    with store.transaction() as cursor:
        for number, (area, form, figure) in enumerate(words):
            _one_word(cursor, number, form, area, [None, None, None if figure == "-" else float(figure)])


def rates(store, pairs: list[tuple[int, int]]) -> None:
    """The same rate of several areas in one month, each with its two counts."""
    with store.transaction() as cursor:
        for number, pair in enumerate(pairs):
            _one_word(cursor, number, "banner_monthly", AREAS[number], [*map(float, pair), None])


def _one_word(cursor, number: int, form: str, area: str, figures: list) -> None:
    name, at = UUID(int=number + 1), START + timedelta(days=number)
    _handed_in(cursor, name, form, area, "2010-01", at, 1)
    cursor.execute("INSERT INTO submission_state VALUES (?, 1, 'accepted', ?, '市医改办', '', ?)",
                   [name, at, number])  # fmt: skip
    cursor.execute("INSERT INTO observation VALUES (?, ?, 'A01', '2010-01', ?, ?, ?, NULL, NULL, NULL, NULL)",
                   [name, area, *figures])  # fmt: skip
