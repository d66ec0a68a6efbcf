"""One file into mappings, lists and NFC text; and where in the file each of them stands."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import yaml

from khuyencong.source.advice import UNREADABLE, advise, comment, quote
from khuyencong.source.letters import INVISIBLE, invisible, look
from khuyencong.source.problem import Loc, Problem, dotted

if TYPE_CHECKING:
    from pathlib import Path

_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!", None}

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # PyYAML without libyaml: right, and only slower
    _LOADER: type[Any] = yaml.BaseLoader
else:

    class _LOADER(CParser):  # type: ignore[no-redef]
        """Nodes without guesses at what their text means: nobody here asks, and guessing takes time."""

        def descend_resolver(self, *_: object) -> None: ...
        def ascend_resolver(self) -> None: ...
        def resolve(self, *_: object) -> None: ...


_DEEP = 100
_NOTHING = {"", "~", "null", "Null", "NULL", "…", "..."}
_EATEN = re.compile(r"\s+#")

EMPTY = "để trống. Chưa biết thì xoá cả dòng này."
LOCKED = "không mở được tệp; có thể đang mở ở chương trình khác. Đóng chương trình đó rồi kiểm tra lại."

Tree = yaml.Node | None


class _Refused(Exception):  # noqa: N818 - carries problems out of a recursion, is no error of ours
    def __init__(self, line: int, column: int, field: str, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.field, self.message = line, column, field, message


def read(
    path: Path, name: str, raw: bytes | None = None, *, may_be_empty: bool = False
) -> tuple[Any, list[Problem]]:
    """Read one file into mappings, lists and NFC text. `name` is how the file is called in problems.

    `raw` is what it holds, where that is known already.

    Returns the data (None when it cannot be used) and the problems found. Never raises.
    """
    try:
        text = _text(path.read_bytes() if raw is None else raw)
    except OSError:
        said = "không mở được tệp: đây là một thư mục. Đổi tên hoặc xoá nó." if path.is_dir() else LOCKED
        return None, [Problem(name, 1, 1, "", said)]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, [Problem(name, line, 1, "", "tệp không phải UTF-8. Mở lại và lưu với bảng mã UTF-8.")]
    if problems := look(text, name):
        return None, problems
    found: list[_Refused] = []
    data = None
    try:
        node = _only_document(text)
        if node is None:
            if may_be_empty:
                return [], []
            found.append(_Refused(0, 0, "", "tệp trống. Ghi bản ghi vào, hoặc xoá tệp."))
        else:
            data = _Construction(text.split("\n"), found).of(node, ())
    except _Refused as refused:
        data = None
        found.append(refused)
    except yaml.MarkedYAMLError as error:
        line, column, said = advise(error, text)
        found = [_Refused(line, column, "", said)]
    except (yaml.YAMLError, RecursionError):
        found = [_Refused(0, 0, "", UNREADABLE)]
    return data, [Problem(name, one.line + 1, one.column + 1, one.field, one.message) for one in found]


def place(path: Path) -> Tree:
    """Return the nodes of a file, for `find`; None when there are none. Only needed after a problem."""
    try:
        return _only_document(_text(path.read_bytes()))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError, _Refused):
        return None  # the file as a whole is reported already


def find(tree: Tree, loc: Loc, *, key: bool = False) -> tuple[int, int]:
    """Return line and column (from 1) of a value, or of its key.

    What is not there is shown at the nearest thing around it, a value of many lines at its key.
    """
    if tree is None:
        return 1, 1
    node, mark = tree, tree.start_mark
    for number, step in enumerate(loc):
        last = number == len(loc) - 1
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                break
            mark, node = pair[0].start_mark, pair[1]
            if last and not key and (node.start_mark.line == mark.line or isinstance(node, yaml.ScalarNode)):
                mark = node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return mark.line + 1, mark.column + 1


def locate(path: Path, loc: Loc, *, key: bool = False) -> tuple[int, int]:
    """Return line and column (from 1) of a value, or of its key, in a file that is read for it."""
    return find(place(path), loc, key=key)


def _text(raw: bytes) -> str:
    return unicodedata.normalize("NFC", raw.decode("utf-8-sig")).replace("\u00a0", " ").replace("\r\n", "\n")


def _only_document(text: str) -> Tree:
    if text.count("[") + text.count("{") + text.count("- ") + text.count("? ") > _DEEP:
        _refuse_depths(text)
    documents = list(yaml.compose_all(text, Loader=_LOADER))
    if len(documents) > 1:
        mark = documents[1].start_mark
        raise _Refused(mark.line, mark.column, "", "một tệp chỉ chứa một bản ghi; bỏ dòng ---.")
    return documents[0] if documents else None


def _refuse_depths(text: str) -> None:
    """Refuse what is nested deeper than any record: the parser's own recursion would end the program."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEP:
            mark = event.start_mark
            assert mark is not None
            raise _Refused(mark.line, mark.column, "", "quá nhiều bậc lồng nhau. Viết lại cho phẳng hơn.")


class _Construction:
    """Values out of nodes; what must be mended is gathered on the way."""

    def __init__(self, lines: list[str], found: list[_Refused]) -> None:
        self.lines, self.found = lines, found
        self.seen: set[int] = set()

    def of(self, node: yaml.Node, loc: Loc) -> Any:
        mark = node.start_mark
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        first = line[mark.column : mark.column + 1]
        plain = not (isinstance(node, yaml.ScalarNode) and node.style in {"'", '"'})
        if node.tag not in _TAGS or (first == "!" and plain):
            said = f"không dùng thẻ YAML (dấu ! ở đầu); {quote(line)}"
            raise _Refused(mark.line, mark.column, dotted(loc), said)
        if id(node) in self.seen or (first == "&" and plain):
            said = f"không dùng neo & và * của YAML; nếu là chữ thì {quote(line)}"
            raise _Refused(mark.line, mark.column, dotted(loc), said)
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            self._look_at(node, loc)
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.of(item, (*loc, index)) for index, item in enumerate(node.value)]
        result: dict[str, Any] = {}
        for key, value in node.value:
            at = key.start_mark
            if not isinstance(key, yaml.ScalarNode):
                raise _Refused(at.line, at.column, dotted(loc), "tên trường phải là chữ.")
            if key.value in result:
                said = "trường này ghi hai lần. Giữ một dòng, xoá dòng kia."
                self.found.append(_Refused(at.line, at.column, dotted((*loc, key.value)), said))
            result[key.value] = self.of(value, (*loc, key.value))
        return result

    def _look_at(self, node: yaml.ScalarNode, loc: Loc) -> None:
        mark, end = node.start_mark, node.end_mark
        at, said = (mark.line, mark.column), ""
        if node.style in {"|", ">"} and "\n" in node.value.strip():
            said = (
                f"không dùng dấu {node.style} để giữ chỗ xuống dòng. Viết chữ ngay sau dấu hai chấm; "
                "dòng dài thì xuống dòng và lùi vào hai dấu cách. Ví dụ đúng: name: Hội chợ ⏎   mùa xuân"
            )
        elif node.style not in {"'", '"', "|", ">"}:
            rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
            if _EATEN.match(rest):
                at = end.line, end.column + rest.index("#")
                said = comment(self.lines[end.line])
            elif node.value in _NOTHING:
                said = EMPTY
        elif not node.value.strip():
            said = EMPTY
        if not said and (hidden := INVISIBLE.search(node.value)):
            said = invisible(hidden[0])
        if said:
            self.found.append(_Refused(*at, dotted(loc), said))
