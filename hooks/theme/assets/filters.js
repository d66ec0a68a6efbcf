// Narrows a long list: several values of a facet, several facets, a typed name, an order. Every state is in
// the page's address. Nothing is fetched before somebody touches a filter or comes by such an address.

import { element } from "./element.js";
import { Choices } from "./filter-choices.js";
import { form, showCounts } from "./filter-form.js";
import { Cards, deadEnd } from "./filter-results.js";
import { words } from "./fold.js";
import { Facts, holding } from "./narrowing.js";
import { clock } from "./states.js";

const STEP = 48;
const WIDE = matchMedia("(min-width: 62rem)");

class Browser {
  constructor(browse) {
    this.browse = browse;
    this.unit = browse.dataset.unit;
    this.base = browse.dataset.facts;
    this.list = browse.querySelector("[data-list]");
    this.ways = browse.querySelector("[data-ways]");
    this.count = this.list.querySelector("[data-count]");
    this.all = this.count.textContent;
    this.orders = JSON.parse(browse.dataset.orders);
    this.form = form(browse);
    this.turn = 0;
    this.limit = STEP;
    this.build();
    this.choices = new Choices(this.form, this.sort, this.orders);
    this.place();
    WIDE.addEventListener("change", () => this.place());
    // Names are a file of their own: begin to fetch it when somebody is about to type.
    this.form.elements.q.addEventListener("focus", () => this.facts().then((facts) => this.names(facts)).catch(() => {}));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => event.target.name && this.changed(event.target.name === "q"));
    this.sort.addEventListener("change", () => this.changed());
    addEventListener("popstate", () => this.restore());
    if (new URLSearchParams(location.search).size) this.restore();
  }

  build() {
    this.sort = element("select", {}, ...this.orders.map(([value, name]) => element("option", { value }, name)));
    this.open = element("button", { type: "button", className: "kc-button kc-filters__open" }, "Lọc");
    this.open.addEventListener("click", () => this.dialog.showModal());
    const sorting = element("label", { className: "kc-filters__sort" }, element("span", {}, "Sắp xếp"), this.sort);
    this.chips = element("ul", { className: "kc-chips" });
    this.of = element("span", { className: "kc-filters__of" });
    this.count.parentElement.append(this.of);
    this.count.parentElement.tabIndex = -1;
    this.shown = element("ul", { className: "kc-list", data: { shown: "" } });
    this.more = element("button", { type: "button", className: "kc-button" });
    this.more.addEventListener("click", () => this.showMore());
    this.result = element("div", { hidden: true }, this.shown, this.more);
    const tools = element("div", { className: "kc-filters__tools" }, this.open, sorting);
    this.list.prepend(tools, this.chips);
    this.list.append(this.result);
    this.done = element("button", { type: "button", className: "kc-button kc-button--main" }, `Xem ${this.all} kết quả`);
    this.done.addEventListener("click", () => this.dialog.close());
    const clear = element("button", { type: "button", className: "kc-button" }, "Bỏ hết");
    clear.addEventListener("click", () => this.clear());
    const foot = element("p", { className: "kc-filters__foot" }, clear, this.done);
    this.dialog = element("dialog", { className: "kc-filters-dialog" }, element("h2", {}, "Lọc danh sách"), foot);
    this.dialog.setAttribute("aria-label", "Lọc danh sách");
    this.dialog.addEventListener("close", () => {
      this.pushed = false;
      this.count.parentElement.scrollIntoView({ block: "start" });
    });
    this.browse.append(this.dialog);
  }

  // Beside the list where there is room, in a dialog of its own where there is not.
  place() {
    this.ways.hidden = true;
    if (this.dialog.open) this.dialog.close();
    if (WIDE.matches) this.ways.after(this.form);
    else this.dialog.firstElementChild.after(this.form);
    this.browse.classList.add("kc-browse--filters");
  }

  changed(typing = false) {
    this.limit = STEP;
    const replace = typing || (this.dialog.open && this.pushed);
    history[replace ? "replaceState" : "pushState"](null, "", this.choices.address);
    this.pushed = this.dialog.open;
    return this.apply();
  }

  restore() {
    this.choices.read(location.search);
    this.limit = history.state?.limit ?? STEP;
    return this.apply();
  }

  async facts() {
    this.loading ??= fetch(`${this.base}.json`, { cache: "no-cache" }).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      const facts = new Facts(await answer.json(), clock());
      this.cards = new Cards(this.base, facts);
      return facts;
    });
    return this.loading;
  }

  async found(facts) {
    const typed = words(this.choices.typed);
    if (!typed.length) return null;
    return holding(await this.names(facts), typed);
  }

  names(facts) {
    this.naming ??= fetch(`${this.base}-ten.json?v=${facts.version}`).then((answer) => answer.json());
    return this.naming;
  }

  async apply() {
    this.turn += 1;
    const turn = this.turn;
    try {
      const facts = await this.facts();
      const found = await this.found(facts);
      if (turn !== this.turn) return;
      const left = facts.narrow(this.choices.chosen, found);
      showCounts(this.form, left.counts);
      this.tell(left.total);
      this.showChips();
      this.result.hidden = !this.choices.any;
      for (const part of this.list.querySelectorAll("[data-leaf], [data-view], [data-nothing-coming]")) {
        part.classList.toggle("kc-gone", this.choices.any);
      }
      if (!this.choices.any) return;
      const records = facts.first(left.kept, this.choices.order, this.limit);
      this.more.hidden = records.length >= left.total;
      this.more.textContent = `Xem thêm ${Math.min(STEP, left.total - records.length)} ${this.unit}`;
      this.result.querySelector(".kc-note")?.remove();
      if (left.total === 0) this.result.prepend(deadEnd(this.unit, this.loosen(facts, found), (one) => this.give(one)));
      await this.cards.show(this.shown, records, () => turn === this.turn);
    } catch {
      if (turn === this.turn) this.fail();
    }
  }

  tell(total) {
    this.count.textContent = total;
    this.of.textContent = this.choices.any ? ` trong ${this.all}` : "";
    this.done.textContent = `Xem ${total} kết quả`;
    const chosen = this.choices.all().length;
    this.open.textContent = chosen ? `Lọc (${chosen})` : "Lọc";
  }

  showChips() {
    const chips = this.choices.all().map((one) => {
      const button = element("button", { type: "button" }, one.name, element("span", { ariaHidden: "true" }, " ×"));
      button.setAttribute("aria-label", `Bỏ lọc: ${one.name}`);
      button.addEventListener("click", () => {
        this.give(one);
        this.count.parentElement.focus();
      });
      return element("li", {}, button);
    });
    if (chips.length > 1) {
      const clear = element("button", { type: "button" }, "Bỏ hết");
      clear.addEventListener("click", () => this.clear());
      chips.push(element("li", {}, clear));
    }
    this.chips.replaceChildren(...chips);
  }

  // Each choice with how many records would be left without it.
  loosen(facts, found) {
    const total = (chosen, typed) => facts.narrow(chosen, typed ? found : null).total;
    return this.choices.all().map((one) => ({ ...one, left: this.choices.without(one, total) }));
  }

  give(choice) {
    this.choices.drop(choice);
    return this.changed();
  }

  clear() {
    this.choices.clear();
    this.count.parentElement.focus();
    return this.changed();
  }

  showMore() {
    const seen = this.shown.children.length;
    this.limit += STEP;
    history.replaceState({ limit: this.limit }, "");
    return this.apply().then(() => this.shown.children[seen]?.querySelector("a")?.focus());
  }

  // Without its data the form is of no use: the links to the facet pages come back.
  fail() {
    this.loading = undefined;
    this.naming = undefined;
    this.ways.hidden = false;
    this.of.textContent = " – chưa tải được dữ liệu để lọc; hãy kiểm tra mạng rồi thử lại, hoặc dùng các liên kết “Tìm theo”";
  }
}

for (const browse of document.querySelectorAll("[data-browse]")) new Browser(browse);
