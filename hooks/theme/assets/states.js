// Tells states by the visitor's clock. The rule lives in the timelines Python wrote; this module only
// looks up where the clock stands in them, at load, when the next state begins, and when a tab wakes.
// An address with `?ngay=2025-10-01` stops the clock at noon of that day: the law as it stood then.

export const WORDS = {
  policy: {
    "not-yet": "Chưa có hiệu lực",
    "in-force": "Còn hiệu lực",
    amended: "Còn hiệu lực, đã được sửa đổi",
    ended: "Hết hiệu lực",
    unknown: "Chưa rõ hiệu lực",
  },
  event: {
    upcoming: "Sắp diễn ra",
    ongoing: "Đang diễn ra",
    past: "Đã qua",
    postponed: "Đã hoãn",
    cancelled: "Đã huỷ",
    undated: "Chưa có ngày cụ thể",
  },
  registration: {
    "not-yet": "Chưa mở đăng ký",
    open: "Đang nhận đăng ký",
    closed: "Hết hạn đăng ký",
    unknown: "Chưa công bố lịch đăng ký",
  },
  certificate: {
    valid: "Giấy chứng nhận còn giá trị",
    expired: "Giấy chứng nhận hết giá trị",
    revoked: "Giấy chứng nhận bị thu hồi",
    unknown: "Chưa rõ thời hạn giấy chứng nhận",
  },
  rule: {
    "not-yet": "Chưa áp dụng",
    applies: "Đang áp dụng",
    ended: "Không còn áp dụng",
    unknown: "Chưa rõ còn áp dụng không",
  },
};

const LONGEST_WAIT = 6 * 60 * 60 * 1000; // a laptop may sleep; timers then fire late, so look again
const OVER = new Set(["past", "cancelled", "postponed"]);

// The day asked for, `YYYY-MM-DD`, when there is such a day; else null. A page that asks for the day itself
// (`data-asks-day`) may change it; it is read anew whenever states are told.
export let askedDay = readDay();

export function readDay() {
  const asked = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("ngay");
  return /^\d{4}-\d\d-\d\d$/.test(asked ?? "") && isDay(asked) ? asked : null;
}

function isDay(text) {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

// The visitor's clock, in milliseconds, or noon in Vietnam of the day asked for.
export const clock = () => (askedDay ? Date.parse(`${askedDay}T12:00:00+07:00`) : Date.now());

// Returns the state at an instant (milliseconds) and the instant of the next one, or null.
export function lookUp(timeline, now) {
  let state = timeline[0][1];
  for (const [since, name] of timeline.slice(1)) {
    const instant = Date.parse(since);
    if (now < instant) return { state, next: instant };
    state = name;
  }
  return { state, next: null };
}

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
  askedDay = readDay();
  const now = clock();
  // Day counts change at midnight in Vietnam, even where no state does.
  const next = Math.min(tell(now), midnightAfter(now));
  document.dispatchEvent(new CustomEvent("kc:states"));
  if (!askedDay) timer = setTimeout(run, Math.max(next - now, 0) + 1);
}

if (typeof document !== "undefined") {
  if (askedDay && !document.querySelector("[data-asks-day]")) import("./as-of.js");
  run();
  addEventListener("pageshow", run);
  document.addEventListener("kc:cards", run); // cards that came after the page
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && run());
}
