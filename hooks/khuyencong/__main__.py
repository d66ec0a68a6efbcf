"""Run the command line: `python -m khuyencong check`."""

import sys

from khuyencong.cli import main

if __name__ == "__main__":
    sys.exit(main())
