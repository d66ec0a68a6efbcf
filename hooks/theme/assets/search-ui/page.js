// The search page: its address says what is asked for, and what it shows is the answer to its address.

import { createSearch } from "../search/client.js";
import { clock } from "../clock.js";
import { read, written } from "./address.js";
import { Facets } from "./facets.js";
import { forget, recent, remember } from "./recent.js";
import { Results } from "./results.js";

const STEP = 20;
const PAUSE = 250;
const COMPOSING = 500; // see box.js
const SLOW = 400;

class Page {
  constructor(holder, form) {
    this.field = form.elements.q;
    this.title = document.title;
    this.search = createSearch();
    this.facets = new Facets((chosen) => this.narrow(chosen));
    this.results = new Results(holder, this.facets, {
      narrow: (chosen) => this.narrow(chosen),
      more: () => this.showMore(),
      again: () => this.run(),
      forget: () => this.forget(),
    });
    this.turn = 0;
    form.addEventListener("submit", (event) => this.submit(event));
    this.field.addEventListener("input", (event) => this.later(event.isComposing ? COMPOSING : PAUSE));
    this.field.addEventListener("compositionend", () => this.later(PAUSE));
    addEventListener("popstate", () => this.restore());
    addEventListener("pagehide", () => history.replaceState({ ...history.state, y: scrollY }, ""));
    const { y } = history.state ?? {};
    this.restore().then(() => y && scrollTo(0, y));
  }

  restore() {
    clearTimeout(this.timer);
    Object.assign(this, read(location.search));
    this.limit = history.state?.limit ?? STEP;
    this.field.value = this.query;
    this.typing = false;
    return this.run();
  }

  // A new entry in the history for each thing asked for; the letters of a word are one thing.
  go(replace = false) {
    this.limit = STEP;
    const address = written(this);
    const way = replace || address === location.search ? "replaceState" : "pushState";
    history[way](null, "", address || location.pathname);
    return this.run();
  }

  narrow(chosen) {
    this.typing = false;
    this.chosen = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0));
    return this.go();
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.typed(), pause);
  }

  typed() {
    clearTimeout(this.timer);
    if (this.field.value === this.query) return;
    this.query = this.field.value;
    this.go(this.typing);
    this.typing = true;
  }

  submit(event) {
    event.preventDefault();
    if (this.field.value === this.query) this.run();
    this.typed();
    this.typing = false;
    remember(this.query);
    if (matchMedia("(pointer: coarse)").matches) this.field.blur(); // its keyboard hides the results
  }

  showMore() {
    this.limit += STEP;
    history.replaceState({ ...history.state, limit: this.limit }, "");
    return this.run();
  }

  forget() {
    forget();
    this.results.showEmpty([]);
    this.field.focus();
  }

  async run() {
    this.turn += 1;
    const turn = this.turn;
    const { query, chosen, limit } = this;
    const asked = query.trim();
    document.title = asked ? `“${asked}” – ${this.title}` : this.title;
    if (!asked && Object.keys(chosen).length === 0) {
      this.results.showEmpty(recent());
      return;
    }
    this.results.expect();
    const slow = setTimeout(() => turn === this.turn && (this.results.said.textContent = "Đang tìm…"), SLOW);
    try {
      const answer = await this.ask(query, chosen, limit);
      const ways = answer?.total === 0 && answer.how !== "none" ? await this.loosen(query, chosen) : [];
      if (answer && turn === this.turn) this.results.show(answer, chosen, STEP, ways);
    } catch {
      if (turn === this.turn) this.results.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  ask(query, filters, limit) {
    return this.search.search(query, { filters, limit, now: clock() });
  }

  // For each value chosen, how many results there would be without it.
  async loosen(query, chosen) {
    for (const { facet, known } of this.facets.each(chosen))
      if (!known) this.facets.learn((await this.ask("", { [facet]: chosen[facet] }, 0))?.facets ?? {});
    const ways = [];
    for (const way of this.facets.each(chosen))
      ways.push({ ...way, left: (await this.ask(query, way.without, 0))?.total ?? 0 });
    return ways;
  }
}

new Page(document.querySelector("[data-search-page]"), document.querySelector("[data-search=page]"));
