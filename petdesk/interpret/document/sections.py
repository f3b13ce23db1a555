"""The sections of a report, one by one."""

from petdesk.interpret.document.charts import coverage_curve, matrix, reliability_diagram
from petdesk.interpret.document.content import Values
from petdesk.interpret.document.gallery import Thumbnail, gallery
from petdesk.interpret.document.tables import table
from petdesk.interpret.document.words import answering, escaped, percent, pictures, setting

MOST_CLASSES_DRAWN = 60
MOST_PAIRS = 20
MOST_ROWS = 400


def confusion(values: Values) -> str:
    """The matrix, and the most frequent mistakes."""
    names, order = values["classes"], values["class_order"]
    note = ""
    if len(order) > MOST_CLASSES_DRAWN:
        mistakes = dict.fromkeys(order, 0)
        for actual, predicted, count in values["confusion"]:
            if actual != predicted:
                mistakes[actual] += count
                mistakes[predicted] += count
        chosen = set(sorted(order, key=lambda one: -mistakes[one])[:MOST_CLASSES_DRAWN])
        order = [one for one in order if one in chosen]
        note = f" Of {len(names):,} classes the {len(order)} with the most mistakes are shown; the JSON has all."
    rows = [
        (escaped(pair["actual"]), escaped(pair["predicted"]), f"{pair['count']:,}", percent(pair["share"]))
        for pair in values["most_confused"][:MOST_PAIRS]
    ]
    pairs = table(("actual", "taken for", "#pictures", "#of its class"), rows) if rows else "<p>No mistakes at all.</p>"
    return (
        "<p>Each row is what pictures are, each column what the model took them for. Blue is right, orange wrong; the "
        f"classes are ordered so that those that are confused stand side by side.{note}</p>"
        f'<div class="scroll">{matrix(values["confusion"], names, order)}</div><h3>Most confused</h3>{pairs}'
    )


def trust(values: Values) -> str:
    """Reliability, temperature, and error against share answered."""
    found, kept, fitted = values["reliability"], values["coverage"]["kept"], values["calibration"]
    gap = found["confidence"] - found["accuracy"]
    tendency = "too sure" if gap > 0 else "too modest"
    temperature = values["model"]["temperature"]
    balance = (
        f"On average the model is {percent(found['confidence'], 1)} sure of its answers, and "
        f"{percent(found['accuracy'], 1)} of them are right: it is {tendency} by {abs(100 * gap):.1f} points."
    )
    sentences = [balance]
    if temperature != 1:
        sentences.append(f"A temperature of {temperature:.3g} is kept in the model, and applied here.")
    if fitted is not None:
        sentences.append(_fitted(fitted, kept=temperature != 1))
    else:
        sentences.append("Too few pictures to fit a temperature.")
    if kept is not None:
        from_when = answering(kept["threshold"], of_each_class=kept["of_each_class"])
        sentences.append(
            f"The model answers{from_when}: {percent(kept['answered'], 1)} of these "
            + (f"pictures, with an error of {percent(kept['error'], 1)}." if kept["answered"] else "pictures.")
        )
    diagram = reliability_diagram(found["bins"])
    curve = coverage_curve(values["coverage"]["points"], kept)
    return (
        "".join(f"<p>{sentence}</p>" for sentence in sentences) + '<div class="columns">'
        f"<figure>{diagram}<figcaption>Bars: the share of right answers among those of this confidence, with its 95% "
        "interval; dots: how sure the model was. On the dashed line both agree.</figcaption></figure>"
        f"<figure>{curve}<figcaption>The fewer pictures it answers, those first that it is sure of, the fewer answers "
        "are wrong.</figcaption></figure></div>"
    )


