"""The folder of installed plugins: switching, rolling back, undoing and tidying, without pip."""

import json
import shutil
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from package_samples import wheel_files

from petdesk.api import PluginError
from petdesk.registry.installer import Plan, PlannedPackage, Store
from petdesk.registry.installer import store as store_module
from petdesk.registry.installer.pointers import LOCK_SECONDS, Pointers
from petdesk.registry.installer.records import Record, write_record

Put = Callable[..., None]


def package(name: str, version: str, *, is_plugin: bool = True) -> PlannedPackage:
    return PlannedPackage(
        name=name, version=version, origin="here", size=7, license="MIT", is_plugin=is_plugin, sha256="00"
    )


def a_plan(
    store: Store, version: str, name: str = "Petdesk_Owls", module: str = "owls", perch: str | None = None
) -> Plan:
    installed = store.find(name)
    needed = [package("petdesk-perch", perch, is_plugin=False)] if perch else []
    return Plan(
        source=f"{name}=={version}",
        name=name,
        version=version,
        summary="Owls.",
        license="MIT",
        homepage="",
        plugins=("owls",),
        packages=(package(name, version), *needed),
        replaces=installed.version if installed else None,
        size=7,
        staging=store.new_staging(),
        entry_points=(("owls", module),),
    )


@pytest.fixture
def put(store: Store) -> Put:
    """Installs a version whose module knows its number."""

    def put(
        version: str,
        *,
        name: str = "Petdesk_Owls",
        module: str = "owls",
        perch: str | None = None,
        folder_name: str | None = None,
    ) -> None:
        plan = a_plan(store, version, name, module, perch)
        folder = plan.staging / (folder_name or f"{version}-abc")
        (folder / "site").mkdir(parents=True)
        (folder / "site" / f"{module.partition(':')[0]}.py").write_text(f"NUMBER = {version!r}\n")
        write_record(folder, Record(plan=plan, installed_at="2026-11-21T20:00:00+00:00", size=9))
        try:
            store.switch(plan, folder)
        finally:
            shutil.rmtree(plan.staging)

    return put


def test_a_plan_survives_json(store: Store) -> None:
    plan = a_plan(store, "1.0")
    assert Plan.from_document(json.loads(json.dumps(plan.document()))) == plan
    with pytest.raises(PluginError, match="Make the plan again"):
        Plan.from_document({"name": "owls"})


def test_nothing_is_installed_at_first(store: Store) -> None:
    assert (store.installed(), list(store.candidates()), store.can_undo) == ((), [], None)
    store.tidy()
    assert not store.folder.exists()


def test_what_is_installed_is_told(store: Store, put: Put) -> None:
    put("1.0")
    (plugin,) = store.installed()
    assert (plugin.name, plugin.version, plugin.previous, plugin.plugins) == ("Petdesk_Owls", "1.0", None, ("owls",))
    assert (plugin.source, plugin.size) == ("Petdesk_Owls==1.0", 9)
    assert store.find("petdesk.owls") == plugin
    (candidate,) = store.candidates()
    assert (candidate.name, candidate.source, candidate.version) == ("owls", "Petdesk_Owls", "1.0")
    assert (candidate.managed, candidate.builtin, candidate.place) == (True, False, plugin.site)


def test_loading_imports_from_its_own_folder_at_the_end_of_the_path(store: Store, put: Put) -> None:
    put("1.0")
    (candidate,) = store.candidates()
    module = candidate.load()
    assert module.NUMBER == "1.0"
    assert sys.path[-1] == str(candidate.place)
    assert candidate.load() is module
    assert sys.path.count(str(candidate.place)) == 1


def test_an_object_of_a_module_may_be_the_plugin(store: Store, put: Put) -> None:
    put("1.0", module="owls_barn:NUMBER")
    (candidate,) = store.candidates()
    assert candidate.load() == "1.0"


def test_another_version_in_the_same_process_needs_a_restart_and_says_so(store: Store, put: Put) -> None:
    put("1.0")
    next(store.candidates()).load()
    put("2.0")
    with pytest.raises(PluginError, match="Restart PetDesk"):
        next(store.candidates()).load()
    del sys.modules["owls"]  # as the house does with modules of pure Python
    assert next(store.candidates()).load().NUMBER == "2.0"
    assert len([entry for entry in sys.path if entry.startswith(str(store.folder))]) == 1


