// Narrowing results by kind, state, place and year, with the number each value would leave. What there is to
// choose comes with every answer; boxes that stay are the same elements, so that none loses the focus.

import { element } from "../element.js";

const GROUPS = [["state", "Tình trạng"], ["place", "Nơi"], ["year", "Năm"]];
const COUNTED = new Set(["kind", "place"]); // the commonest first; the others have an order of their own
const WIDE = matchMedia("(min-width: 62rem)");

export class Facets {
  // changed(chosen) is told what is chosen now: by facet a list of values.
  constructor(changed) {
    this.changed = changed;
    this.chosen = {};
    this.labels = new Map(); // "facet:value" -> its words
    this.drawn = new Map(); // "facet:value" -> {item, box, number} or, of kinds, {item, button}
    this.kinds = element("ul", { className: "kc-kinds", attributes: { "aria-label": "Loại" } });
    this.groups = new Map(GROUPS.map(([facet, title]) => [facet, group(facet, title)]));
    this.groups.get("state").open = true;
    this.form = element("form", { className: "kc-filters", attributes: { "aria-label": "Lọc kết quả" } }, ...this.groups.values());
    this.opener = element("button", { type: "button", className: "kc-button kc-filters__open", hidden: true }, "Lọc");
    this.done = element("button", { type: "button", className: "kc-button kc-button--main" }, "Xem kết quả");
    const clear = element("button", { type: "button", className: "kc-button" }, "Bỏ hết");
    const foot = element("p", { className: "kc-filters__foot" }, clear, this.done);
    this.dialog = element("dialog", { className: "kc-filters-dialog", attributes: { "aria-label": "Lọc kết quả" } }, element("h2", {}, "Lọc kết quả"), foot);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => this.toggle(target.name, target.value));
    this.opener.addEventListener("click", () => this.dialog.showModal());
    this.done.addEventListener("click", () => this.dialog.close());
    clear.addEventListener("click", () => this.changed({}));
  }

  // Puts the boxes beside the results where there is room, in a dialog of their own where there is not.
  place(beside) {
    const put = () => {
      if (this.dialog.open) this.dialog.close();
      if (WIDE.matches) beside.append(this.form);
      else this.dialog.firstElementChild.after(this.form);
    };
    beside.append(this.dialog);
    WIDE.addEventListener("change", put);
    put();
  }

  toggle(facet, value) {
    const values = this.chosen[facet] ?? [];
    const others = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    this.changed({ ...this.chosen, [facet]: others });
  }

  learn(facets) {
    for (const [facet, rows] of Object.entries(facets))
      for (const { value, label } of rows) this.labels.set(`${facet}:${value}`, label);
  }

  label(facet, value) {
    return this.labels.get(`${facet}:${value}`) ?? value;
  }

  // Each value of a choice, with its words and what would be chosen without it.
  each(chosen) {
    return Object.entries(chosen).flatMap(([facet, values]) =>
      values.map((value) => ({
        facet,
        known: this.labels.has(`${facet}:${value}`),
        name: this.label(facet, value),
        without: { ...chosen, [facet]: values.filter((one) => one !== value) },
      })),
    );
  }

  show(facets, chosen, total) {
    this.chosen = chosen;
    this.learn(facets);
    const focused = document.activeElement;
    this.showKinds(facets.kind);
    let some = false;
    for (const [facet, box] of this.groups) {
      const rows = this.rows(facet, facets[facet]);
      fill(box.querySelector("ul"), rows.map((row) => this.box(facet, row)));
      box.hidden = rows.length === 0;
      some ||= rows.length > 0;
      const picked = chosen[facet]?.length;
      box.querySelector(".kc-filters__picked").textContent = picked ? ` (đã chọn ${picked})` : "";
    }
    this.form.hidden = !some;
    this.opener.hidden = !some;
    const picked = GROUPS.reduce((sum, [facet]) => sum + (chosen[facet]?.length ?? 0), 0);
    this.opener.textContent = picked ? `Lọc (${picked})` : "Lọc";
    this.done.textContent = `Xem ${total} kết quả`;
    if (focused !== document.activeElement && focused?.isConnected) focused.focus();
  }

  // Values with some result, and those chosen that have none.
  rows(facet, found) {
    const missing = (this.chosen[facet] ?? []).filter((value) => !found.some((row) => row.value === value));
    const rows = [...found, ...missing.map((value) => ({ value, label: this.label(facet, value), count: 0 }))];
    return COUNTED.has(facet) ? rows.sort((a, b) => b.count - a.count) : rows;
  }

  box(facet, { value, label, count }) {
    const key = `${facet}:${value}`;
    if (!this.drawn.has(key)) {
      const box = element("input", { type: "checkbox", name: facet, value });
      const number = element("span", { className: "kc-filters__n" });
      const item = element("li", {}, element("label", {}, box, element("span", {}, label), number));
      this.drawn.set(key, { item, box, number });
    }
    const one = this.drawn.get(key);
    one.box.checked = this.chosen[facet]?.includes(value) ?? false;
    one.number.textContent = count;
    return one.item;
  }

  showKinds(found) {
    const rows = this.rows("kind", found);
    const items = rows.map(({ value, label, count }) => {
      const key = `kind:${value}`;
      if (!this.drawn.has(key)) {
        const button = element("button", { type: "button" });
        button.addEventListener("click", () => this.toggle("kind", value));
        this.drawn.set(key, { item: element("li", {}, button), button });
      }
      const { button, item } = this.drawn.get(key);
      button.replaceChildren(label, " ", element("span", { className: "kc-filters__n" }, String(count)));
      button.setAttribute("aria-pressed", String(this.chosen.kind?.includes(value) ?? false));
      return item;
    });
    fill(this.kinds, items);
    this.kinds.hidden = rows.length < 2 && !this.chosen.kind?.length;
  }
}

function group(facet, title) {
  const picked = element("span", { className: "kc-filters__picked" });
  const fields = element("fieldset", {}, element("legend", { className: "kc-unseen" }, title), element("ul"));
  return element("details", { className: "kc-filters__group", data: { group: facet } }, element("summary", {}, title, picked), fields);
}

// Moves nothing that is in its place already.
function fill(list, items) {
  if (items.length !== list.children.length || items.some((item, at) => item !== list.children[at])) list.replaceChildren(...items);
}
