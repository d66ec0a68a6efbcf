// Shows the records a filter leaves, and what can be done when it leaves none.

import { element } from "./element.js";

const AT_ONCE = 12; // drawn together, so that the first are seen before the last have come

// Fills a list with the cards of records, a few at a time; the first `seen` of them stand there already.
// Stops when `wanted()` says nobody waits for it any more.
export async function showCards(data, list, records, wanted, seen = 0) {
  for (let at = seen; at < records.length; at += AT_ONCE) {
    const cards = await Promise.all(records.slice(at, at + AT_ONCE).map((record) => data.card(record)));
    if (!wanted()) return;
    const holder = document.createElement("template");
    holder.innerHTML = cards.join("");
    if (at > 0) list.append(holder.content);
    else list.replaceChildren(holder.content);
    document.dispatchEvent(new CustomEvent("kc:cards"));
  }
  if (records.length === 0) list.replaceChildren();
}

// What is said when nothing is left, with a button for each way out: [{ said, take }].
export function deadEnd(unit, ways) {
  const items = ways.map(({ said, take }) => {
    const button = element("button", { type: "button", className: "kc-button" }, said);
    button.addEventListener("click", take);
    return element("li", {}, button);
  });
  const said = element("p", {}, `Không có ${unit} nào khớp với tất cả các lựa chọn.`);
  return element("div", { className: "kc-note" }, said, element("ul", { className: "kc-actions" }, ...items));
}
