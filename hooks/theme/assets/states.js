// Tells states by the visitor's clock. The rule lives in the timelines Python wrote; this module only
// looks up where the clock stands in them, at load, when the next state begins, and when a tab wakes.

import { askedDay, clock, lookUp, WORDS } from "./clock.js";

const LONGEST_WAIT = 6 * 60 * 60 * 1000; // a laptop may sleep; timers then fire late, so look again
const OVER = new Set(["past", "cancelled", "postponed"]);

function tell(now) {
  let soonest = now + LONGEST_WAIT;
  for (const mark of document.querySelectorAll("[data-timeline]")) {
    const { state, next } = lookUp(JSON.parse(mark.dataset.timeline), now);
    if (next !== null) soonest = Math.min(soonest, next);
    if (mark.dataset.state === state) continue;
    mark.dataset.dates ??= mark.textContent;
    mark.dataset.state = state;
    const words = WORDS[mark.dataset.kind]?.[state];
    const doubt = mark.dataset.doubt ? ` (${mark.dataset.doubt})` : "";
    if (words) mark.textContent = words + doubt;
    mark.title = mark.dataset.dates;
  }
  for (const mark of document.querySelectorAll("[data-steps]")) {
    const { state } = lookUp(JSON.parse(mark.dataset.steps), now);
    const [figure, words] = mark.children;
    figure.textContent = state;
    words.textContent = mark.dataset.words;
  }
  for (const mark of document.querySelectorAll('[data-kind="registration"][data-state="open"]')) countDown(mark, now);
  for (const list of document.querySelectorAll("[data-coming]")) showComing(list);
  return soonest;
}

// Tells how long one can still register, in days of Vietnam: today counts as the last day.
function countDown(mark, now) {
  const { next } = lookUp(JSON.parse(mark.dataset.timeline), now);
  if (next === null) return;
  const days = dayNumber(next - 1) - dayNumber(now);
  mark.textContent = `${WORDS.registration.open}, ${days === 0 ? "hôm nay là ngày cuối" : `còn ${days} ngày`}`;
}

const HOUR = 60 * 60 * 1000;
const dayNumber = (instant) => Math.floor((instant + 7 * HOUR) / (24 * HOUR));
const midnightAfter = (instant) => (dayNumber(instant) + 1) * 24 * HOUR - 7 * HOUR;

// Of the events known to come, shows the first few that are not over by now.
function showComing(list) {
  let left = Number(list.dataset.coming);
  for (const card of list.querySelectorAll("[data-record]")) {
    const state = card.querySelector('[data-kind="event"]')?.dataset.state;
    card.hidden = OVER.has(state) || left <= 0;
    if (!card.hidden) left -= 1;
  }
  list.dataset.told = "";
}

let timer;

function run() {
  clearTimeout(timer);
  const now = clock();
  // Day counts change at midnight in Vietnam, even where no state does.
  const next = Math.min(tell(now), midnightAfter(now));
  document.dispatchEvent(new CustomEvent("kc:states"));
  if (!askedDay()) timer = setTimeout(run, Math.max(next - now, 0) + 1);
}

if (typeof document !== "undefined") {
  if (askedDay() && !document.querySelector("[data-asks-day]")) import("./as-of.js");
  run();
  addEventListener("pageshow", (event) => event.persisted && run());
  document.addEventListener("kc:cards", run); // cards that came after the page
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && run());
}
