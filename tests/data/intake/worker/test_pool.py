"""A child that loops, eats memory, breaks or is killed is replaced, and the next request is answered."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from data.intake.worker import Limits, Lost, Pool

ROOT = Path(__file__).parents[4]
WAYWARD = (sys.executable, "-m", "tests.support.wayward_child")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the limits of the system are POSIX")
LINUX = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks processes up in /proc")


@pytest.fixture
def pool(request):
    limits = Limits(**getattr(request, "param", {}))
    opened = Pool(1, limits, WAYWARD)
    yield opened
    opened.close()


def cause(pool, way):
    with pytest.raises(Lost) as lost:
        pool.ask(way, b"")
    return lost.value.cause


def answered(pool, said="well"):
    answer, body = pool.ask("answer", b"abc", said=said)
    return (answer["said"], body) == (said, b"cba")


def test_a_request_is_answered_with_data_and_bytes(pool):
    assert answered(pool)


def test_nothing_is_started_before_it_is_needed_and_all_is_ended_on_closing():
    pool = Pool(2, command=WAYWARD)
    assert pool.pids() == []
    pool.start()
    pids = pool.pids()
    pool.close()
    assert len(pids) == 2 and pool.pids() == []


@pytest.mark.parametrize("pool", [{"seconds": 0.5}], indirect=True)
def test_a_child_that_loops_for_ever_is_ended_by_the_clock(pool):
    pool.start()
    began = time.monotonic()
    assert cause(pool, "loop") == "time"
    assert time.monotonic() - began < 5
    assert answered(pool)


@POSIX
@pytest.mark.parametrize("pool", [{"processor": 1}], indirect=True)
def test_a_child_that_loops_for_ever_is_ended_by_the_system(pool):
    assert cause(pool, "loop") == "time"
    assert answered(pool)


@POSIX
@pytest.mark.parametrize("pool", [{"private": 300}], indirect=True)
def test_a_child_that_wants_too_much_memory_does_not_get_it(pool):
    assert cause(pool, "hog") == "memory"
    assert answered(pool)


@pytest.mark.parametrize("way", ["abort", "panic"])
def test_a_reader_that_breaks_takes_nobody_with_it(pool, way, capfd):
    assert cause(pool, way) == "crash"
    assert answered(pool)


def test_a_fault_in_our_own_code_is_told_loudly(pool, capfd):
    assert cause(pool, "fault") == "fault"
    told = capfd.readouterr().err
    assert "LookupError: a programming fault" in told and "Traceback" in told
    assert answered(pool)


@POSIX
def test_a_child_killed_while_reading_is_replaced(pool):
    pool.start()
    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(cause, pool, "loop")
        time.sleep(0.2)
        os.kill(pool.pids()[0], signal.SIGKILL)
        assert waiting.result(10) == "crash"
    assert answered(pool)


@POSIX
def test_a_child_killed_while_idle_costs_no_request(pool):
    assert answered(pool)
    before = pool.pids()
    os.kill(before[0], signal.SIGKILL)
    time.sleep(0.1)
    assert answered(pool) and pool.pids() != before


def test_what_a_reader_prints_does_not_disturb_the_answer(pool, capfd):
    assert pool.ask("talk", b"") == ("", b"")
    assert "printed by a reader" in capfd.readouterr().err
    assert answered(pool)


@pytest.mark.parametrize("pool", [{"files": 2}], indirect=True)
def test_a_child_is_renewed_after_so_many_files(pool):
    pids = [pool.ask("answer", b"")[0]["pid"] for _ in range(4)]
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_a_child_that_cannot_start_is_told_apart(capfd):
    pool = Pool(1, command=(sys.executable, "-c", "import no_such_module"))
    assert cause(pool, "answer") == "start"
    pool.close()


def test_every_thread_gets_its_own_answer():
    pool = Pool(2, command=WAYWARD)
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(lambda number: answered(pool, f"{number}"), range(60)))
    assert len(pool.pids()) == 2
    pool.close()


@LINUX
def test_the_children_end_when_the_parent_is_killed(tmp_path):
    parent = (
        "import sys, os, signal; from data.intake.worker import Pool; pool = Pool(2); pool.start();"
        "print(*pool.pids(), flush=True); os.kill(os.getpid(), signal.SIGKILL)"
    )
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", parent], cwd=tmp_path, env=surroundings, text=True,
                          stdout=subprocess.PIPE, check=False)  # fmt: skip
    pids = done.stdout.split()
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{pid}/cmdline").exists() for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(pids) == 2 and not any(_alive(pid) for pid in pids)


def _alive(pid):
    status = Path(f"/proc/{pid}/status")  # an orphan nobody has waited for stays listed as a zombie
    return status.exists() and "State:\tZ" not in status.read_text()
