"""What is kept of a training: the model file, its figures, what it answered for the validation pictures."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from typing import Any

from torch import Tensor

from petdesk.events import Event, Meter, PrepareProgress, SnapshotKept
from petdesk.model_file import ModelDocument, load_model, plugin_use, save_model
from petdesk.registry import Registry
from petdesk.training.ensemble import Ensemble
from petdesk.training.evaluation import Evaluation
from petdesk.training.model_figures import model_figures
from petdesk.training.preparation import Prepared, trained_on
from petdesk.training.run_folder import RunFolder
from petdesk.training.snapshots import Snapshot, ensemble_error, keep_snapshots, read_snapshots, write_snapshot
from petdesk.training.tta import evaluate_tta


class Results:
    """Keeps the results of one training in its run folder."""

    def __init__(self, prepared: Prepared, registry: Registry, folder: RunFolder) -> None:
        self._prepared, self._registry, self._folder = prepared, registry, folder
        self._learner, self._config = prepared.learner, prepared.config
        self._run = folder.path
        self._together = False

    def after_epoch(self) -> Iterator[Event]:
        """Keeps a snapshot where a cycle is over."""
        learner = self._learner
        evaluation = learner.evaluation
        if not self._config.snapshots or not learner.cycle_is_over or evaluation is None:
            return
        epoch = learner.progress.epochs
        number = 1 + sum(snapshot.epoch < epoch for snapshot in read_snapshots(self._run))
        document = self._document(*self._told(evaluation))
        with learner.as_validated():
            write_snapshot(self._run, number, learner.model, document, evaluation, self._prepared.table, epoch=epoch)
        yield SnapshotKept(
            number=number,
            error_rate=1 - evaluation.accuracy,
            ensemble_error_rate=ensemble_error(read_snapshots(self._run)[:number]),
        )

    def keep_as_it_is(self) -> None:
        """Keeps what a training that ends early has learned; nothing where that is nothing."""
        learner = self._learner
        if learner.has_learned and not self._together:
            learner.settle()
            self._save(learner.evaluation, self._told(learner.evaluation or learner.last_evaluation)[1])

    def finish(self) -> Generator[Event, None, dict[str, Any]]:
        """Keeps the results of a training that is done, and tells them."""
        snapshots = read_snapshots(self._run) if self._config.snapshots else ()
        if len(snapshots) > 1:
            return (yield from self._ensemble(snapshots))
        evaluation, plain, thresholds = self._learner.evaluation, dict[str, float](), None
        if evaluation is not None and len(evaluation.rows) and self._config.tta:
            plain["error_rate_without_tta"] = 1 - evaluation.accuracy
            # Whoever asks the model asks without copies unless they say otherwise.
            thresholds = self._told(evaluation)[1]
            learner = self._learner
            learner.model.eval()
            evaluation = yield from self._varied(
                evaluation, lambda images: learner.loss.probabilities(learner.model(images).float())
            )
        return self._save(evaluation, thresholds) | plain

    def _ensemble(self, snapshots: Sequence[Snapshot]) -> Generator[Event, None, dict[str, Any]]:
        """Makes the model of all snapshots; the user may keep fewer afterwards."""
        self._save(self._learner.evaluation)
        evaluation = keep_snapshots(self._run, [snapshot.number for snapshot in snapshots], self._registry)
        self._together = True
        more: dict[str, Any] = {"snapshot_error_rates": [snapshot.error_rate for snapshot in snapshots]}
        if len(evaluation.rows) and self._config.tta:
            more["error_rate_without_tta"] = 1 - evaluation.accuracy
            members = load_model(self._folder.model, self._registry).members
            together = Ensemble(members, outputs=evaluation.outputs).to(self._learner.precision.device).eval()
            evaluation = yield from self._varied(evaluation, together.probabilities)
            self._folder.write_predictions(evaluation, self._prepared.table)
        return self._result(self._told(evaluation)[0]) | more

    def _varied(self, plain: Evaluation, answer: Callable[[Tensor], Tensor]) -> Generator[Event, None, Evaluation]:
        """The answers with test-time augmentation."""
        learner, copies = self._learner, self._config.tta
        total, meter = copies * len(plain.rows), Meter()
        job = evaluate_tta(
            plain,
            learner.batches,
            answer,
            learner.precision,
            losses=learner.loss,
            copies=copies,
            beta=self._config.tta_beta,
        )
        with closing(job):
            while True:
                try:
                    done = next(job)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                yield PrepareProgress(
                    done=done,
                    total=total,
                    unit="pictures",
                    rate=meter.rate(done),
                    message="Answering for varied copies",
                )

    def _save(self, evaluation: Evaluation | None, thresholds: tuple[float, ...] | None = None) -> dict[str, Any]:
        """Writes the model, with figures where it was validated as it is now, and what the last validation answered.

        Args:
            evaluation: Of the weights as they are; None where there is none.
            thresholds: Those of the model; None takes those of `evaluation`.
        """
        figures, own = self._told(evaluation)
        thresholds = own if thresholds is None else thresholds
        last = evaluation or self._learner.last_evaluation
        try:
            if last is not None and len(last.rows):
                self._folder.write_predictions(last, self._prepared.table, of_the_model=last is evaluation)
        finally:
            # Last, for a run without a checkpoint that has its model is taken for done; and whatever became of them.
            save_model(self._folder.model, self._learner.model, self._document(figures, thresholds))
        return self._result(figures)

    def _result(self, figures: dict[str, float]) -> dict[str, Any]:
        return {
            "run": str(self._run),
            "model": str(self._folder.model),
            "classes": len(self._prepared.table.classes),
            **figures,
        }

    def _told(self, evaluation: Evaluation | None) -> tuple[dict[str, float], tuple[float, ...]]:
        """The figures and the thresholds of what was answered; none where nothing was."""
        if evaluation is None or not len(evaluation.rows):
            return {}, ()
        return model_figures(evaluation, top_k=self._learner.top_k, answered=self._config.answered)

    def _document(self, figures: dict[str, float], thresholds: tuple[float, ...]) -> ModelDocument:
        prepared, config, registry = self._prepared, self._config, self._registry
        return ModelDocument(
            classes=prepared.table.classes,
            architecture=plugin_use(registry.architectures, config.arch, config.arch_params),
            augmentation=plugin_use(registry.augmentations, config.augmentation, config.augmentation_params),
            size=config.size or 0,
            presize=config.presize or 0,
            mean=prepared.network.mean,
            std=prepared.network.std,
            outputs=self._learner.loss.outputs,
            thresholds=thresholds,
            trained_on=trained_on(prepared),
            validation=figures,
        )
