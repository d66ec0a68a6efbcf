// What stands around a list that is narrowed: the tools and chips above it, the results in its place, and
// the form – beside it where there is room, in a dialog of its own where there is not.

import { element } from "./element.js";

const WIDE = matchMedia("(min-width: 62rem)");
const PLAIN = "[data-leaf], [data-view], [data-nothing-coming]"; // what the results take the place of

function button(words, press, more = "") {
  const made = element("button", { type: "button", className: `kc-button ${more}`.trim() }, words);
  made.addEventListener("click", press);
  return made;
}

export class Frame {
  // does: what the buttons do, as functions: open, clear, more, again, give(choice).
  constructor(browse, form, orders, does) {
    this.browse = browse;
    this.form = form;
    this.does = does;
    this.unit = browse.dataset.unit;
    this.list = browse.querySelector("[data-list]");
    this.ways = browse.querySelector("[data-ways]");
    this.count = this.list.querySelector("[data-count]");
    this.all = this.count.textContent;
    this.buildTools(orders);
    this.buildResults();
    this.buildDialog();
    this.place();
    WIDE.addEventListener("change", () => this.place());
  }

  buildTools(orders) {
    this.sort = element("select", {}, ...orders.map(([value, name]) => element("option", { value }, name)));
    this.open = button("Lọc", () => this.show(), "kc-filters__open");
    this.open.setAttribute("aria-haspopup", "dialog");
    const sorting = element("label", { className: "kc-filters__sort" }, element("span", {}, "Sắp xếp"), this.sort);
    this.chips = element("ul", { className: "kc-chips", role: "list", ariaLabel: "Đang lọc theo" });
    this.list.prepend(element("div", { className: "kc-filters__tools" }, this.open, sorting), this.chips);
  }

  buildResults() {
    this.status = this.count.parentElement;
    this.status.tabIndex = -1;
    this.of = element("span");
    this.status.append(this.of);
    this.again = button("Thử lại", this.does.again, "kc-filters__again");
    this.again.hidden = true;
    this.status.after(this.again);
    this.shown = element("ul", { className: "kc-list", data: { shown: "" } });
    this.more = button("", this.does.more);
    this.result = element("div", { hidden: true }, element("h2", { className: "kc-unseen" }, "Kết quả"), this.shown, this.more);
    this.list.append(this.result);
  }

  buildDialog() {
    // The heading takes the focus: the field for typing would bring up the keyboard of a phone.
    const heading = element("h2", { tabIndex: -1, autofocus: true }, "Lọc danh sách");
    this.done = button(`Xem ${this.all} kết quả`, () => this.dialog.close(), "kc-button--main");
    const foot = element("p", { className: "kc-filters__foot" }, button("Bỏ hết", this.does.clear), this.done);
    // The count above the list cannot be heard while a dialog is open: it is said in the dialog too.
    this.said = element("p", { className: "kc-unseen", role: "status" });
    this.dialog = element("dialog", { className: "kc-filters-dialog" }, heading, this.said, foot);
    this.dialog.setAttribute("aria-label", "Lọc danh sách");
    this.dialog.addEventListener("close", () => this.list.scrollIntoView({ block: "start" }));
    this.browse.append(this.dialog);
  }

  place() {
    this.ways.hidden = true;
    if (this.dialog.open) this.dialog.close();
    if (WIDE.matches) this.ways.after(this.form);
    else this.said.after(this.form);
    this.browse.classList.add("kc-browse--filters");
  }

  show() {
    this.dialog.showModal();
    this.does.open();
  }

  // Where the focus goes when the button that was pressed is no longer there.
  focus() {
    if (!this.dialog.open) this.status.focus();
  }

  waiting() {
    this.of.textContent = " – đang tải dữ liệu để lọc…";
  }

  // How many are left, and by which choices.
  tell(total, choices) {
    const chosen = choices.all().length;
    this.count.textContent = total;
    this.of.textContent = choices.any ? ` trong ${this.all}` : "";
    this.said.textContent = `${total} ${this.unit}`;
    this.done.textContent = `Xem ${total} kết quả`;
    this.open.textContent = chosen ? `Lọc (${chosen})` : "Lọc";
    this.again.hidden = true;
    this.ways.hidden = true;
  }

  // The results in the place of the plain list, or the other way round.
  swap(narrowed) {
    this.result.hidden = !narrowed;
    for (const part of this.list.querySelectorAll(PLAIN)) part.classList.toggle("kc-gone", narrowed);
  }

  showChips(choices) {
    const chips = choices.map((one) => {
      const mark = element("span", { ariaHidden: "true" }, " ×");
      const chip = element("button", { type: "button", ariaLabel: `Bỏ lọc ${one.name}` }, one.name, mark);
      chip.addEventListener("click", () => this.does.give(one));
      return element("li", {}, chip);
    });
    if (chips.length > 1) {
      const clear = element("button", { type: "button" }, "Bỏ hết");
      clear.addEventListener("click", this.does.clear);
      chips.push(element("li", { className: "kc-chips__all" }, clear));
    }
    this.chips.replaceChildren(...chips);
  }

  // Without its data the form is of no use: the plain list and the links to the facet pages come back.
  fail() {
    if (this.dialog.open) this.dialog.close();
    this.swap(false);
    this.ways.hidden = false;
    this.again.hidden = false;
    this.count.textContent = this.all;
    this.of.textContent = ". Chưa tải được dữ liệu để lọc. Hãy kiểm tra mạng rồi thử lại, hoặc dùng các liên kết “Tìm theo”.";
  }
}
