"""`python -m tests.synthetic --records 10000 --folder FOLDER/data`: write synthetic data."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.synthetic import write

parser = argparse.ArgumentParser(prog="python -m tests.synthetic", description="Made-up records.")
parser.add_argument("--folder", type=Path, required=True, help="where to; should be empty or not there")
parser.add_argument("--records", type=int, default=1000, help="how many in all (default: 1000)")
parser.add_argument(
    "--products", type=int, default=0, help="instead: how many products, with all around them"
)
parser.add_argument("--seed", type=int, default=1, help="another seed, other records (default: 1)")
chosen = parser.parse_args()
count = write(chosen.folder, records=chosen.records, products=chosen.products, seed=chosen.seed)
print(f"{count} records in {chosen.folder}")
