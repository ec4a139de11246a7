# Python 3.11 and make are all that has to be there. On Windows, see the README for the same lines.
PYTHON ?= python3.11
PORT   ?= 8501
VENV   := .venv
PY     := $(VENV)/bin/python
SAMPLE := data/files/sample-period
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help demo run test check oracle bench intake-score clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# Kept apart from the packages of the tests, so that `make demo` installs only what the dashboard needs.
$(VENV)/.packages: requirements.txt
	@test -x $(PY) || $$(command -v $(PYTHON) || command -v python3) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.workshop: requirements-dev.txt $(VENV)/.packages
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

demo: $(VENV)/.packages  ## the sample period through the real intake, then the dashboard in the browser
	DATA_FILES=$(SAMPLE) $(PY) -m data.sample
	DATA_FILES=$(SAMPLE) $(PY) -m streamlit run app.py --server.port $(PORT) --server.headless $(HEADLESS)

run: $(VENV)/.packages  ## your own data (in data/files, or where DATA_FILES says)
	$(PY) -m streamlit run app.py --server.port $(PORT) --server.headless $(HEADLESS)

test: $(VENV)/.workshop  ## every test, the browser's too where a Chromium is installed
	$(PY) -m pytest -n auto --dist loadfile

check: $(VENV)/.workshop  ## the linter and every test: what has to be green before a commit
	$(PY) -m ruff check .
	$(PY) -m pytest -n auto --dist loadfile

oracle: $(VENV)/.packages  ## recompute the figures shown by another road and compare; PERIOD=2010-10 or all
	$(PY) -m oracle $(PERIOD)

bench: $(VENV)/.workshop  ## what is measured, as ratios within one run
	$(PY) -m benchmarks

intake-score: $(VENV)/.workshop  ## how well intake reads the example workbooks; FOLDER=… for others
	$(PY) -m benchmarks.intake_score $(FOLDER)

clean:  ## the virtual environment and the sample period; never your own data
	rm -rf $(VENV) $(SAMPLE)

# A browser opens by itself where there is a screen; a server without one must not wait for it.
HEADLESS := $(if $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname))),false,true)