def _fitted(fitted: Values, *, kept: bool) -> str:
    on = f"measured on pictures that it was not fitted on ({pictures(fitted['pictures'])})"
    ece = f"from {percent(fitted['ece_before'], 1)} to {percent(fitted['ece_after'], 1)}"
    if not fitted["helps"]:
        return f"A temperature would not help: the loss would not fall, and the calibration error go {ece}, {on}."
    begin = "Fitted on these pictures it would be" if kept else "Fitted on these pictures a temperature would be"
    return f"{begin} {fitted['temperature']:.3g}; it takes the calibration error {ece}, {on}."


def classes(values: Values) -> str:
    """The figures of each class."""
    rows = [
        (
            escaped(one["name"]),
            *(percent(one[name], 1) for name in ("precision", "recall", "f1")),
            *(f"{one[name]:,}" for name in ("support", "predicted", "correct")),
        )
        for one in sorted(values["per_class"], key=lambda one: (one["f1"], one["name"]))
    ]
    shown = table(
        ("class", "#precision", "#recall", "#F1", "#pictures", "#answers", "#right"), rows[:MOST_ROWS], scroll=True
    )
    more = f"<p>The {MOST_ROWS} weakest of {len(rows):,}; the JSON has all.</p>" if len(rows) > MOST_ROWS else ""
    return f"<p>The weakest first.</p>{shown}{more}"


def change(values: Values, thumbnail: Thumbnail) -> str:
    """What changed since another run; empty without one."""
    found = values["change"]
    if found is None:
        return ""
    verdict = "which may be chance" if found["is_noise"] else "more than chance explains"
    points = 100 * (found["error_after"] - found["error_before"])
    error = f"from {percent(found['error_before'], 1)} to {percent(found['error_after'], 1)}"
    interval = f"{100 * found['low']:+.1f} to {100 * found['high']:+.1f}"
    sentence = (
        f"Against {escaped(found['earlier'])}, on the {pictures(found['pictures'])} that both saw: the error went "
        f"{error}, by {points:+.1f} points ({interval}), {verdict}."
    )
    parts = [f"<p>{sentence}</p>"]
    if found["relabelled"]:
        parts.append(f"<p>{pictures(found['relabelled']).capitalize()} have another label now; it judges both.</p>")
    for key, title in (("became_right", "Became right"), ("became_wrong", "Became wrong")):
        examples = found[f"{key}_examples"]
        parts.append(f"<h3>{title}: {pictures(found[key])}</h3>{gallery(examples, thumbnail) if examples else ''}")
    rows = [
        (escaped(found["classes"][actual]), escaped(found["classes"][predicted]), f"{difference:+,}")
        for actual, predicted, difference in sorted(found["difference"], key=lambda cell: -abs(cell[2]))[:MOST_PAIRS]
    ]
    if rows:
        parts.append("<h3>Where</h3>" + table(("actual", "taken for", "#pictures more or fewer"), rows))
    return "".join(parts)


def settings(values: Values) -> str:
    """What was trained, and how."""
    model = values["model"]
    facts = {
        "model file": model["file"],
        "network": f"{model['architecture']} ({model['plugin']})",
        "size, presize": f"{model['size']}, {model['presize']} pixels",
        "outputs": model["outputs"],
        "temperature": f"{model['temperature']:.4g}",
        "answers": answering(model["answer_from"], of_each_class=bool(model["thresholds"])).strip(),
        **{name.replace("_", " "): setting(value) for name, value in model["trained_on"].items()},
    }
    body = table(("", ""), [(escaped(name), escaped(value)) for name, value in facts.items()])
    if values["settings"]:
        rows = [(escaped(name), escaped(setting(value))) for name, value in values["settings"].items()]
        body += f"<details><summary>All settings of the training</summary>{table(('', ''), rows)}</details>"
    return body


def repeat(values: Values) -> str:
    """The commands."""
    commands = values["repeat"]
    parts = []
    if commands["train"]:
        parts.append(
            "<p>The same training, with the same pictures, seed and settings (on another computer it may differ in the "
            f"last digits):</p><pre>{escaped(commands['train'])}</pre>"
        )
    parts.append(f"<p>This report:</p><pre>{escaped(commands['interpret'])}</pre>")
    return "".join(parts)
