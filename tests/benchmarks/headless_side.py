"""The same training as the app's, without the app: the engine's job in a bare process."""

from statistics import median
from typing import Any

from app_training import config_for, project_of
from petdesk_side import environment
from settings import Settings, run_side


def app_training(settings: Settings) -> dict[str, Any]:
    """Iterates the training job in the main thread."""
    import os

    os.environ.update(environment(settings))
    from petdesk.events import EpochEnd
    from petdesk.registry import load_registry
    from petdesk.training.train import train

    registry = load_registry(safe_mode=True)
    project = project_of(settings, registry)
    epochs = [
        event for event in train(config_for(project), registry, settings.work / "run") if isinstance(event, EpochEnd)
    ]
    return {
        "pictures_per_second": median(epoch.pictures_per_second for epoch in epochs),
        "epochs": len(epochs),
    }


if __name__ == "__main__":
    run_side({"app-training": app_training})
