"""A real server on a small real store, a real Chromium, and a watch on everything that should not happen.

The store is filled through the real intake with the first months of the sample; one banner's form of the last
month is held back, so that a test can bring it in through the page. Whatever a page asks of another host is
aborted and counted; whatever the console calls an error is kept, Streamlit's own two probes aside.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser import small_year

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
# Streamlit looks for its server below the page's path first when a page is opened by a deep link
PROBES = ("/_stcore/health", "/_stcore/host-config")
PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36"
PATIENCE = 60_000


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser():
    """The installed Chromium, driven by Playwright; one clear line where there is none."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no Chromium found (looked for {', '.join(NAMES)}): browser tests are skipped")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def small_store(made_once) -> "small_year.SmallYear":
    """A folder with a store of a few sample months, and the workbook that was held back."""
    return small_year.at(made_once("two_months", small_year.make))


@pytest.fixture(scope="package")
def address(browser, small_store):
    """The address of a server on the small store; without a `browser` nothing is started."""
    with Server(small_store.folder) as server:
        yield server.address


class Server:
    """`streamlit run app.py` on a free port of this machine only, its log kept; ended on leaving."""

    def __init__(self, folder: Path, log: str = "server.log"):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = folder / log
        self._command = [
            sys.executable, "-m", "streamlit", "run", "app.py", "--server.address=127.0.0.1",
            f"--server.port={port}", "--server.headless=true", "--server.fileWatcherType=none",
        ]  # fmt: skip
        self._environment = {**os.environ, "DATA_FILES": str(folder), "PYTHONUNBUFFERED": "1"}

    def __enter__(self) -> "Server":
        with self.log.open("w") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait()
        return self

    def _wait(self) -> None:
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"{self.address}/_stcore/health", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                assert self._process.poll() is None, self.log.read_text()
                time.sleep(0.2)
        raise TimeoutError(self.log.read_text())

    def __exit__(self, *_) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)
        said = self.log.read_text()
        assert "Traceback" not in said and "Warning" not in said, said


@dataclass
class Visit:
    """One reader at one page: `open` a path, wait until it is drawn, and see what went wrong."""

    page: object
    address: str
    strangers: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> object:
        """Go to a path of the application and wait until its title is there and the script has ended."""
        self.page.goto(self.address + path, wait_until="domcontentloaded", timeout=PATIENCE)
        self.page.get_by_role("heading").first.wait_for(timeout=PATIENCE)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has ended and stayed so for a moment."""
        app = self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')
        app.wait_for(timeout=PATIENCE)
        self.page.wait_for_timeout(300)
        app.wait_for(timeout=PATIENCE)

    def title(self) -> str:
        """The page's title sentence."""
        return _legible(self.page.get_by_role("heading").first.inner_text())

    def sees(self, text: str) -> bool:
        """Whether a text comes to stand on the page: charts and tables are drawn after the script ended."""
        for _ in range(PATIENCE // 200):
            if text in self.words():
                return True
            self.page.wait_for_timeout(200)
        return False

    def words(self) -> str:
        """Everything to be read on the page, the texts inside charts included."""
        return _legible(self.page.evaluate("document.querySelector('[data-testid=stMain]').textContent"))


def _legible(text: str) -> str:
    """Without the invisible signs that keep words together at a line's end."""
    return text.replace("\u00a0", " ").replace("\u2060", "")


@pytest.fixture
def visit(browser, address):
    """A reader with a wide screen; afterwards no stranger was asked and the console holds no error."""
    with watched_visit(browser, address, viewport={"width": 1920, "height": 1080}) as reader:
        yield reader


@pytest.fixture
def phone(browser, address):
    """A reader with a phone in hand, watched alike."""
    screen = {"width": 390, "height": 844}
    with watched_visit(browser, address, viewport=screen, user_agent=PHONE, is_mobile=True) as reader:
        yield reader


@contextmanager
def watched_visit(browser, address: str, **settings) -> Iterator[Visit]:
    """A reader; when they leave without trouble, no stranger was asked and the console holds no error."""
    context = browser.new_context(locale="zh-CN", **settings)
    watched = Visit(context.new_page(), address)
    _watch(watched, context)
    try:
        yield watched
    finally:
        context.close()
    assert watched.strangers == []
    assert watched.errors == []


def _watch(watched: Visit, context) -> None:
    home = urlsplit(watched.address).netloc

    def guard(route):
        if urlsplit(route.request.url).netloc == home or route.request.url.startswith(("data:", "blob:")):
            return route.continue_()
        watched.strangers.append(route.request.url)
        return route.abort()

    def console(message):
        if message.type == "error" and not message.location.get("url", "").endswith(PROBES):
            watched.errors.append(f"{message.text} {message.location.get('url', '')}")

    def socket_opened(opened):
        if urlsplit(opened.url).netloc != home:
            watched.strangers.append(opened.url)

    context.route("**/*", guard)
    watched.page.on("console", console)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    watched.page.on("websocket", socket_opened)
