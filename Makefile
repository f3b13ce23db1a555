# PetDesk: `make demo` and `make test` do all of their own set-up.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip

# Written last, so a failed install leaves none. The install is editable: only new requirements call for another.
INSTALLED := $(VENV)/.installed
BENCH_INSTALLED := $(VENV)/.installed-bench

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
ifdef CI
export PIP_PROGRESS_BAR := off
endif

.PHONY: help demo screenshots test check check-format check-lint check-types check-imports format translations bench wheel clean distclean
.PHONY: system

help:
	@echo "make demo    draw pets, train on them and label new ones, into ./demo"
	@echo "make test    the whole test suite"
	@echo "make check   format, lint, types, import directions"
	@echo "make format  put the code in shape"
	@echo "make translations  bring resources/i18n up to date with the texts of the app"
	@echo "make bench   PetDesk and fastai side by side"
	@echo "make screenshots  the pictures of the help pages, made anew"
	@echo "make wheel   build the wheel into ./dist"
	@echo "make clean   remove what the others made, but for the environment (make distclean: that too)"

demo: $(INSTALLED) | system
	rm -rf demo
	$(BIN)/petdesk demo --headless demo

test: $(INSTALLED) | system
	$(BIN)/python -m pytest

check: check-format check-lint check-types check-imports

check-format: $(INSTALLED)
	$(BIN)/ruff format --check .

check-lint: $(INSTALLED)
	$(BIN)/ruff check .

check-types: $(INSTALLED)
	$(BIN)/mypy

check-imports: $(INSTALLED)
	$(BIN)/lint-imports

format: $(INSTALLED)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations: $(INSTALLED)
	$(BIN)/python .ci/translations update

bench: $(BENCH_INSTALLED)
	$(BIN)/python tests/benchmarks/run.py

screenshots: $(INSTALLED) | system
	$(BIN)/python .ci/screenshots

wheel: $(INSTALLED)
	$(BIN)/python -m build --no-isolation --wheel

system:
	@.ci/system "$(PYTHON)"

# An environment that works is kept, whatever python3 is by now: `venv` over another Python's leaves half of each.
$(INSTALLED): pyproject.toml constraints.txt | system
	@$(PIP) --version >/dev/null 2>&1 || { \
	  $(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	    { echo "PetDesk needs Python 3.11 or newer: name one with 'make PYTHON=python3.12 ...'." >&2; exit 1; }; \
	  $(PYTHON) -c "import ensurepip, venv" 2>/dev/null || \
	    { echo "$(PYTHON) cannot make virtual environments: install python3-venv (Debian) and run make again." >&2; exit 1; }; \
	  $(PYTHON) -m venv --clear $(VENV); }
	$(PIP) install -c constraints.txt -e ".[dev]"
	@touch $@

$(BENCH_INSTALLED): $(INSTALLED)
	$(PIP) install -c constraints.txt -e ".[dev,bench]"
	@touch $@

clean:
	rm -rf bench build demo dist .coverage .grimp_cache .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find petdesk plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)
