// Texts of results with the words that were found marked in them, and the marks of states.

import { element } from "../element.js";
import { lookUp, WORDS } from "../clock.js";

// Returns the parts of a text; ranges are [[start, end], …] of the text as it is, so no letter is changed.
export function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of joined(text, ranges)) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(element("mark", {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

// Words beside each other are marked as one.
function joined(text, ranges) {
  const found = [];
  for (const [start, end] of ranges) {
    const last = found.at(-1);
    if (last && !text.slice(last[1], start).trim()) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

// Returns the mark of a state as cards have it, told at an instant; states.js goes on telling it.
export function stateMark({ kind, dates, doubt, timeline }, now) {
  const { state } = lookUp(timeline, now);
  const said = (words) => (doubt ? `${words} (${doubt})` : words);
  const data = { kind, timeline: JSON.stringify(timeline), state, dates: said(dates) };
  const mark = element("span", { className: "kc-badge", data, title: data.dates }, said(WORDS[kind]?.[state] ?? dates));
  if (doubt) mark.dataset.doubt = doubt;
  return mark;
}
