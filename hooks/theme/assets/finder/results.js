// The answers: three groups with their counts, each support content with what decides. What stands in the tables
// of the page is copied from there.

import { answers } from "./answer.js";
import { dayWords } from "./days.js";
import { cited, copies, element } from "./dom.js";
import { standing } from "./estimate.js";
import { placeName } from "./place-field.js";
import { because, missing, RESULT } from "./words.js";

const GROUPS = [
  ["may", 2],
  ["ask", 1],
  ["outside", 0],
];

export function showAnswers(section, law, given) {
  const found = answers(law, given);
  if (given.viec) for (const id of [...found.keys()]) if (id !== given.viec) found.delete(id);
  const groups = GROUPS.map(([name, value]) => [name, [...found].filter(([, one]) => one.value === value)]);
  section.querySelector("[data-said]").textContent = said(law, given);
  section.querySelector("[data-told]").textContent = told(law, given, groups);
  section.querySelector("[data-groups]").replaceChildren(
    ...groups.filter(([, members]) => members.length).map(([name, members]) => group(law, given, name, members)),
  );
  document.dispatchEvent(new CustomEvent("kc:cards"));
  return found;
}

// What was said, so that a printed sheet is understood by itself.
function said(law, given) {
  const { words } = law;
  const traits = Object.entries(given.traits).map(([id, yes]) => `${words.traits[id]} ${yes ? "Có" : "Không"}`);
  const parts = [
    words.kinds[given.loai]?.name,
    words.trades[given.nghe],
    given.noi && placeName(law.units[given.noi]),
    words.measures[given.viec],
    `ngày ${dayWords(given.ngay)}${given.day ? "" : " (hôm nay)"}`,
  ];
  return `Bạn chọn: ${[...parts.filter(Boolean), ...traits].join(" · ")}.`;
}

function told(law, given, groups) {
  if (!given.viec) return `${groups.map(([name, members]) => `${RESULT[name]}: ${members.length} việc`).join(". ")}.`;
  const [name] = groups.find(([, members]) => members.length);
  return `${law.words.measures[given.viec]}: ${RESULT[name].toLowerCase()}.`;
}

function group(law, given, name, members) {
  const title = element("h3", {}, `${RESULT[name]} (${members.length})`);
  const blocks = alike(members).map((block) => together(law, given, name, block));
  // What is not to be had is folded away, unless it is all there is.
  const fold = name === "outside" && !given.viec;
  const box = fold ? element("details", { className: "kc-fold" }, element("summary", {}, title), ...blocks) : element("section", {}, title, ...blocks);
  box.dataset.group = name;
  return box;
}

const own = (rule) => rule.startsWith("measures/");

// Contents that turn on the same things, by the same rules, are told together.
function alike(members) {
  const blocks = new Map();
  for (const [id, verdict] of members) {
    const why = verdict.why.map((code) => (own(code) ? code.replace(/^[^:]+/, "") : code));
    const key = JSON.stringify([verdict.asks.map((code) => code.replace(/^content:.*/, "content:")), why, verdict.by.map((rule) => own(rule) || rule)]);
    if (!blocks.has(key)) blocks.set(key, []);
    blocks.get(key).push([id, verdict]);
  }
  return [...blocks.values()].sort((one, other) => other.length - one.length);
}

function together(law, given, name, members) {
  const [, verdict] = members[0];
  const parts = [];
  if (name === "ask") parts.push(element("p", {}, "Cần biết:"), element("ul", {}, ...missing(law, verdict).map((words) => element("li", {}, ...cited(words)))));
  if (name === "outside") parts.push(element("p", {}, ...cited(because(law, verdict))));
  parts.push(...grounds(verdict));
  const items = members.map(([id, one]) => item(law, given, name, id, one));
  return element("div", { className: `kc-block kc-block--${name}` }, ...parts, element("ul", { className: "kc-list" }, ...items));
}

function item(law, given, name, id, verdict) {
  const row = document.querySelector(`tr[data-record="measures/${id}"]`);
  const [title, ...marks] = copies(row, "name");
  const parts = [element("h4", {}, ...title.childNodes), ground("Việc này đặt ra ở", copies(row, "cite")), ...marks];
  if (name === "may") parts.push(...conditions(row), rate(law, given, id));
  const card = element("li", { className: "kc-card" }, ...parts);
  card.dataset.record = `measures/${id}`;
  card.dataset.verdict = name;
  card.dataset.rules = verdict.by.join(" ");
  return card;
}

// The rules that decide, each with its text and article.
function grounds(verdict) {
  return verdict.by.filter((rule) => !own(rule)).map((rule) => {
    const from = document.querySelector(`tr[data-record="eligibility/${rule}"]`);
    const [name] = copies(from, "name");
    const weak = copies(from, "remarks").filter((line) => line.querySelector(".kc-badge"));
    return ground("Theo", [name, ...copies(from, "cite"), ...weak]);
  });
}

function ground(label, pieces) {
  const list = pieces.filter(Boolean).map((piece) => element("span", {}, ...piece.childNodes));
  return element("p", { className: "kc-ground" }, `${label}: `, ...list.flatMap((one, at) => (at ? [" · ", one] : [one])));
}

function conditions(row) {
  const lines = copies(row, "conditions").map((line) => element("li", {}, line.textContent));
  return lines.length ? [element("p", {}, "Điều kiện:"), element("ul", {}, ...lines)] : [];
}

// How much at most: a way to the estimate, or which text to look into.
function rate(law, given, id) {
  const rates = law.measures.find((one) => one.id === id).rates;
  const usable = rates.some((one) => ["applies", "unclear"].includes(standing(one, given.ngay)));
  if (!usable) return element("p", { className: "kc-meta" }, ...cited(law.words.nothing[id]));
  const link = element("a", { href: `?viec=${id}#uoc-tinh`, className: "kc-button" }, "Ước tính mức cao nhất");
  link.dataset.estimateFor = id;
  return element("p", {}, link);
}
