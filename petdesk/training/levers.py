"""Every setting of a training: its one name, its title, and when to use it.

The command line's options, the fields of the Train page and the keys of a recipe file are all made from this table, and
a test holds the help pages to it. Imports nothing heavy: `petdesk --help` reads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Topic: TypeAlias = Literal[
    "pictures", "network", "recipe", "loss", "weights", "evaluation", "augmentation", "memory", "repeat"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One setting of a training.

    Attributes:
        field: Its name in `TrainConfig`, in a project (`train.` before it), and as a key of a recipe file.
        topic: What it belongs to.
        title: As the app names it.
        help: What it does and when to use it.
        values: What goes, for the command line: `none|ema|swa`; empty where the type says it.
        unset: What happens where nothing is said.
    """

    field: str
    topic: Topic
    title: str
    help: str
    values: str = ""
    unset: str = ""

    @property
    def option(self) -> str:
        """As the command line names it: `--label-smoothing`; what may be said several times in the singular."""
        name = self.field.removesuffix("s") if self.field in REPEATABLE else self.field
        return f"--{name}".replace("_", "-")

    @property
    def text(self) -> str:
        """The help of the command line."""
        return f"{self.help}  [default: {self.unset}]" if self.unset else self.help


REPEATABLE = frozenset({"dataset_params", "arch_params", "augmentation_params", "phases"})

