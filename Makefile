# The whole project in a few words. Everything installs into .venv. Outside this folder only missing Debian packages are
# installed, and only when run as root: python3-venv, and for the tests chromium.

# The full texts of others and the maps of assessors are not ours to ship; whoever has them names their folders.
TEXTS ?= ../shared/data/articles
ARCHIVES ?= ../shared/data/control
SPELLINGS = --spellings dashboard.model.spellings:load_spellings

.PHONY: run test lint data words acceptance bench golden screenshots clean

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

data: ## rebuild every shipped table, article and figure from its sources, byte for byte
	scripts/install dev
	.venv/bin/python -m geodata build
	@if [ -d $(ARCHIVES) ]; then set -ex; .venv/bin/python -m geodata control $(ARCHIVES); \
	else echo "control: kept as it is, the archives are not in $(ARCHIVES)"; fi
	@if [ -d $(TEXTS) ]; then set -ex; \
	.venv/bin/python -m articles build articles/data/wolf999-putin-bishkek.md $(SPELLINGS) \
		--text $(TEXTS)/seed-wolf999-putin-bishkek.txt --reference $(TEXTS)/articles_dev.jsonl; \
	.venv/bin/python -m articles digests $(TEXTS)/digests_dev.jsonl; \
	.venv/bin/python -m articles measure $(SPELLINGS) --gold articles_dev=$(TEXTS)/articles_dev.jsonl \
		--gold digests_dev=$(TEXTS)/digests_dev.jsonl --optional $(TEXTS)/optional_dev.jsonl; \
	else echo "articles: kept as they are, the full texts are not in $(TEXTS)"; fi
	.venv/bin/claimline check

words: ## gather what the pages say for translators (dashboard/language/data/*.po) and compile their words
	scripts/install dev
	.venv/bin/python -m dashboard.language

acceptance: ## known cases against the shipped tables, for people to look at
	.venv/bin/python -m tests.acceptance > docs/acceptance.md.new
	mv docs/acceptance.md.new docs/acceptance.md

bench: ## the pages beside a plain st_folium page, in Chromium; writes docs/performance.md, fails by ratios only
	scripts/install dev
	scripts/install-browser
	.venv/bin/python -m tests.benchmarks.browser

golden: ## the small pictures that pages and figures are compared with, to look at before they are committed
	CLAIMLINE_GOLDEN=1 .venv/bin/python -m pytest -q tests/browser/test_golden.py \
		tests/browser/test_exported_golden.py tests/golden

screenshots: ## the pictures of the README, made from a running dashboard
	scripts/install dev
	scripts/install-browser
	.venv/bin/python -m tests.browser.screenshots

clean: ## remove what was installed and built here
	rm -rf .venv .cache build dist *.egg-info
