// Turns the links to facet pages into a form of check boxes: the values and their words are in the page.

import { element } from "./element.js";
import { words } from "./fold.js";
import { WORDS } from "./clock.js";

const MANY = 12; // so many values get a field to narrow them

// said: what the choice is called away from its facet; held: how many records have it.
function option({ key, value, name, said, note = "", held = "" }) {
  const box = element("input", { type: "checkbox", name: key, value, data: { said } });
  const count = element("span", { className: "kc-filters__n", data: { n: "" } }, held);
  const text = element("span", {}, name, note ? element("small", {}, ` ${note}`) : "");
  const made = element("li", {}, element("label", {}, box, text, count));
  made.words = ` ${words(`${name} ${note}`).join(" ")}`;
  return made;
}

// Unit words people write before a name, or leave out: "TX. Núi Đá" means "Núi Đá".
const UNITS = new Set(["tinh", "tp", "tx", "thi", "xa", "thanh", "pho", "huyen", "quan", "phuong", "tran", "h", "p", "q", "x"]);

// The options that hold every word typed; if there are none, those that hold the words of the name alone.
function holding(options, text) {
  const typed = words(text);
  const name = typed.slice(Math.max(typed.findIndex((word) => !UNITS.has(word)), 0));
  const found = [typed, name].map((asked) => options.filter((one) => asked.every((word) => one.words.includes(` ${word}`))));
  return new Set(found.find((some) => some.length));
}

function narrowing(title, options) {
  const none = element("p", { className: "kc-filters__none", role: "status" });
  const field = element("input", { type: "search", autocomplete: "off" });
  field.setAttribute("aria-label", `Gõ để tìm trong: ${title}`);
  field.placeholder = "Gõ để tìm";
  field.addEventListener("input", () => {
    const found = holding(options, field.value);
    for (const one of options) one.hidden = !found.has(one);
    none.textContent = found.size ? "" : "Không có tên nào như vậy.";
  });
  return [field, none];
}

// A fold of the form; `options` makes its values, when they are wanted.
function group(key, title, options) {
  const fieldset = element("fieldset", {}, element("legend", { className: "kc-unseen" }, title));
  const picked = element("span", { className: "kc-filters__picked" });
  const summary = element("summary", {}, title, picked);
  const fold = element("details", { className: "kc-filters__group", data: { group: key } }, summary, fieldset);
  const fill = () => {
    const made = options();
    fieldset.append(...(made.length > MANY ? narrowing(title, made) : []), element("ul", {}, ...made));
  };
  return { fold, fill };
}

function states([key, kind, title]) {
  const values = Object.entries(WORDS[kind]);
  return group(key, title, () => values.map(([value, name]) => option({ key, value, name, said: name })));
}

function facet(way) {
  const key = way.dataset.way;
  const title = way.querySelector("summary").textContent.replace(/ \(\d+\)$/, "");
  const value = (item) => {
    const link = item.querySelector("a");
    const name = link.textContent;
    const note = item.querySelector("small")?.textContent;
    return option({ key, value: link.dataset.value, name, said: `${title}: ${name}`, note, held: link.dataset.held });
  };
  return group(key, title, () => [...way.querySelectorAll("li")].map(value));
}

const unfilled = new WeakMap(); // form to what fills its folds

// Sees to it that a form has all its values. There may be hundreds, and nobody sees them before a touch:
// they are not made before the page is drawn.
export function complete(made) {
  for (const fill of unfilled.get(made) ?? []) fill();
  unfilled.delete(made);
}

const soon = globalThis.requestIdleCallback ?? setTimeout;

// Returns the form of a list; `browse` is its frame, which names what the clock decides and what can be typed.
export function form(browse) {
  const typed = element("input", { type: "search", name: "q", autocomplete: "off" });
  const label = element("label", { className: "kc-filters__typed" }, element("span", {}, browse.dataset.typed), typed);
  const groups = [
    ...JSON.parse(browse.dataset.clocked).map(states),
    ...[...browse.querySelectorAll("[data-way]")].map(facet),
  ];
  const [first, ...rest] = groups;
  first.fill();
  first.fold.open = true;
  const folds = groups.map((one) => one.fold);
  const made = element("form", { className: "kc-filters", action: "", method: "get" }, label, ...folds);
  made.setAttribute("aria-label", "Lọc danh sách");
  unfilled.set(made, rest.map((one) => one.fill));
  for (const touch of ["click", "focusin"]) made.addEventListener(touch, () => complete(made), { once: true });
  soon(() => complete(made));
  return made;
}

// Writes what a click on each value would leave – or add, where its facet has values chosen already – and
// shuts what would leave nothing, unless it is chosen or somebody stands on it. Only what differs is
// touched: a list of provinces and wards has hundreds of values.
export function showCounts(made, counts) {
  const picked = new Map();
  const open = new Set();
  for (const { box } of optionsOf(made)) {
    if (box.checked) picked.set(box.name, (picked.get(box.name) ?? 0) + 1);
  }
  for (const one of optionsOf(made)) {
    const { box } = one;
    const { has, adds } = counts.get(box.name)?.get(box.value) ?? NONE;
    const said = picked.has(box.name) && !box.checked ? `+${adds}` : `${has}`;
    if (one.said !== said) one.count.textContent = one.said = said;
    const shut = has === 0 && !box.checked && box !== document.activeElement;
    if (!shut) open.add(box.name);
    if (box.disabled !== shut) {
      box.disabled = shut;
      one.item.classList.toggle("kc-filters__shut", shut);
    }
  }
  for (const one of made.querySelectorAll("[data-group]")) {
    const number = picked.get(one.dataset.group);
    one.classList.toggle("kc-filters__dead", !open.has(one.dataset.group));
    one.querySelector(".kc-filters__picked").textContent = number ? ` (đã chọn ${number})` : "";
  }
}

const NONE = { has: 0, adds: 0 };
const known = new WeakMap();

function optionsOf(made) {
  if (!known.has(made)) {
    const boxes = [...made.querySelectorAll("input[type=checkbox]")];
    const options = boxes.map((box) => {
      const item = box.closest("li");
      return { box, item, count: item.querySelector("[data-n]"), said: null };
    });
    known.set(made, options);
  }
  return known.get(made);
}
