// The list under the field: a combobox by ARIA 1.2. Focus stays in the field; the list only tells which
// option is meant.

import { element } from "../element.js";
import { pageAt, searchPage } from "./address.js";
import { marked, stateMark } from "./marked.js";

export class Popup {
  constructor(field) {
    this.field = field;
    this.note = element("p", { className: "kc-popup__note" });
    this.list = element("div", { id: "kc-options", attributes: { role: "listbox", "aria-label": "Gợi ý" } });
    this.node = element("div", { className: "kc-popup", hidden: true }, this.note, this.list);
    // Or the field would lose the focus before the click is over.
    this.node.addEventListener("mousedown", (event) => event.preventDefault());
    const said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
  }

  get open() {
    return !this.node.hidden;
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  show(note, options) {
    this.note.textContent = note;
    this.note.hidden = !note;
    options.forEach((one, at) => (one.id = `kc-option-${at}`));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.node.hidden = false;
    this.list.scrollTop = 0;
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    this.node.hidden = true;
    this.list.replaceChildren();
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  // One step down (1) or up (-1); before the first and after the last is the field itself.
  move(step) {
    const options = [...this.list.children];
    const places = options.length + 1;
    const next = options[(options.indexOf(this.active) + 1 + step + places) % places - 1];
    this.active?.setAttribute("aria-selected", "false");
    next?.setAttribute("aria-selected", "true");
    next?.scrollIntoView({ block: "nearest" });
    if (next) this.field.setAttribute("aria-activedescendant", next.id);
    else this.field.removeAttribute("aria-activedescendant");
  }
}

function option(name, properties, ...children) {
  const attributes = { role: "option", "aria-selected": "false", tabindex: "-1" };
  return element(name, { className: "kc-option", ...properties, attributes }, ...children);
}

export function hitOption(hit, now) {
  const title = element("span", { className: "kc-option__title" }, ...marked(hit.title, hit.ranges));
  const [state] = hit.states;
  const meta = element("span", { className: "kc-option__meta" }, [hit.kind, ...hit.facts.slice(0, 1)].join(" · "));
  const rest = state ? [stateMark(state, now)] : [];
  const made = option("a", { href: pageAt(hit.path), data: { record: `${hit.collection}/${hit.id}` } }, title, meta, ...rest);
  made.classList.toggle("kc-option--over", hit.over);
  return made;
}

export const queryOption = (query, words) => option("a", { href: searchPage(query) }, words);

export const clearOption = () => option("button", { type: "button", className: "kc-option kc-option--clear", data: { clear: "" } }, "Xoá các lượt vừa tìm trên máy này");
