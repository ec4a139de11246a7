"""The law of the house: know, reckon, show. Who may import whom, and where a page may lie."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FUNCTION, LONGEST_MODULE, LONGEST_SQL_LINE = 40, 200, 130
# Tests of the whole, which mirror no folder.
WITHOUT_TWIN = {"browser", "data/intake/hostile"}
MAY_NOT = {
    "data": {"analytics", "oracle", "pages", "app", "streamlit", "plotly"},
    "analytics": {"data", "oracle", "pages", "app", "streamlit", "duckdb", "openpyxl"},
    "oracle": {"pages", "app", "streamlit", "plotly", "openpyxl"},
    "pages": {"app", "duckdb", "openpyxl", "plotly", "pandas", "numpy", "sqlite3"},
}
APP_MAY = {"streamlit", "runpy", "pathlib"}
# Together they take longer than the start page itself, which needs neither workbooks nor distributions.
NOT_AT_THE_START = {"openpyxl", "scipy.stats", "data.intake", "data.sample"}
START = "import sys; from pages.parts import access, blocks, filters, oracle_banner; print(*sys.modules)"
MODULES = sorted(p for room in MAY_NOT for p in (ROOT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Full dotted names of everything a module imports, wherever in the file it does so."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names} if not node.level else set()
    return names


def roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(path)}


def module_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_a_room_imports_only_what_it_may(path):
    room = path.relative_to(ROOT).parts[0]
    assert not roots(path) & MAY_NOT[room]


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_only_charts_know_plotly_and_only_the_store_knows_duckdb(path):
    where = path.relative_to(ROOT).parts
    assert "plotly" not in roots(path) or where[:2] == ("analytics", "charts")
    assert "duckdb" not in roots(path) or where[:2] == ("data", "store") or where[0] == "oracle"


def test_the_recomputing_road_shares_no_code_with_the_one_it_checks():
    assert roots(ROOT / "oracle/recompute.py") <= {*sys.stdlib_module_names, "duckdb"}


def test_pages_hear_of_the_second_reckoning_from_the_banner_alone():
    asking = {path.name for path in (ROOT / "pages").rglob("*.py") if "oracle" in roots(path)}
    assert asking == {"oracle_banner.py"}


def test_the_frame_imports_streamlit_and_parts_only_and_app_names_the_frame():
    frame = imported(ROOT / "pages/parts/frame.py")
    assert all(name.startswith(("streamlit", "pages.parts", "pathlib")) for name in frame)
    assert roots(ROOT / "app.py") <= APP_MAY


def test_the_start_page_waits_for_nothing_it_does_not_use():
    told = subprocess.run([sys.executable, "-c", START], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "pages.parts.access.received" in told.stdout.split()
    assert not NOT_AT_THE_START & set(told.stdout.split())


def test_no_page_imports_another():
    for path in (ROOT / "pages").rglob("*.py"):
        if "parts" not in path.parts:
            assert all(n.startswith("pages.parts") for n in imported(path) if n.startswith("pages.")), path


def test_no_page_lies_directly_in_pages_where_it_could_be_opened_around_the_frame():
    assert {p.name for p in (ROOT / "pages").glob("*.py")} <= {"__init__.py"}


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_every_module_says_what_one_may_ask_of_it(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body


def test_a_page_is_short_and_only_chooses_asks_and_shows():
    for path in (ROOT / "pages").rglob("*.py"):
        if "parts" in path.parts or path.name == "__init__.py":
            continue
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 40, path
        defined = [n.name for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        assert not defined, (path, defined)


@pytest.mark.parametrize("path", MODULES, ids=module_id)
def test_a_function_can_be_read_at_a_glance(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, (path, node.name)


def test_a_module_is_short_enough_to_answer_one_question():
    for path in MODULES:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert sum(bool(line.strip()) for line in lines) <= LONGEST_MODULE, path


def test_no_two_rooms_of_the_reckoning_lean_on_each_other():
    inside, known = ROOT / "analytics", {}
    for path in inside.rglob("*.py"):
        room = path.relative_to(inside).parts[0]
        asked = {name.split(".")[1] for name in imported(path) if name.startswith("analytics.")}
        known.setdefault(room, set()).update(asked - {room})
    rooms = {room for room in known if (inside / room).is_dir()}
    both = {(room, other) for room in rooms for other in known[room] & rooms if room in known[other]}
    assert len(rooms) > 5 and both == set()


def test_tests_lie_where_what_they_test_lies():
    tests = ROOT / "tests"
    folders = {path.parent.relative_to(tests).as_posix() for path in tests.rglob("test_*.py")}
    assert {name for name in folders - WITHOUT_TWIN if not (ROOT / name).is_dir()} == set()


def test_a_test_file_of_the_reckoning_is_named_for_a_module_or_a_room():
    whole = {"test_golden.py", "test_default_scheme.py"}
    for path in (ROOT / "tests/analytics").rglob("test_*.py"):
        tested = ROOT / path.relative_to(ROOT / "tests").with_name(path.stem.removeprefix("test_"))
        assert path.name in whole or tested.is_dir() or tested.with_suffix(".py").exists(), path


def test_sql_can_be_read_without_scrolling():
    files = sorted((ROOT / "oracle/sql").rglob("*.sql"))
    assert files
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if len(line) > LONGEST_SQL_LINE], path


def test_nothing_from_a_workbook_can_reach_a_page_as_html():
    for path in [ROOT / "app.py", *MODULES]:
        assert "unsafe_allow_" + "html" not in path.read_text(encoding="utf-8"), path


def test_sql_stands_in_the_store_and_in_the_second_reckoning_alone():
    marks = ("SELECT ", "INSERT INTO", "DELETE FROM", "CREATE TABLE")
    for path in MODULES:
        where = path.relative_to(ROOT).parts
        if where[:2] != ("data", "store") and where[0] != "oracle":
            assert not any(mark in path.read_text(encoding="utf-8") for mark in marks), path
