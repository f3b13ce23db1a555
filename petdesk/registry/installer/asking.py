"""Asks web servers what pip's report leaves out. Run as a program of its own, so that it can be ended at any time.

`python asking.py SECONDS FILE` prints, for each line of the file that is answered, the same with a tab and the answer.
A line is `size:URL` or `license:URL` and asks how many bytes the file has, or for the licence expression of a wheel's
metadata, which lies beside it (PEP 658).
"""

import sys
import urllib.error
import urllib.request
from email.parser import HeaderParser
from pathlib import Path
from urllib.parse import urlsplit

MOST_BYTES = 1_000_000


def main(seconds: float, questions: list[str]) -> None:
    """Prints what is known; of a server that once did not answer, nothing more is asked."""
    silent = set()
    for question in questions:
        what, _, address = question.partition(":")
        host = urlsplit(address).netloc
        if host in silent or not address.startswith(("http://", "https://")):
            continue
        try:
            answer = size(address, seconds) if what == "size" else license_expression(address, seconds)
        except urllib.error.HTTPError as error:
            error.close()
            continue
        except (OSError, ValueError):
            silent.add(host)
            continue
        if answer:
            print(question, answer, sep="\t", flush=True)


def size(address: str, seconds: float) -> str:
    """The bytes of what lies there; empty where the server does not say."""
    request = urllib.request.Request(address, method="HEAD", headers={"User-Agent": "PetDesk"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=seconds) as response:  # noqa: S310
        length: str = response.headers.get("Content-Length") or ""
    return length if length.isascii() and length.isdecimal() else ""


def license_expression(address: str, seconds: float) -> str:
    """The licence of the wheel that lies there, without fetching it; empty where it says none."""
    parts = urlsplit(address)
    metadata = parts._replace(path=f"{parts.path}.metadata", fragment="").geturl()
    request = urllib.request.Request(metadata, headers={"User-Agent": "PetDesk"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=seconds) as response:  # noqa: S310
        text = response.read(MOST_BYTES).decode("utf-8", errors="replace")
    expression = str(HeaderParser().parsestr(text).get("License-Expression") or "")
    return " ".join(expression.split())


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8").splitlines())
