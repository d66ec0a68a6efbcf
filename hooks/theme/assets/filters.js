// Narrows a long list: several values of a facet, several facets, a typed name, an order. Every state is in
// the page's address. Nothing is fetched before somebody touches a filter or comes by such an address.

import { element } from "./element.js";
import { Choices } from "./filter-choices.js";
import { Data } from "./filter-data.js";
import { complete, form, showCounts } from "./filter-form.js";
import { Frame } from "./filter-frame.js";
import { deadEnd, showCards } from "./filter-results.js";
import { words } from "./fold.js";
import { holding } from "./narrowing.js";
import { clock } from "./clock.js";

const STEP = 48;

class Browser {
  constructor(browse) {
    const orders = JSON.parse(browse.dataset.orders);
    this.data = new Data(browse.dataset.facts);
    this.form = form(browse);
    this.frame = new Frame(browse, this.form, orders, {
      open: () => this.apply(),
      again: () => this.apply(),
      more: () => this.showMore(),
      clear: () => this.clear(),
      give: (choice) => this.give(choice),
    });
    this.choices = new Choices(this.form, this.frame.sort, orders);
    this.address = location.pathname;
    this.turn = 0;
    this.limit = STEP;
    this.listen();
    this.restore();
  }

  listen() {
    const typed = this.form.elements.q;
    // Names are a file of their own: begin to fetch it when somebody is about to type.
    typed.addEventListener("focus", () => this.data.names().catch(() => {}));
    typed.addEventListener("change", () => this.pause());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => event.target.name && this.changed(event.target === typed));
    this.frame.sort.addEventListener("change", () => this.changed());
    this.frame.dialog.addEventListener("close", () => this.pause());
    addEventListener("popstate", () => this.restore());
    document.addEventListener("kc:states", () => this.facts?.tell(clock()) && this.apply());
  }

  // One step back undoes one touch; but what is done in the dialog, or typed in one go, is a single step.
  changed(typing = false) {
    const step = this.frame.dialog.open ? "dialog" : typing ? "typing" : "";
    if (this.choices.address !== this.address) {
      history[step && step === this.step ? "replaceState" : "pushState"](null, "", this.choices.address);
      this.address = this.choices.address;
    }
    this.step = step;
    this.limit = STEP;
    return this.apply();
  }

  pause() {
    this.step = "";
  }

  // Reads the address: on arrival, on the way back and forth. A jump within the page is none of its business.
  restore() {
    this.pause();
    if (location.search) complete(this.form);
    this.choices.read(location.search);
    if (this.choices.address === this.address) return;
    this.address = this.choices.address;
    this.limit = history.state?.limit ?? STEP;
    if (this.frame.dialog.open) this.frame.dialog.close();
    this.apply();
  }

  async apply(seen = 0) {
    complete(this.form);
    this.turn += 1;
    const { turn } = this;
    const wanted = () => turn === this.turn;
    this.frame.showChips(this.choices.all());
    try {
      if (!this.facts) this.frame.waiting();
      this.facts = await this.data.facts();
      const typed = words(this.choices.typed);
      const found = typed.length ? holding(await this.data.names(), typed) : null;
      if (!wanted()) return;
      const left = this.facts.narrow(this.choices.chosen, found);
      showCounts(this.form, left.counts);
      this.frame.tell(left.total, this.choices);
      this.frame.swap(this.choices.any);
      if (this.choices.any) await this.show(left, found, wanted, seen);
    } catch {
      if (wanted()) this.frame.fail();
    }
  }

  show(left, found, wanted, seen) {
    const { more, result, shown, unit } = this.frame;
    const records = this.facts.first(left.kept, this.choices.order, this.limit);
    const rest = left.total - records.length;
    more.hidden = rest === 0;
    more.textContent = `Xem thêm ${Math.min(STEP, rest)} ${unit}`;
    result.querySelector(".kc-note")?.remove();
    if (left.total === 0) shown.before(deadEnd(unit, this.waysOut(found)));
    return showCards(this.data, shown, records, wanted, seen);
  }

  // What can be given up so that something is left, with how much that would be; everything, if need be.
  waysOut(found) {
    const { all, unit } = this.frame;
    const left = (chosen, typed) => this.facts.narrow(chosen, typed ? found : null).total;
    const single = this.choices
      .all()
      .map((one) => ({ one, left: this.choices.without(one, left) }))
      .filter((way) => way.left > 0)
      .map((way) => ({ said: `Bỏ “${way.one.name}”: còn ${way.left} ${unit}`, take: () => this.give(way.one) }));
    return [...single, { said: `Bỏ hết: xem cả ${all} ${unit}`, take: () => this.clear() }];
  }

  give(choice) {
    this.choices.drop(choice);
    this.frame.focus();
    return this.changed();
  }

  clear() {
    this.choices.clear();
    this.frame.focus();
    return this.changed();
  }

  async showMore() {
    const seen = this.frame.shown.children.length;
    this.limit += STEP;
    history.replaceState({ limit: this.limit }, "");
    await this.apply(seen);
    this.frame.shown.children[seen]?.querySelector("a")?.focus();
  }
}

for (const browse of document.querySelectorAll("[data-browse]")) new Browser(browse);