def test_a_module_of_somebody_elses_name_is_refused_before_it_runs(
    store: Store, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("1.0", module="owls_elsewhere")
    (tmp_path / "owls_elsewhere.py").write_text("raise SystemExit('ran')")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(PluginError, match=f"would come from {tmp_path / 'owls_elsewhere.py'}"):
        next(store.candidates()).load()
    put("1.1", module="json")
    with pytest.raises(PluginError, match="another name"):
        next(store.candidates()).load()


@pytest.mark.parametrize("same", [True, False])
def test_what_another_plugin_brought_as_well_is_the_same_or_is_told(store: Store, put: Put, same: bool) -> None:
    """petdesk-cats needs Petdesk_Owls and comes first: the module of the owls is then its copy."""
    put("1.0")
    put("3.0", name="petdesk-cats", module="owls_cats")
    sites = {plugin.name: plugin.site for plugin in store.installed()}
    number = "NUMBER = '1.0'\n"
    for name, content in {"Petdesk_Owls": number, "petdesk-cats": number if same else "NUMBER = 'other'\n"}.items():
        for place, text in wheel_files("Petdesk_Owls", "1.0", files={"owls.py": content}).items():
            path = sites[name] / place
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
    (sites["petdesk-cats"] / "owls_cats.py").write_text("import owls\n")
    cats, owls = store.candidates()
    cats.load()
    if same:
        assert owls.load().NUMBER == "1.0"
        assert owls.load() is sys.modules["owls"]
    else:
        with pytest.raises(PluginError, match="would come from the plugin petdesk-cats, which brought another copy"):
            owls.load()


def test_lost_files_are_told_when_it_is_loaded(store: Store, put: Put) -> None:
    put("1.0")
    (store.folder / "petdesk-owls" / "1.0-abc" / "plan.json").unlink()
    assert store.installed() == ()
    (candidate,) = store.candidates()
    with pytest.raises(PluginError, match=r"gone\. Install it again"):
        candidate.load()


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"format": 1}', '{"format": 1, "plugins": {"owls": {"current": "../x", "previous": null}}}'],
)
def test_a_damaged_list_breaks_one_candidate_and_no_start(store: Store, content: str) -> None:
    store.folder.mkdir(parents=True)
    (store.folder / "installed.json").write_text(content)
    with pytest.raises(PluginError, match="Delete that file"):
        store.installed()
    (candidate,) = store.candidates()
    with pytest.raises(PluginError, match="Delete that file"):
        candidate.load()


def test_a_list_of_a_later_petdesk_is_left_alone(store: Store) -> None:
    store.folder.mkdir(parents=True)
    (store.folder / "installed.json").write_text('{"format": 2, "plugins": {}}')
    with pytest.raises(PluginError, match="Update PetDesk"):
        store.remove("owls")


def test_rolling_back_and_forth(store: Store, put: Put) -> None:
    put("1.0")
    with pytest.raises(PluginError, match=r"no version of Petdesk_Owls before 1\.0"):
        store.roll_back("petdesk-owls")
    put("2.0")
    assert (store.installed()[0].version, store.installed()[0].previous) == ("2.0", "1.0")
    store.roll_back("petdesk-owls")
    assert (store.installed()[0].version, store.installed()[0].previous) == ("1.0", "2.0")
    store.roll_back("petdesk-owls")
    assert store.installed()[0].version == "2.0"


def test_every_change_can_be_undone_in_turn(store: Store, put: Put) -> None:
    put("1.0")
    put("2.0")
    store.roll_back("petdesk-owls")
    store.remove("petdesk-owls")
    assert store.installed() == ()
    told = []
    states = []
    while store.can_undo:
        told.append(store.can_undo)
        assert store.undo() == told[-1]
        states.append([plugin.version for plugin in store.installed()])
    assert told == [
        "the removal of Petdesk_Owls",
        "the return of Petdesk_Owls to 1.0",
        "the change of Petdesk_Owls from 1.0 to 2.0",
        "the installation of Petdesk_Owls 1.0",
    ]
    assert states == [["1.0"], ["2.0"], ["1.0"], []]
    with pytest.raises(PluginError, match="no change"):
        store.undo()


def test_undoing_touches_no_other_plugin(store: Store, put: Put) -> None:
    put("1.0")
    store.remove("petdesk-owls")
    other = Store(store.folder)
    other_plan = a_plan(other, "3.0", "petdesk-cats", "owls_cats")
    folder = other_plan.staging / "3.0-x"
    (folder / "site").mkdir(parents=True)
    write_record(folder, Record(plan=other_plan, installed_at="", size=0))
    other.switch(other_plan, folder)
    store.undo()
    assert [plugin.name for plugin in store.installed()] == ["petdesk-cats", "Petdesk_Owls"]


def test_what_was_changed_elsewhere_since_is_not_undone(store: Store, put: Put) -> None:
    put("1.0")
    other = Store(store.folder)
    other.remove("petdesk-owls")
    with pytest.raises(
        PluginError, match=r"The installation of Petdesk_Owls 1\.0 cannot be undone: .* elsewhere since"
    ):
        store.undo()
    assert store.can_undo is None
    other.undo()
    put("2.0")
    other.remove("petdesk-owls")
    assert other.can_undo == "the removal of Petdesk_Owls"
    put("3.0")
    with pytest.raises(PluginError, match="elsewhere since"):
        other.undo()
    assert store.installed()[0].version == "3.0"


