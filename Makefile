# The commands of the project; `make help` lists them.
# What installs is in .ci/setup.sh. Variables given to make (PORT, HOST, DATA_DIR, SEEDS_DIR) reach the program
# as environment; their defaults are in the program.

PYTHON ?= python3

# The folder of this file, wherever make was called from. Its path may hold spaces, which $(dir) and
# $(lastword) would split, so the shell takes it apart (some versions of make put a space before it).
HERE := makefile="$(MAKEFILE_LIST)"; cd "$$(dirname -- "$${makefile\# }")"
# A Python that was named is taken even where .venv was made with another.
SETUP := PYTHON="$(PYTHON)" NAMED="$(filter-out file,$(origin PYTHON))" sh .ci/setup.sh
VENV_PYTHON := .venv/bin/python
# What comes one after the other shares servers and browsers, so each process has a run of it; whoever is through first
# takes of what the others have left, so that nobody waits for the slowest of all.
PROCESSES := -n auto --dist worksteal
# Each has a core: what NumPy multiplies on several at once would wait for those of the others.
ONE_CORE := OPENBLAS_NUM_THREADS=1
TSC := .typescript/node_modules/.bin/tsc
MEND_TYPES := In dashboard/web/assets, types.d.ts says what the scripts share and JSDoc (@param, @type) what each name holds: mend the code, or what is said of it.

.PHONY: help run serve test test-quick test-lowest load faults references pictures setup check format doctor notebook bench

help:      ## list these targets
	@$(HERE) && sed -n 's/^\([a-z-]*\): *## /  make \1:/p' Makefile | awk -F: '{printf "%-20s%s\n", $$1, $$2}'
	@echo 'Variables: PORT, HOST, DATA_DIR, SEEDS_DIR, BROWSER_PATH, PYTHON, and ARGS (handed on: make test ARGS="-k gas")'

run:       ## install what is missing, check the data and serve the dashboard
	@$(HERE) && $(SETUP) dashboard && exec $(VENV_PYTHON) -m dashboard serve $(ARGS)

serve:     ## the same for others than yourself, with a log, behind a reverse proxy
	@$(HERE) && $(SETUP) dashboard && exec $(VENV_PYTHON) -m dashboard serve --public $(ARGS)

test:      ## install what tests need and run them all, two processes more than cores
	@$(HERE) && $(SETUP) tests && failed=0; \
	$(ONE_CORE) $(VENV_PYTHON) -m pytest $(PROCESSES) -m "not alone" $(ARGS) || [ $$? = 5 ] || failed=1; \
	$(VENV_PYTHON) -m pytest -m alone $(ARGS) || [ $$? = 5 ] || failed=1; \
	exit $$failed

test-quick: ## only those that open no browser
	@$(HERE) && $(SETUP) check && exec env $(ONE_CORE) $(VENV_PYTHON) -m pytest $(PROCESSES) -m "not browser and not alone" $(ARGS)

test-lowest: ## test with the lowest versions that pyproject.toml allows, in .venv-lowest
	@$(HERE) && $(SETUP) lowest && exec .venv-lowest/bin/python -m pytest $(ARGS)

load:      ## 200 readers at once for a minute on this machine; no error, no tenth of memory more
	@$(HERE) && $(SETUP) dashboard && exec $(VENV_PYTHON) tests/load/held.py $(ARGS)

faults:    ## plant faults in copies of the program, one at a time, and say which test notices each
	@$(HERE) && $(SETUP) tests && exec $(VENV_PYTHON) tests/faults.py $(ARGS)

references: ## write what every chart draws and every model gives into tests/references, as they are now
	@$(HERE) && $(SETUP) check && exec $(VENV_PYTHON) tests/references.py $(ARGS)

pictures:  ## take the pictures of the README anew, of the site as it is now
	@$(HERE) && $(SETUP) tests && exec $(VENV_PYTHON) tests/readme_pictures.py $(ARGS)

setup:     ## install everything that run and test need, and stop there
	@$(HERE) && $(SETUP) tests

check:     ## check format, style, types and the data package; every finding of all, and what mends it
	@$(HERE) && $(SETUP) check && wrong=0; \
	$(VENV_PYTHON) -m ruff format --check dashboard tests || { echo "make format mends this."; wrong=1; }; \
	$(VENV_PYTHON) -m ruff check dashboard tests || wrong=1; \
	$(VENV_PYTHON) -m mypy || wrong=1; \
	if [ -x $(TSC) ]; then \
		$(TSC) -p dashboard/web/assets/jsconfig.json || { echo "$(MEND_TYPES)"; wrong=1; }; \
	else echo "JavaScript was not type-checked: it needs npm (Debian, Ubuntu: apt-get install npm), then make check again."; fi; \
	$(VENV_PYTHON) -m dashboard check $(ARGS) || wrong=1; \
	exit $$wrong

format:    ## lay out the Python code, and mend of its style what can be mended by itself
	@$(HERE) && $(SETUP) check && $(VENV_PYTHON) -m ruff check --fix-only dashboard tests && exec $(VENV_PYTHON) -m ruff format dashboard tests

doctor:    ## say what is there and what is missing, a line each with its remedy
	@$(HERE) && exec "$$([ -x $(VENV_PYTHON) ] && echo $(VENV_PYTHON) || echo "$(PYTHON)")" -m dashboard doctor $(ARGS)

notebook:  ## install JupyterLab on top and open it in notebooks/
	@$(HERE) && $(SETUP) notebook && exec $(VENV_PYTHON) -m jupyterlab --notebook-dir=notebooks $(ARGS)

bench:     ## measure the energy page against the same page made otherwise; installs the peers into .bench
	@$(HERE) && $(SETUP) bench && exec env PYTHONPATH="$$PWD" .bench/bin/python tests/bench $(ARGS)
