// Shows the records a filter leaves: finished cards, fetched in small files as they are needed.

import { element } from "./element.js";

const AT_ONCE = 12; // drawn together, so that the first are seen before the last have come

export class Cards {
  constructor(base, facts) {
    this.base = base;
    this.facts = facts;
    this.chunks = new Map();
  }

  // The card of a record as HTML the build wrote and escaped.
  async card(record) {
    const number = Math.floor(record / this.facts.chunk);
    if (!this.chunks.has(number)) {
      const fetched = fetch(`${this.base}/${number}.json?v=${this.facts.version}`).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.json();
      });
      this.chunks.set(number, fetched);
      fetched.catch(() => this.chunks.delete(number));
    }
    return (await this.chunks.get(number))[record % this.facts.chunk];
  }

  // Replaces what a list shows, a few cards at a time; stops when `wanted()` says nobody waits for it.
  async show(list, records, wanted) {
    let started = false;
    for (let at = 0; at < records.length; at += AT_ONCE) {
      const cards = await Promise.all(records.slice(at, at + AT_ONCE).map((record) => this.card(record)));
      if (!wanted()) return;
      const holder = document.createElement("template");
      holder.innerHTML = cards.join("");
      if (started) list.append(holder.content);
      else list.replaceChildren(holder.content);
      started = true;
      document.dispatchEvent(new CustomEvent("kc:cards"));
    }
    if (!started) list.replaceChildren();
  }
}

// What is said when nothing is left, with a button for each choice that could be given up.
export function deadEnd(unit, ways, give) {
  const items = ways.map((one) => {
    const said = `Bỏ “${one.name}”: còn ${one.left} ${unit}`;
    const button = element("button", { type: "button", className: "kc-button" }, said);
    button.addEventListener("click", () => give(one));
    return element("li", {}, button);
  });
  const said = element("p", {}, `Không có ${unit} nào khớp với tất cả các lựa chọn.`);
  return element("div", { className: "kc-note" }, said, element("ul", { className: "kc-actions" }, ...items));
}
