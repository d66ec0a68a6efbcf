// One result on the search page: what it is, its title, the facts that decide, its states, and where the
// words stand in its text.

import { element } from "../element.js";
import { pageAt } from "./address.js";
import { marked, stateMark } from "./marked.js";

export function card(hit, now) {
  const link = element("a", { href: pageAt(hit.path) }, ...marked(hit.title, hit.ranges));
  const facts = hit.facts.map((fact, at) => element("p", { className: "kc-meta" }, ...marked(fact, hit.factRanges[at])));
  const states = hit.states.map((state) => stateMark(state, now));
  const marks = hit.marks.map((mark) => element("span", { className: `kc-badge kc-badge--${mark.kind}` }, mark.text));
  const made = element(
    "li",
    { className: "kc-card kc-hit", data: { record: `${hit.collection}/${hit.id}` } },
    element("p", { className: "kc-kicker" }, hit.kind),
    element("h2", {}, link),
  );
  if (states.length + marks.length > 0) made.append(element("p", { className: "kc-badges" }, ...states, ...marks));
  made.append(...facts);
  if (hit.context) made.append(element("p", { className: "kc-hit__context" }, ...marked(hit.context.text, hit.context.ranges)));
  made.classList.toggle("kc-hit--over", hit.over);
  return made;
}
