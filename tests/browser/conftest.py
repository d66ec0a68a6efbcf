"""What the tests of lists share: the moment they happen, and what each list must show at it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from tests.browser.registers import NOW, register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.registers import Register

    from khuyencong.catalogue import Catalogue


@pytest.fixture(scope="session")
def registers(real_site: Path, real: Catalogue) -> Callable[[str], Register]:
    """Each list of the real site, worked out from its data."""
    return cache(lambda collection: register(real_site, real, collection, NOW))