def test_no_version_comes_back_that_another_plugin_cannot_share(store: Store, put: Put) -> None:
    put("1.0", perch="1")
    put("2.0", perch="2")
    put("3.0", name="petdesk-cats", module="owls_cats", perch="2")
    said = r"Petdesk_Owls 1\.0 brought petdesk-perch 1, but petdesk-cats brought petdesk-perch 2.*Update petdesk-cats"
    with pytest.raises(PluginError, match=said):
        store.roll_back("petdesk-owls")
    assert store.find("petdesk-owls").version == "2.0"  # type: ignore[union-attr]
    store.remove("petdesk-cats")
    store.roll_back("petdesk-owls")
    Store(store.folder).roll_back("petdesk-owls")
    put("4.0", name="petdesk-mice", module="owls_mice", perch="2")
    with pytest.raises(PluginError, match="brought petdesk-perch 1, but petdesk-mice"):
        put("1.0", perch="1", folder_name="1.0-again")
    assert not (store.folder / "petdesk-owls" / "1.0-again").exists()


def test_the_same_version_anew_keeps_the_one_before_it(store: Store, put: Put) -> None:
    put("1.0")
    put("2.0")
    put("2.0", folder_name="2.0-again")
    (plugin,) = store.installed()
    assert (plugin.version, plugin.previous, plugin.site.parent.name) == ("2.0", "1.0", "2.0-again")
    Store(store.folder).tidy()
    assert versions(store) == ["1.0-abc", "2.0-again"]


def test_a_switch_that_fails_leaves_no_version_behind(store: Store, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise PluginError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Pointers, "write", full)
        with pytest.raises(PluginError, match="The disk is full"):
            put("1.0")
    assert not (store.folder / "petdesk-owls").exists()
    assert store.can_undo is None
    put("1.0")
    with monkeypatch.context() as patch:
        patch.setattr(Pointers, "write", full)
        with pytest.raises(PluginError, match="The disk is full"):
            put("2.0")
    assert versions(store) == ["1.0-abc"]


def test_others_need_not_wait_while_much_is_deleted(store: Store, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("1.0")
    put("2.0", name="petdesk-cats", module="owls_cats")
    store.remove("petdesk-owls")
    other = Store(store.folder)

    def delete(folder: Path) -> None:
        other.remove("petdesk-cats")  # refused where the list is locked
        assert list(folder.glob(".trash-*/*/plan.json"))

    monkeypatch.setattr(store_module, "empty", delete)
    Store(store.folder).tidy()
    assert other.installed() == ()
    other.undo()
    assert not (store.folder / "petdesk-owls").exists()
    monkeypatch.undo()
    Store(store.folder).tidy()
    assert not list(store.folder.glob(".trash-*"))


def test_who_waits_for_another_petdesk_waits_a_moment_only(store: Store, put: Put) -> None:
    put("1.0")
    other = FileLock(store.folder / ".lock", thread_local=False)
    began = time.monotonic()
    with other, pytest.raises(PluginError, match="Another PetDesk is changing the plugins"):
        store.remove("petdesk-owls")
    assert time.monotonic() - began < LOCK_SECONDS / 2
    assert [plugin.version for plugin in store.installed()] == ["1.0"]


def test_what_is_not_there_cannot_be_removed(store: Store, put: Put) -> None:
    put("1.0")
    with pytest.raises(PluginError, match=r"called 'cats'\. It has installed: Petdesk_Owls"):
        store.remove("cats")


def versions(store: Store) -> list[str]:
    return sorted(path.name for path in (store.folder / "petdesk-owls").glob("*"))


def test_tidying_keeps_what_is_pointed_at_and_what_undo_needs(store: Store, put: Put) -> None:
    for version in ("1.0", "2.0", "3.0"):
        put(version)
    store.tidy()
    assert versions(store) == ["1.0-abc", "2.0-abc", "3.0-abc"]  # "2.0" and the undone "1.0" are still wanted
    Store(store.folder).tidy()
    assert versions(store) == ["2.0-abc", "3.0-abc"]
    store.remove("petdesk-owls")
    Store(store.folder).tidy()
    assert not (store.folder / "petdesk-owls").exists()
    with pytest.raises(PluginError, match="cannot be undone: the files are gone"):
        store.undo()
    assert store.installed() == ()


LOADS = """
import sys
from pathlib import Path
from petdesk.registry.installer import Store
store = Store(Path(sys.argv[1]))
next(store.candidates()).load()
staging = store.new_staging()
print(staging, flush=True)
sys.stdin.read()
"""


def test_tidying_spares_what_another_process_has_loaded_until_it_ends(store: Store, put: Put) -> None:
    put("1.0")
    command = [sys.executable, "-c", textwrap.dedent(LOADS), str(store.folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        staging = Path(process.stdout.readline().strip())
        store.remove("petdesk-owls")
        Store(store.folder).tidy()
        assert versions(store) == ["1.0-abc"]
        assert staging.is_dir()
        process.kill()
    Store(store.folder).tidy()
    assert not (store.folder / "petdesk-owls").exists()
    assert not staging.exists()


def test_tidying_spares_the_staging_of_this_process(store: Store) -> None:
    staging = store.new_staging()
    store.tidy()
    assert staging.is_dir()
    assert store.new_staging() != staging


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "installed")
    assert store.installed() == ()
    with pytest.raises(PluginError, match=r"cannot be kept in .*PETDESK_HOME"):
        store.new_staging()
    store.tidy()