_ALL = (
    Lever(field="dataset", topic="pictures", title="Labels from", help="How labels are read.", unset="guessed"),
    Lever(
        field="dataset_params",
        topic="pictures",
        title="Settings of the labels",
        help="A setting of the dataset; repeatable.",
        values="K=V",
    ),
    Lever(
        field="valid_fraction",
        topic="pictures",
        title="Validation share",
        help="Share of the pictures that is kept for validation. Less leaves more to learn from, but says less surely "
        "how good the model is.",
        unset="0.2",
    ),
    Lever(
        field="arch",
        topic="network",
        title="Network",
        help="The network's architecture, as resnet34 or tiny.",
        unset="resnet18",
    ),
    Lever(
        field="arch_params",
        topic="network",
        title="Settings of the network",
        help="A setting of the architecture; repeatable.",
        values="K=V",
    ),
    Lever(
        field="weights",
        topic="network",
        title="Weights",
        help="What the network starts from: pre-trained weights, random ones, or those of a file.",
        values="auto|none|FILE",
        unset="auto, if any",
    ),
    Lever(
        field="size",
        topic="network",
        title="Picture size",
        help="Pixels a side that the network sees. More shows finer detail and costs time with its square.",
        unset="the network's",
    ),
    Lever(
        field="presize",
        topic="network",
        title="Presize",
        help="Pixels of the shorter side before cropping: the room that crops and rotations have.",
        unset="1.3 x size",
    ),
    Lever(
        field="recipe",
        topic="recipe",
        title="Recipe",
        help="How to train: look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch, or a recipe file.",
        values="KEY|FILE",
        unset="fine-tune; from-scratch with random weights",
    ),
    Lever(
        field="epochs",
        topic="recipe",
        title="Epochs",
        help="Times through the training pictures. More learns more, until the validation error rises again.",
        unset="the recipe's",
    ),
    Lever(
        field="freeze_epochs",
        topic="recipe",
        title="Frozen epochs",
        help="Epochs of the new head alone, before the rest: of fine-tune, unfreeze-slice and sgdr.",
        unset="the recipe's",
    ),
    Lever(
        field="lr",
        topic="recipe",
        title="Learning rate",
        help="The highest learning rate; a slice from the first layers to the head (1e-6:1e-4); a number for each "
        "layer group, or fewer for parts of the network ([1e-4, 1e-3, 1e-2]); or auto, which asks the finder.",
        values="3e-3|1e-6:1e-4|auto",
        unset="the recipe's",
    ),
    Lever(
        field="phases",
        topic="recipe",
        title="Phases",
        help="A phase in place of the recipe's own, as 'epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1'; "
        "repeatable, in their order. frozen is body, none, a number of layer groups from the first on, or -2 for all "
        "but the last two; cached=true trains on cached features; what else is said is the schedule's.",
        values="'K=V ...'",
    ),
    Lever(
        field="weight_decay",
        topic="recipe",
        title="Weight decay",
        help="How strongly AdamW pulls weights towards zero. More helps against learning few pictures by heart.",
        unset="0.01; from-scratch: 0.1",
    ),
    Lever(
        field="train_bn",
        topic="recipe",
        title="Train frozen batch norms",
        help="Batch norms of frozen layers go on learning, as in fastai. For pictures unlike those of the weights, "
        "with batches of 16 and more; slower, because a frozen body can then no longer be simplified.",
        unset="no",
    ),
    Lever(
        field="feature_copies",
        topic="recipe",
        title="Views of a picture",
        help="In phases on cached features: how many views of each picture are kept. 1 is the picture alone, 2 its "
        "mirror image too, more are augmented ones. 1 where left and right have a meaning.",
        unset="2",
    ),
    Lever(
        field="augmentation",
        topic="augmentation",
        title="Augmentation",
        help="How training pictures are varied. mixup and cutmix also mix pictures with one another, for long "
        "trainings.",
        unset="standard",
    ),
    Lever(
        field="augmentation_params",
        topic="augmentation",
        title="Settings of the augmentation",
        help="A setting of the augmentation; repeatable.",
        values="K=V",
    ),
    Lever(
        field="loss",
        topic="loss",
        title="Loss",
        help="What training makes small. cross-entropy: every picture is one of the classes. binary: one yes or no a "
        "class, so that a picture may be none of them. focal: looks harder at pictures that are still wrong, for "
        "classes of very different size.",
        values="cross-entropy|binary|focal",
        unset="cross-entropy",
    ),
    Lever(
        field="label_smoothing",
        topic="loss",
        title="Label smoothing",
        help="How much of each label is spread over all classes, as 0.1. For labels that may be wrong, and long "
        "trainings that grow too sure of themselves.",
        unset="0",
    ),
    Lever(
        field="class_weights",
        topic="loss",
        title="Class weights",
        help="balanced: classes with few pictures count more, so that each class counts alike. For when rare classes "
        "matter as much as common ones.",
        values="none|balanced",
        unset="none",
    ),
    Lever(
        field="focal_gamma",
        topic="loss",
        title="Focal gamma",
        help="Of the focal loss: how little pictures count that are right already; 0 is cross-entropy.",
        unset="2",
    ),
    Lever(
        field="answered",
        topic="loss",
        title="Share answered",
        help="Of the binary loss: the share of validation pictures that still get an answer; the least sure of the "
        "others become 'none of these'. Less says 'none of these' sooner.",
        unset="0.9",
    ),
    Lever(
        field="monitor",
        topic="evaluation",
        title="Figure to watch",
        help="What tells the better epoch. Not the loss, unless you want probabilities to be right rather than "
        "answers.",
        values="error_rate|valid_loss|top_k_accuracy|macro_f1|balanced_accuracy",
        unset="error_rate",
    ),
    Lever(
        field="keep",
        topic="evaluation",
        title="Keep",
        help="The weights of the last epoch, or of the best by the figure to watch. best for long trainings at a "
        "steady rate; a schedule that ends low usually ends best.",
        values="last|best",
        unset="last",
    ),
    Lever(
        field="patience",
        topic="evaluation",
        title="Patience",
        help="End a phase early after so many epochs in which the figure to watch got no better. For long trainings "
        "with a constant rate; it cuts a cycle off before its end.",
        unset="never",
    ),
    Lever(
        field="top_k",
        topic="evaluation",
        title="Top k",
        help="How many of the most probable classes top-k accuracy looks at.",
        unset="5",
    ),
    Lever(
        field="tta",
        topic="evaluation",
        title="Test-time augmentation",
        help="Answer for so many augmented copies of each picture too, and take the mean: 4 as fastai. Often a little "
        "better, and so many times slower to answer.",
        unset="0",
    ),
    Lever(
        field="tta_beta",
        topic="evaluation",
        title="Share of the plain picture",
        help="Of test-time augmentation: how much of the mean the picture as it is has.",
        unset="0.25",
    ),
    Lever(
        field="averaging",
        topic="weights",
        title="Averaged weights",
        help="ema: a running mean of the weights of the last steps. swa: the plain mean over the end of the training. "
        "Steadier than the last step's weights; for long trainings and high rates.",
        values="none|ema|swa",
        unset="none",
    ),
    Lever(
        field="ema_decay",
        topic="weights",
        title="Decay of the running mean",
        help="Of ema: how much of the mean stays at each step; 0.99 looks back about a hundred steps.",
        unset="0.99",
    ),
    Lever(
        field="swa_start",
        topic="weights",
        title="Average from",
        help="Of swa: after which share of the steps the mean begins.",
        unset="0.75",
    ),
    Lever(
        field="snapshots",
        topic="weights",
        title="Snapshot ensemble",
        help="Keep the network at the end of every cycle of the schedule (of every phase where it has none) and answer "
        "with their mean: with sgdr, several models for the time of one. As many times slower to answer.",
        unset="no",
    ),
    Lever(
        field="batch_size",
        topic="memory",
        title="Batch size",
        help="Pictures at a time. Larger is steadier and takes more memory; auto finds what fits before training.",
        values="N|auto",
        unset="32",
    ),
    Lever(
        field="accumulate",
        topic="memory",
        title="Batches a step",
        help="Add up the gradients of so many batches before each step: the effect of a large batch without its "
        "memory.",
        unset="1",
    ),
    Lever(
        field="clip",
        topic="memory",
        title="Clip gradients",
        help="Scale gradients down to this norm where they are longer, as 1. For a loss that jumps or is no number.",
        unset="never",
    ),
    Lever(
        field="precision",
        topic="memory",
        title="Precision",
        help="The arithmetic: bf16 and fp16 are faster where the hardware has them, fp32 everywhere.",
        values="auto|fp32|bf16|fp16",
        unset="auto",
    ),
    Lever(
        field="gradient_checkpointing",
        topic="memory",
        title="Gradient checkpointing",
        help="Compute parts of the network twice rather than remember them: less memory, about a third slower. For "
        "large networks and pictures. It is measured first, and left out where it saves nothing.",
        unset="no",
    ),
    Lever(
        field="compile",
        topic="memory",
        title="Compile the network",
        help="Have PyTorch compile the network, which takes a minute or more. For long trainings. It is measured "
        "first, and left out where it is no faster.",
        unset="no",
    ),
    Lever(
        field="device",
        topic="memory",
        title="Device",
        help="What computes.",
        values="auto|cpu|cuda[:n]|mps",
        unset="auto",
    ),
    Lever(
        field="cache_limit",
        topic="memory",
        title="Disk for pictures",
        help="Most disk for presized pictures, in GiB.",
        values="GIB",
        unset="16, or half of what is free",
    ),
    Lever(
        field="seed",
        topic="repeat",
        title="Seed",
        help="Of the split, the draws and random weights. Another one shows how much of a result is chance.",
        unset="0",
    ),
    Lever(
        field="exact",
        topic="repeat",
        title="Exact repeats",
        help="Digit for digit the same numbers from the same settings on the same machine, at some cost in speed.",
        unset="no",
    ),
    Lever(
        field="checkpoint_minutes",
        topic="repeat",
        title="Minutes between checkpoints",
        help="How often the training is kept within an epoch, so that it can go on after a crash. It is kept after "
        "every epoch as well.",
        unset="3",
    ),
)

LEVERS: Mapping[str, Lever] = {lever.field: lever for lever in _ALL}

RECIPE_FILE_FIELDS = tuple(
    lever.field
    for lever in _ALL
    if lever.topic in ("recipe", "augmentation", "loss", "evaluation", "weights")
    or lever.field
    in ("size", "presize", "batch_size", "accumulate", "clip", "precision", "gradient_checkpointing", "compile")
)
"""What a recipe file may hold: how to train, but not on what, with which network, or on which machine."""
