# Everything is a plain Python command line; this only spares typing. On Windows see the README.
PYTHON ?= python3
VENV := .venv
RUN := PYTHONPATH=hooks $(VENV)/bin/python -m khuyencong
VENV_HELP := "Python thiếu mô-đun venv. Trên Debian/Ubuntu: apt-get install python3-venv"

.PHONY: site serve check test lint golden screens weigh html bench bench-search bench-browsing profile lock clean

site: $(VENV)/.site  ## check the data and build the site into site/
	@$(RUN) build

serve: $(VENV)/.site  ## see the site on this machine; data and prose reload when saved
	@$(RUN) serve

check: $(VENV)/.site  ## only check the data
	@$(RUN) check

test: $(VENV)/.tests lint  ## every test, in a real browser too
	@$(VENV)/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.tests  ## ruff and mypy
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy

golden: $(VENV)/.tests  ## write the golden files anew; read the difference before you commit it
	@$(VENV)/bin/python -m pytest -q --update-golden -k golden

screens: site $(VENV)/.tests  ## pictures of the main kinds of page in .cache/screens/, to be looked at
	@PYTHONPATH=hooks:. $(VENV)/bin/python -m tests.browser.screens $(SCREENS)

weigh: site $(VENV)/.tests  ## what a first visit to each kind of page costs on a slow line and an old phone
	@PYTHONPATH=hooks:. $(VENV)/bin/python -m tests.browser.weighing $(WEIGH)

html: site  ## every page through the Nu HTML checker (needs Java and npm)
	@npm install --silent --no-fund --no-audit --prefix .cache/nu vnu-jar@26.9.27 >/dev/null
	@java -Xss4m -jar .cache/nu/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html site && echo "Không trang nào có lỗi HTML."

bench-search: $(VENV)/.tests  ## measure search on made-up records, up to 100,000; writes bench/search.md
	@npm install --silent --prefix .cache/bench pagefind@1.6.0 lunr@2.3.9 lunr-languages@1.14.0 >/dev/null 2>&1 || echo "Không có npm: bỏ qua phần so với công cụ khác."
	@PYTHONPATH=hooks $(VENV)/bin/python -m tests.search.bench

bench-browsing: $(VENV)/.tests  ## measure filters at 100 to 10,000 products; writes bench/browsing.md
	@PYTHONPATH=hooks:. $(VENV)/bin/python -m bench.browsing

bench: $(VENV)/.tests  ## measure beside the floor, stock Material and Hugo (if installed); takes a while
	@PYTHONPATH=hooks:. $(VENV)/bin/python -m bench $(BENCH)

profile: $(VENV)/.tests  ## where the time goes; PROFILE="pages --records 10000" looks into a stage
	@PYTHONPATH=hooks:. $(VENV)/bin/python -m bench.stages $(PROFILE)

lock:  ## pin the requirements again (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements.txt requirements.in
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements-dev.txt requirements-dev.in

clean:  ## remove what was built and installed
	rm -rf site site.next site.previous $(VENV) .cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Cần Python 3.11 trở lên."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo $(VENV_HELP); exit 1; }

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	@echo "Cài các gói cần để dựng trang…"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.tests: requirements-dev.txt tests/browser/install.py $(VENV)/.site
	@echo "Cài các gói và trình duyệt cần để kiểm thử…"
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(VENV)/bin/python tests/browser/install.py
	@touch $@
