"""Recipes: phases, rates, bounds."""

import pytest

from petdesk.api import SettingsError
from petdesk.training.recipe import RECIPES, phases, spread


def test_fine_tune_is_fastais() -> None:
    head, whole = phases("fine-tune", epochs=6, freeze_epochs=1, lr=2e-3)
    assert (head.epochs, head.frozen, head.lr, head.scheduler_params) == (1, "body", 2e-3, {"pct_start": 0.99})
    assert (whole.epochs, whole.frozen, whole.lr) == (6, "none", (1e-5, 1e-3))
    assert whole.scheduler_params == {"pct_start": 0.3, "div": 5.0}


def test_no_frozen_epochs_means_no_frozen_phase() -> None:
    assert [phase.frozen for phase in phases("fine-tune", epochs=2, freeze_epochs=0, lr=1e-3)] == ["none"]


def test_a_slice_is_taken_as_it_is_for_the_whole_network() -> None:
    head, whole = phases("fine-tune", epochs=2, lr=(1e-6, 1e-4))
    assert (head.lr, whole.lr) == (1e-4, (1e-6, 1e-4))


def test_every_recipe_has_working_defaults() -> None:
    for key, recipe in RECIPES.items():
        made = phases(key)
        assert sum(phase.epochs for phase in made) == recipe.epochs + recipe.freeze_epochs


@pytest.mark.parametrize("wrong", [{"epochs": 0}, {"freeze_epochs": -1}, {"lr": 0.0}, {"lr": (0.0, 1.0)}, {"lr": -1.0}])
def test_nonsense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        phases("fine-tune", **wrong)


def test_an_unknown_recipe_is_answered_with_the_known_ones() -> None:
    with pytest.raises(
        SettingsError, match=r"'magic'.*fine-tune, look, frozen, one-cycle, unfreeze-slice, sgdr, from-scratch"
    ):
        phases("magic")


def test_a_slice_spreads_geometrically() -> None:
    assert spread((1e-4, 1e-2), 3) == pytest.approx((1e-4, 1e-3, 1e-2))
    assert spread(0.5, 3) == (0.5, 0.5, 0.5)
    assert spread((1e-4, 1e-2), 1) == (1e-2,)
