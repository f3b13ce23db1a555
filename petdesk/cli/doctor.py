"""`petdesk doctor`: what this installation is, and what is wrong with it."""

import importlib.util
import json as json_module
import os
import platform
import sys
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import typer

from petdesk import __version__
from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, printable
from petdesk.cli.opening import has_display, qt_advice, qt_trouble
from petdesk.folders import cache_folder, config_folder, plugin_folder
from petdesk.registry import PluginState, Registry, load_registry
from petdesk.registry.registry import disabled_plugins

PACKAGES = ("torch", "torchvision", "numpy", "pillow", "pluggy", "pydantic", "safetensors", "PySide6", "pyqtgraph")


def doctor(json: o.Json = False, safe_mode: o.SafeMode = False, debug: o.Debug = False) -> None:
    """Show versions, devices, display, folders and broken plugins."""
    with guarded(debug=debug):
        # Plugins first: one that imports torch is only seen while nobody else has.
        facts = diagnose(load_registry(safe_mode=safe_mode))
        typer.echo(json_module.dumps(facts, indent=2) if json else _text(facts))


def diagnose(registry: Registry) -> dict[str, Any]:
    """Everything `doctor` knows, as plain values."""
    problems = [
        f"{p.name}: {p.reason}"
        for p in registry.plugins
        if p.state in (PluginState.BROKEN, PluginState.INCOMPATIBLE) or p.crashed
    ]
    try:
        disabled_plugins().names()
    except SettingsError as error:
        problems.append(str(error))
    if (trouble := qt_trouble()) is not None:
        problems.append(qt_advice(trouble))
    return {
        "petdesk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": {name: _version(name) for name in PACKAGES},
        **_torch(),
        "display": _display(),
        "plugin_folder": str(plugin_folder()),
        "config_folder": str(config_folder()),
        "cache_folder": str(cache_folder()),
        "plugins": [asdict(plugin) for plugin in registry.plugins],
        "problems": problems,
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _torch() -> dict[str, Any]:
    if importlib.util.find_spec("torch") is None:
        return {"devices": [], "precision": None}
    import torch

    from petdesk.training.precision import choose_device, choose_precision

    devices = [f"cpu ({torch.get_num_threads()} threads)"]
    devices += [f"cuda:{i} ({torch.cuda.get_device_name(i)})" for i in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        devices.append("mps")
    device = choose_device("auto")
    return {"devices": devices, "device": device.type, "precision": choose_precision("auto", device).name}


def _display() -> str:
    if sys.platform in ("win32", "darwin"):
        return sys.platform
    named = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if not named:
        return "none"
    return named if has_display() else f"{named}, which does not answer"


def _text(facts: dict[str, Any]) -> str:
    packages = ", ".join(f"{name} {found or 'missing'}" for name, found in facts["packages"].items())
    lines = [
        f"PetDesk {facts['petdesk']} on Python {facts['python']}, {facts['system']}",
        f"Packages:      {packages}",
        f"Devices:       {', '.join(facts['devices'])}; trains on {facts['device']} in {facts['precision']}",
        f"Display:       {facts['display']}",
        f"Plugin folder: {facts['plugin_folder']}",
        f"Settings:      {facts['config_folder']}",
        f"Cache:         {facts['cache_folder']}",
        "Plugins:",
    ]
    for plugin in facts["plugins"]:
        what = " ".join([plugin["reason"] or f"adds {len(plugin['provides'])}.", *plugin["remarks"]])
        state = "crashed" if plugin["crashed"] else plugin["state"]
        told = f"{plugin['name']} ({plugin['source']}): {what}"
        lines.append(f"  {state:<12} {printable(told)}")
    lines += (
        ["Problems:", *[f"  {printable(part)}" for problem in facts["problems"] for part in problem.splitlines()]]
        if facts["problems"]
        else ["No problems found."]
    )
    return "\n".join(lines)
