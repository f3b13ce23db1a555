"""Asks web servers how large files are. Run as a program of its own, so that it can be ended while one is silent.

`python sizes.py SECONDS URL...` prints `URL<tab>BYTES` for each that answers.
"""

import sys
import urllib.error
import urllib.request
from urllib.parse import urlsplit


def main(seconds: float, addresses: list[str]) -> None:
    """Prints what is known; of a server that once did not answer, nothing more is asked."""
    silent = set()
    for address in addresses:
        host = urlsplit(address).netloc
        if host in silent or not address.startswith(("http://", "https://")):
            continue
        try:
            request = urllib.request.Request(address, method="HEAD", headers={"User-Agent": "PetDesk"})  # noqa: S310
            with urllib.request.urlopen(request, timeout=seconds) as response:  # noqa: S310
                length = response.headers.get("Content-Length")
        except urllib.error.HTTPError as error:
            error.close()
            continue
        except (OSError, ValueError):
            silent.add(host)
            continue
        if length is not None and length.isascii() and length.isdecimal():
            print(address, length, sep="\t", flush=True)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
