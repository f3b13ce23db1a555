"""Work that has a time limit."""

import ctypes
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Generic, TypeVar

ResultT = TypeVar("ResultT")

THREAD = "petdesk-plugin"


class Overdue(BaseException):
    """Raised in work whose time is over; and by `within` to whoever waited for it, with where the work was."""


class _Work(Generic[ResultT]):
    def __init__(self, function: Callable[[], ResultT]) -> None:
        self._function = function
        self.results: list[ResultT] = []
        self.error: BaseException | None = None

    def __call__(self) -> None:
        try:
            self.results.append(self._function())
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            self.error = error


def within(seconds: float, function: Callable[[], ResultT]) -> ResultT:
    """Calls `function` in a thread of its own and waits no longer than its limit.

    Raises:
        Overdue: It takes longer. It is broken off at its next step of Python, which may be never.
        BaseException: Whatever `function` raised.
    """
    work = _Work(function)
    thread = threading.Thread(target=work, name=THREAD, daemon=True)
    thread.start()
    where = ""
    try:
        thread.join(seconds)
        where = _where(thread)
    finally:
        if thread.is_alive():  # overdue, or Ctrl+C
            _break_off(thread)
    if work.error is not None:
        raise work.error
    if not work.results:
        raise Overdue(where)
    return work.results[0]


def _where(thread: threading.Thread) -> str:
    frame = sys._current_frames().get(thread.ident or 0)
    return "" if frame is None else "".join(traceback.format_stack(frame))


def _break_off(thread: threading.Thread) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(Overdue))
