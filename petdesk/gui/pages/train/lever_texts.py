"""The titles and helps of a training's settings for the tools that translate, which read literals alone.

They are those of `petdesk.training.levers`; a test holds the two together.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP("Levers", "Labels from"),
    QT_TRANSLATE_NOOP("Levers", "How labels are read."),
    QT_TRANSLATE_NOOP("Levers", "Settings of the labels"),
    QT_TRANSLATE_NOOP("Levers", "A setting of the dataset; repeatable."),
    QT_TRANSLATE_NOOP("Levers", "Validation share"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Share of the pictures that is kept for validation. Less leaves more to learn from, but says less "
        "surely how good the model is.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Network"),
    QT_TRANSLATE_NOOP("Levers", "The network's architecture, as resnet34 or tiny."),
    QT_TRANSLATE_NOOP("Levers", "Settings of the network"),
    QT_TRANSLATE_NOOP("Levers", "A setting of the architecture; repeatable."),
    QT_TRANSLATE_NOOP("Levers", "Weights"),
    QT_TRANSLATE_NOOP("Levers", "What the network starts from: pre-trained weights, random ones, or those of a file."),
    QT_TRANSLATE_NOOP("Levers", "Picture size"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Pixels a side that the network sees. More shows finer detail and costs time with its square.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Presize"),
    QT_TRANSLATE_NOOP("Levers", "Pixels of the shorter side before cropping: the room that crops and rotations have."),
    QT_TRANSLATE_NOOP("Levers", "Recipe"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "How to train: look, frozen, fine-tune, one-cycle, unfreeze-slice, sgdr, from-scratch, or a recipe file.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Epochs"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Times through the training pictures. More learns more, until the validation error rises again.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Frozen epochs"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Epochs of the new head alone, before the rest: of fine-tune, unfreeze-slice and sgdr.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Learning rate"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "The highest learning rate; a slice from the first layers to the head (1e-6:1e-4); a number for each "
        "layer group, or fewer for parts of the network ([1e-4, 1e-3, 1e-2]); or auto, which asks the finder.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Phases"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "A phase in place of the recipe's own, as 'epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1'; "
        "repeatable, in their order. frozen is body, none, a number of layer groups from the first on, or -2 "
        "for all but the last two; cached=true trains on cached features; what else is said is the "
        "schedule's.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Weight decay"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "How strongly AdamW pulls weights towards zero. More helps against learning few pictures by heart.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Train frozen batch norms"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Batch norms of frozen layers go on learning, as in fastai. For pictures unlike those of the weights,"
        " with batches of 16 and more; slower, because a frozen body can then no longer be simplified.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Views of a picture"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "In phases on cached features: how many views of each picture are kept. 1 is the picture alone, 2 its"
        " mirror image too, more are augmented ones. 1 where left and right have a meaning.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Augmentation"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "How training pictures are varied. mixup and cutmix also mix pictures with one another, for long trainings.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Settings of the augmentation"),
    QT_TRANSLATE_NOOP("Levers", "A setting of the augmentation; repeatable."),
    QT_TRANSLATE_NOOP("Levers", "Loss"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "What training makes small. cross-entropy: every picture is one of the classes. binary: one yes or no"
        " a class, so that a picture may be none of them. focal: looks harder at pictures that are still "
        "wrong, for classes of very different size.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Label smoothing"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "How much of each label is spread over all classes, as 0.1. For labels that may be wrong, and long "
        "trainings that grow too sure of themselves.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Class weights"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "balanced: classes with few pictures count more, so that each class counts alike. For when rare "
        "classes matter as much as common ones.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Focal gamma"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Of the focal loss: how little pictures count that are right already; 0 is cross-entropy.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Share answered"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Of the binary loss: the share of validation pictures that still get an answer; the least sure of the"
        " others become 'none of these'. Less says 'none of these' sooner.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Figure to watch"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "What tells the better epoch. Not the loss, unless you want probabilities to be right rather than answers.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Keep"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "The weights of the last epoch, or of the best by the figure to watch. best for long trainings at a "
        "steady rate; a schedule that ends low usually ends best.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Patience"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "End a phase early after so many epochs in which the figure to watch got no better. For long "
        "trainings with a constant rate; it cuts a cycle off before its end.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Top k"),
    QT_TRANSLATE_NOOP("Levers", "How many of the most probable classes top-k accuracy looks at."),
    QT_TRANSLATE_NOOP("Levers", "Test-time augmentation"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Answer for so many augmented copies of each picture too, and take the mean: 4 as fastai. Often a "
        "little better, and so many times slower to answer.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Share of the plain picture"),
    QT_TRANSLATE_NOOP("Levers", "Of test-time augmentation: how much of the mean the picture as it is has."),
    QT_TRANSLATE_NOOP("Levers", "Averaged weights"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "ema: a running mean of the weights of the last steps. swa: the plain mean over the end of the "
        "training. Steadier than the last step's weights; for long trainings and high rates.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Decay of the running mean"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Of ema: how much of the mean stays at each step; 0.99 looks back about a hundred steps.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Average from"),
    QT_TRANSLATE_NOOP("Levers", "Of swa: after which share of the steps the mean begins."),
    QT_TRANSLATE_NOOP("Levers", "Snapshot ensemble"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Keep the network at the end of every cycle of the schedule (of every phase where it has none) and "
        "answer with their mean: with sgdr, several models for the time of one. As many times slower to "
        "answer.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Batch size"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Pictures at a time. Larger is steadier and takes more memory; auto finds what fits before training.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Batches a step"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Add up the gradients of so many batches before each step: the effect of a large batch without its memory.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Clip gradients"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Scale gradients down to this norm where they are longer, as 1. For a loss that jumps or is no number.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Precision"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "The arithmetic: bf16 and fp16 are faster where the hardware has them, fp32 everywhere.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Gradient checkpointing"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Compute parts of the network twice rather than remember them: less memory, about a third slower. For"
        " large networks and pictures. It is measured first, and left out where it saves nothing.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Compile the network"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Have PyTorch compile the network, which takes a minute or more. For long trainings. It is measured "
        "first, and left out where it is no faster.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Device"),
    QT_TRANSLATE_NOOP("Levers", "What computes."),
    QT_TRANSLATE_NOOP("Levers", "Disk for pictures"),
    QT_TRANSLATE_NOOP("Levers", "Most disk for presized pictures, in GiB."),
    QT_TRANSLATE_NOOP("Levers", "Seed"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Of the split, the draws and random weights. Another one shows how much of a result is chance.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Exact repeats"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "Digit for digit the same numbers from the same settings on the same machine, at some cost in speed.",
    ),
    QT_TRANSLATE_NOOP("Levers", "Minutes between checkpoints"),
    QT_TRANSLATE_NOOP(
        "Levers",
        "How often the training is kept within an epoch, so that it can go on after a crash. It is kept after"
        " every epoch as well.",
    ),
)
"""Each once."""
