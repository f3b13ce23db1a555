"""How a process that a plugin was in came to its end, in words."""

import signal


def how_it_ended(status: int, work: str) -> str:
    """A sentence without its full stop.

    Args:
        status: As `Popen.returncode` has it.
        work: What the process did with the plugin: "loaded it".
    """
    if status < 0:
        return f"It crashed the process that {work} ({signal.Signals(-status).name})"
    if status > 255:  # Windows' way of saying so
        return f"It crashed the process that {work} (status {status:#x})"
    return f"It ended the process that {work} (status {status}), as os._exit() does"
