"""What phases on cached features train through."""

from collections.abc import Generator
from contextlib import ExitStack

from torch import nn

from petdesk.data.batches import Batches
from petdesk.data.table import PictureTable
from petdesk.events import Event
from petdesk.folders import cache_folder
from petdesk.training.classifier import Classifier
from petdesk.training.config import TrainConfig
from petdesk.training.feature_batches import FeatureBatches
from petdesk.training.features import PictureFiles, cached_features
from petdesk.training.head_cut import cut_head
from petdesk.training.learner import FeatureRoute
from petdesk.training.precision import Precision
from petdesk.training.route import Route


def feature_route(
    *,
    batches: Batches,
    files: PictureFiles,
    table: PictureTable,
    config: TrainConfig,
    precision: Precision,
    stack: ExitStack,
) -> FeatureRoute:
    """Makes what a learner asks for phases on cached features.

    Args:
        batches: Of the pictures; its batch size counts for the features too.
        files: What the features are made of.
        table: Of the pictures.
        config: The settings; `feature_copies`, `seed` and `cache_limit` are looked at.
        precision: Of the body.
        stack: Takes the open features.
    """

    def route(model: Classifier) -> Generator[Event, None, Route]:
        pool, rest = cut_head(model.head)
        features = yield from cached_features(
            batches,
            files=files,
            body=model.body,
            pool=pool,
            precision=precision,
            copies=config.feature_copies,
            seed=config.seed,
            folder=cache_folder() / "features",
            limit=config.cache_limit,
        )
        nothing = nn.Identity()
        return Route(
            batches=FeatureBatches(
                features=stack.enter_context(features),
                labels=table.labels,
                n_classes=batches.n_classes,
                keys=table.keys,
                train=batches.train_rows,
                valid=batches.valid_rows,
                batch_size=batches.batch_size,
                accumulate=batches.accumulate,
                device=precision.device,
                seed=config.seed,
            ),
            body=nothing,
            valid_body=nothing,
            head=rest,
        )

    return route
