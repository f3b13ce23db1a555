"""The folder of installed plugins: switching, rolling back, undoing and tidying, without pip."""

import json
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from package_samples import wheel_files

from petdesk.api import PluginError
from petdesk.registry.installer import Plan, PlannedPackage, Store
from petdesk.registry.installer.records import Record, write_record

Put = Callable[..., None]


def a_plan(store: Store, version: str, name: str = "Petdesk_Owls", module: str = "owls") -> Plan:
    installed = store.find(name)
    package = PlannedPackage(
        name=name, version=version, origin="here", size=7, license="MIT", is_plugin=True, sha256="00"
    )
    return Plan(
        source=f"{name}=={version}",
        name=name,
        version=version,
        summary="Owls.",
        license="MIT",
        homepage="",
        plugins=("owls",),
        packages=(package,),
        replaces=installed.version if installed else None,
        size=7,
        staging=store.new_staging(),
        entry_points=(("owls", module),),
    )


@pytest.fixture
def put(store: Store) -> Put:
    """Installs a version whose module knows its number."""

    def put(version: str, *, name: str = "Petdesk_Owls", module: str = "owls") -> None:
        plan = a_plan(store, version, name, module)
        folder = plan.staging / f"{version}-abc"
        (folder / "site").mkdir(parents=True)
        (folder / "site" / f"{module.partition(':')[0]}.py").write_text(f"NUMBER = {version!r}\n")
        write_record(folder, Record(plan=plan, installed_at="2026-11-21T20:00:00+00:00", size=9))
        store.switch(plan, folder)
        plan.staging.rmdir()

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
