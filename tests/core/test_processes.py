"""Tasks shared over processes give what they give in one."""

from __future__ import annotations

import os
import sys
import threading
from functools import partial

import pytest

from dashboard.core.processes import shared, usable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="tasks are shared on Linux alone")


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


@pytest.mark.parametrize("processes", [1, 2, 3, 8])
def test_answers_keep_their_order_whatever_the_number_of_processes(processes):
    answers = shared([partial(double, number) for number in range(5)], processes)
    assert [answer for answer, _ in answers] == [0, 2, 4, 6, 8]
    assert len({process for _, process in answers}) == min(processes, 5)


def test_no_task_gives_no_answer():
    assert shared([], 2) == []


@pytest.mark.parametrize("wrong", [0, 1])
def test_what_a_task_raises_is_raised_here(wrong):
    tasks = [partial(double, 1), partial(double, 2)]
    tasks[wrong] = partial(int, "none")
    with pytest.raises(ValueError, match="none"):
        shared(tasks, 2)


def test_what_a_copy_that_was_ended_did_not_answer_is_done_here():
    here = os.getpid()

    def task() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return os.getpid()

    assert shared([task] * 4, 2) == [here] * 4


def test_nothing_is_shared_where_another_thread_runs():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert usable() == 1
    finally:
        done.set()
        thread.join()
