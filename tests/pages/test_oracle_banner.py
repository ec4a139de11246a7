"""The second reckoning on the pages: silent while all is well, a plain banner on every page when it fails."""

import time

import pytest

from data.store import open_store
from oracle import watch
from pages.parts import access
from tests.oracle import raw_histories
from tests.support.second_road import own_rules, write_otherwise

PATIENCE = 180


def run_until_checked(app):
    app.run()
    begun = time.monotonic()
    while watch.ended(access.store(), access.version()) is None:
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.05)
    return app.run()


@pytest.fixture
def checked_app(app_on, tmp_path, monkeypatch):
    """The application, with the check, on a generated month: little enough for a test to wait for its end."""
    with open_store(tmp_path / "monitor.duckdb") as store:
        raw_histories.fill(store, 1, months=1)
    app = app_on(tmp_path)
    monkeypatch.delenv("ORACLE")
    return app


def test_when_all_figures_agree_the_last_line_says_how_many_were_checked(checked_app):
    page = run_until_checked(checked_app)
    assert not page.error and not page.exception
    assert "个数" in page.caption[-1].value and "已复核" in page.caption[-1].value


def test_when_figures_differ_every_page_says_so(checked_app, tmp_path, monkeypatch):
    rules = own_rules(tmp_path, monkeypatch) / "1_known/1_rules.sql"
    write_otherwise(rules, "gap_points >= 0 THEN", "gap_points > 0 THEN")
    page = run_until_checked(checked_app)
    assert "复核未通过：2010年4月有" in page.error[0].value and "进度分档" in page.error[0].value
    assert "已复核" not in page.caption[-1].value
    assert "复核未通过" in page.switch_page("pages/office/definitions.py").run().error[0].value
