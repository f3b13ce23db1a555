"""What pip's report leaves out is asked of the server, which may not answer."""

import pytest
from package_samples import PackageIndex, write_wheel

from petdesk.registry.installer.asking import main


def test_sizes_and_licences(index: PackageIndex, capsys: pytest.CaptureFixture[str]) -> None:
    wheel = write_wheel(index.folder, "petdesk-mice", "1.0", files={"petdesk_mice.py": ""})
    address = f"{index.url.replace('simple/', 'files/')}{wheel.name}"
    missing = address.replace("mice", "rats")
    main(1, [f"size:{address}", f"license:{address}", f"size:{missing}", f"license:{missing}", "size:file:///etc"])
    assert capsys.readouterr().out.splitlines() == [
        f"size:{address}\t{wheel.stat().st_size}",
        f"license:{address}\tMIT",
    ]
    assert [path.split()[0] for path in index.asked] == ["HEAD", "GET", "HEAD", "GET"]  # no file was fetched


def test_a_silent_server_is_asked_once(index: PackageIndex, capsys: pytest.CaptureFixture[str]) -> None:
    index.silent = True
    main(0.2, [f"size:{index.url}{number}.whl" for number in range(9)])
    assert capsys.readouterr().out == ""
    assert len(index.asked) == 1
