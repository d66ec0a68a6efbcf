// Turns the links to facet pages into a form of check boxes: the values and their words are in the page.

import { element } from "./element.js";
import { words } from "./fold.js";
import { WORDS } from "./states.js";

const MANY = 12; // so many values get a field to narrow them

function option(key, value, name, note) {
  const box = element("input", { type: "checkbox", name: key, value });
  const count = element("span", { className: "kc-filters__n", data: { n: "" } });
  const text = element("span", {}, name, note ? element("small", {}, ` ${note}`) : "");
  const made = element("li", {}, element("label", {}, box, text, count));
  made.words = ` ${words(`${name} ${note}`).join(" ")}`;
  return made;
}

// Unit words people write before a name, or leave out: "TX. Núi Đá" means "Núi Đá".
const UNITS = new Set(["tinh", "tp", "tx", "thi", "xa", "thanh", "pho", "huyen", "quan", "phuong", "tran", "h", "p", "q", "x"]);

function narrowing(title, options) {
  const field = element("input", { type: "search", autocomplete: "off" });
  field.setAttribute("aria-label", `Gõ để tìm trong: ${title}`);
  field.placeholder = "Gõ để tìm";
  field.addEventListener("input", () => {
    const typed = words(field.value);
    const names = typed.filter((word) => !UNITS.has(word));
    const asked = names.length ? names : typed;
    for (const one of options) one.hidden = !asked.every((word) => one.words.includes(` ${word}`));
  });
  return field;
}

function group(key, title, options) {
  const legend = element("legend", { className: "kc-unseen" }, title);
  const field = options.length > MANY ? [narrowing(title, options)] : [];
  const list = element("ul", {}, ...options);
  const picked = element("span", { className: "kc-filters__picked" });
  return element(
    "details",
    { className: "kc-filters__group", data: { group: key } },
    element("summary", {}, title, picked),
    element("fieldset", {}, legend, ...field, list),
  );
}

function states([key, kind, title]) {
  const options = Object.entries(WORDS[kind]).map(([state, words_]) => option(key, state, words_, ""));
  return group(key, title, options);
}

function facet(way) {
  const options = [...way.querySelectorAll("li")].map((item) => {
    const link = item.querySelector("a");
    return option(way.dataset.way, link.dataset.value, link.textContent, item.querySelector("small")?.textContent ?? "");
  });
  const title = way.querySelector("summary").firstChild.textContent.replace(/ \(\d+\)$/, "");
  return group(way.dataset.way, title, options);
}

// Returns the form of a list; `browse` is its frame, which names what the clock decides and what can be typed.
export function form(browse) {
  const typed = element("input", { type: "search", name: "q", autocomplete: "off" });
  const label = element("label", { className: "kc-filters__typed" }, element("span", {}, browse.dataset.typed), typed);
  const groups = [
    ...JSON.parse(browse.dataset.clocked).map(states),
    ...[...browse.querySelectorAll("[data-way]")].map(facet),
  ];
  groups[0].open = true;
  const made = element("form", { className: "kc-filters", action: "", method: "get" }, label, ...groups);
  made.setAttribute("aria-label", "Lọc danh sách");
  return made;
}

// Writes the number each value would leave, and shuts what would leave nothing unless it is chosen. Only
// what differs is touched: a list of provinces and wards has hundreds of values.
export function showCounts(made, counts) {
  const picked = new Map();
  for (const one of optionsOf(made)) {
    const { box } = one;
    const left = counts.get(box.name)?.get(box.value) ?? 0;
    if (box.checked) picked.set(box.name, (picked.get(box.name) ?? 0) + 1);
    if (one.left !== left) {
      one.left = left;
      one.count.textContent = left;
      one.item.classList.toggle("kc-filters__none", left === 0);
    }
    const shut = left === 0 && !box.checked;
    if (box.disabled !== shut) box.disabled = shut;
  }
  for (const one of made.querySelectorAll("[data-group]")) {
    const number = picked.get(one.dataset.group);
    one.querySelector(".kc-filters__picked").textContent = number ? ` (đã chọn ${number})` : "";
  }
}

const known = new WeakMap();

function optionsOf(made) {
  if (!known.has(made)) {
    const boxes = [...made.querySelectorAll("input[type=checkbox]")];
    const options = boxes.map((box) => {
      const item = box.closest("li");
      return { box, item, count: item.querySelector("[data-n]"), left: null };
    });
    known.set(made, options);
  }
  return known.get(made);
}
