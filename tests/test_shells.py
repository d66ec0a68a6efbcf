"""Shells: constant HTML with gaps, into which records are poured."""

from __future__ import annotations

import pytest

from khuyencong.shells import Shell


def test_a_shell_is_split_at_its_sentinels_and_joined_again() -> None:
    shell = Shell.parse("<title>%%title%%</title><a href='%%root%%x/'>%%title%%</a>")
    assert shell.names == ("title", "root", "title")
    poured = shell.pour({"title": "Hội", "root": "../../"})
    assert poured == "<title>Hội</title><a href='../../x/'>Hội</a>"


def test_a_paragraph_that_holds_only_a_sentinel_gives_way_to_it() -> None:
    shell = Shell.parse("<h1>A</h1>\n<p> %%body%%\n</p>\n<p>Xem %%area%%.</p>")
    assert shell.pour({"body": "<div>B</div>", "area": "C"}) == "<h1>A</h1>\n<div>B</div>\n<p>Xem C.</p>"


def test_html_without_sentinels_is_one_constant_part() -> None:
    assert Shell.parse("50%% and %%BIG%% and % %").pour({}) == "50%% and %%BIG%% and % %"


def test_a_name_without_a_value_is_an_error_with_that_name() -> None:
    with pytest.raises(KeyError, match="khong-co"):
        Shell.parse("a %%khong-co%% b").pour({"body": ""})


def test_what_is_poured_in_is_never_looked_at_again() -> None:
    assert Shell.parse("%%body%%|%%title%%").pour({"body": "%%title%%", "title": "T"}) == "%%title%%|T"


def test_one_shell_serves_every_record_alike() -> None:
    shell = Shell.parse("<p>%%title%%</p>x")
    assert [shell.pour({"title": str(one)}) for one in range(3)] == ["0x", "1x", "2x"]
