# The whole project in a few words. Everything installs into .venv; nothing else on the machine is changed, except
# that `make test` run as root installs Debian's chromium when there is none.

.PHONY: run test lint data screenshots clean

run: ## install what is needed and open the dashboard
	scripts/install run
	.venv/bin/streamlit run dashboard/app.py

test: lint ## every check that CI runs, the browser included
	scripts/install-browser
	.venv/bin/python -m pytest

lint: ## format, lint, types, import contracts, front-end types
	scripts/install dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	scripts/check-js

data: ## rebuild every shipped table and article from its sources, byte for byte
	scripts/install dev
	.venv/bin/python -m geodata build
	.venv/bin/python -m geodata check

screenshots: ## the pictures of the README, made from a running dashboard
	scripts/install dev
	scripts/install-browser
	.venv/bin/python -m tests.browser.screenshots

clean: ## remove what was installed and built here
	rm -rf .venv .cache build dist *.egg-info
