# wxdesk: make run, make test. Each line works by hand too; GNU make 3.81 (macOS) is enough.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRANSLATIONS := $(patsubst resources/i18n/%.ts,build/i18n/%.qm,$(wildcard resources/i18n/*.ts))

# Looked for only when something has to be set up.
PYTHON ?= $(shell packaging/find-python)

# Tests draw into memory, leave no daemon behind, and start Chromium without its sandbox only where it refuses one (root).
OFFSCREEN = QT_QPA_PLATFORM=offscreen DBUS_SESSION_BUS_ADDRESS=disabled: \
	$(if $(filter 0,$(shell id -u)),QTWEBENGINE_DISABLE_SANDBOX=1)

# Files of tests are shared out between four processes: those with windows wait as long as they work. A process that
# dies is a failure with a name; xdist would start another one for its file, and wait for it for ever.
PARALLEL = --numprocesses 4 --dist loadfile --max-worker-restart 0

.PHONY: help setup run test check bench soak faults shots translations lock clean

help:
	@echo 'make run           set up, and open the practice workspace'
	@echo 'make test          set up, and pass every check and test'
	@echo 'make setup         only set up: .venv and the translations'
	@echo 'make check         only the linters and the type checker'
	@echo 'make bench         measure start, memory and typing beside their floors'
	@echo 'make soak          thousands of histories of sending, scheduling and failing'
	@echo 'make faults        kill the process that sends, 200 times and more, on SQLite and PostgreSQL'
	@echo 'make shots         screenshots of every page into build/shots, and those of the docs'
	@echo 'make translations  collect the strings to translate into resources/i18n'
	@echo 'make lock          renew packaging/constraints.txt'
	@echo 'make clean         remove all that was made here, .venv included'

setup: $(READY) $(TRANSLATIONS)

$(READY): pyproject.toml packaging/constraints.txt packaging/system.py
	@test -n "$(PYTHON)"
	$(if $(filter no,$(SYSTEM)),,$(PYTHON) packaging/system.py)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r packaging/constraints.txt
	$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

build/i18n/%.qm: resources/i18n/%.ts | $(READY)
	@mkdir -p $(@D)
	$(BIN)/pyside6-lrelease -silent $< -qm $@

run: setup
	$(BIN)/wxdesk --practice

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check
	$(OFFSCREEN) $(BIN)/python -m pytest $(PARALLEL)

bench: setup
	$(OFFSCREEN) $(BIN)/python -m tests.benchmarks

soak: setup
	WXDESK_EXAMPLES=3000 $(OFFSCREEN) $(BIN)/python -m pytest -o faulthandler_timeout=0 \
		tests/unit/services/test_sending_machine.py tests/faults/test_histories.py tests/safety/test_arbitrary.py

faults: setup
	$(BIN)/python -m tests.faults

shots: setup
	$(OFFSCREEN) $(BIN)/python -m wxdesk.testing.shots

translations: setup
	$(BIN)/python packaging/translations.py

UV = $(firstword $(wildcard $(BIN)/uv) $(shell command -v uv 2>/dev/null))
lock:
	@test -n "$(UV)" || { echo 'make lock needs uv. Put it on the PATH, or into the venv: $(BIN)/python -m pip install uv' >&2; exit 1; }
	$(UV) pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--output-file packaging/constraints.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
