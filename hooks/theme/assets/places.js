// Narrows the index of places while a name is typed: with or without marks, with or without the word for
// what the unit is ("TX. A", "thị xã A", "a"). A comma joins a unit with what it lies in: "A, B".
// The name stands in the address (?q=), so that a narrowed index can be sent on.

const list = document.querySelector("[data-unit-words]");
const form = list.querySelector("[data-narrow]");
const box = form.elements.q;
const clear = form.querySelector("[data-clear]");
const status = list.querySelector("[role=status]");
const nothing = list.querySelector("[data-nothing]");
const jump = list.querySelector("[data-jump]");
const [records, others] = [list.querySelector("[data-count]"), list.querySelector("[data-others]")];

export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replace(/[\s.–-]+/g, " ").trim();

// The words for kinds of units come from the page; people write them with and without marks.
const words = list.dataset.unitWords.split("|");
const unit = new RegExp(`^(?:${[...words, ...words.map((word) => fold(word))].join("|")})(?:\\.\\s*|\\s+|$)`);

const parts = (query) =>
  query
    .normalize("NFC")
    .toLowerCase()
    .split(",")
    .map((part) => fold(part.trim().replace(unit, "")))
    .filter(Boolean);

const directions = [...list.querySelectorAll("[data-direction]")].map((section) => ({
  section,
  groups: [...section.querySelectorAll("[data-group]")].map((group) => ({
    group,
    rows: [...group.querySelectorAll("[data-key]")].map((row) => ({ row, key: row.dataset.key })),
  })),
}));

// Says which rows are meant: those with every part as it is typed; where there are none, with every word.
function meant(query) {
  const wanted = parts(query).map((part) => ` ${part}`);
  const has = (marks) => (key) => marks.every((mark) => key.includes(mark));
  const keys = directions.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ key }) => key)));
  if (keys.some(has(wanted))) return has(wanted);
  return has(wanted.flatMap((part) => part.trim().split(" ").map((word) => ` ${word}`)));
}

function set(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
  return !hidden;
}

// Hides a group as a whole where it can: its rows need not be touched then.
function show(matches) {
  const shown = { records: 0, others: 0 };
  for (const { section, groups } of directions) {
    let any = false;
    for (const { group, rows } of groups) {
      const members = rows.map(({ key }) => matches(key));
      if (!set(group, !members.includes(true))) continue;
      any = true;
      rows.forEach(({ row }, at) => {
        if (set(row, !members[at])) shown["record" in row.dataset ? "records" : "others"] += 1;
      });
    }
    set(section, !any);
  }
  return shown;
}

function narrow() {
  const query = box.value;
  const shown = show(meant(query));
  records.textContent = shown.records;
  others.textContent = shown.others;
  set(nothing, shown.records + shown.others > 0);
  set(clear, query === "");
  set(jump, query !== "");
}

function remember() {
  const address = new URL(location.href);
  if (box.value) address.searchParams.set("q", box.value);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

function recall() {
  box.value = new URLSearchParams(location.search).get("q") ?? "";
  narrow();
}

box.addEventListener("input", () => {
  narrow();
  remember();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  status.scrollIntoView({ block: "nearest" });
});
clear.addEventListener("click", () => {
  box.value = "";
  narrow();
  remember();
  box.focus();
});
addEventListener("popstate", recall);
form.hidden = false;
recall();
