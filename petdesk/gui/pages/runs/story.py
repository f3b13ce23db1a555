"""How a run went, in a sentence or two."""

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.runs.facts import RunFacts

translate = QCoreApplication.translate


def story(facts: RunFacts, *, can_go_on: bool = False) -> str:
    """How it ended and what can be done with it; empty for a run that finished and is whole.

    Args:
        facts: Of the run.
        can_go_on: Whether its training can be taken up again.
    """
    on = translate("RunStory", "Its training can go on from where it was.") if can_go_on else ""
    return " ".join(part for part in (_ending(facts, can_go_on=can_go_on), on, facts.problem) if part)


def _ending(facts: RunFacts, *, can_go_on: bool) -> str:
    status, number = facts.run.status, facts.run.id
    if status == "running":
        return translate("RunStory", "Run {} is training now; the Train page shows how it goes.").format(number)
    if status == "cancelled":
        if facts.has_model:
            return translate("RunStory", "Run {} was stopped early. Its model is as it was then.").format(number)
        return translate("RunStory", "Run {} was stopped before it had learned anything.").format(number)
    if status == "failed":
        reason = str(facts.run.summary.get("error") or "")
        return translate("RunStory", "Run {} failed.").format(number) + (f" {reason}" if reason else "")
    if status == "interrupted":
        if facts.has_model:
            return translate(
                "RunStory", "PetDesk ended before run {} did. The model it had by then is kept and can be used."
            ).format(number)
        if can_go_on:
            return translate("RunStory", "PetDesk ended before run {} did.").format(number)
        return translate(
            "RunStory",
            "PetDesk ended before run {} did. Its curves up to then are kept, its model is not: "
            "train again with the same settings.",
        ).format(number)
    return ""
