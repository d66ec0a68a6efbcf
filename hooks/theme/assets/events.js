// Orders a list of events by the visitor's clock: what is on, what takes registrations, what comes
// (soonest first), what has no day yet, what is called off, and what is over (latest first, folded).
// States come from states.js; this module only moves cards, and not those a filter shows.

const SECTIONS = [
  ["ongoing", "Đang diễn ra"],
  ["open", "Đang nhận đăng ký"],
  ["upcoming", "Sắp diễn ra"],
  ["undated", "Chưa có ngày cụ thể"],
  ["off", "Đã hoãn hoặc đã huỷ"],
  ["past", "Đã qua"],
];
const SECTION_OF = { postponed: "off", cancelled: "off" };
const LATEST_FIRST = new Set(["past", "off"]);

const stateOf = (card, kind) => card.querySelector(`[data-kind="${kind}"]`)?.dataset.state;

function sectionOf(card) {
  const state = stateOf(card, "event");
  if (state === "upcoming" && stateOf(card, "registration") === "open") return "open";
  return SECTION_OF[state] ?? state;
}

function order(name) {
  const sign = LATEST_FIRST.has(name) ? -1 : 1;
  return (a, b) => sign * ((a.dataset.start ?? "") < (b.dataset.start ?? "") ? -1 : 1);
}

function build(list) {
  const view = document.createElement("div");
  view.dataset.view = "clock";
  for (const [name, title] of SECTIONS) {
    const folded = name === "past";
    const box = document.createElement(folded ? "details" : "section");
    if (folded) box.className = "kc-fold";
    box.dataset.section = name;
    const heading = document.createElement("h2");
    heading.textContent = title;
    const count = document.createElement("span");
    count.className = "kc-section-count";
    heading.append(" ", count);
    const cards = document.createElement("ul");
    cards.className = "kc-list";
    if (folded) {
      const summary = document.createElement("summary");
      summary.append(heading);
      box.append(summary, cards);
    } else {
      box.append(heading, cards);
    }
    view.append(box);
  }
  const pager = list.querySelector(".kc-pager");
  if (pager) pager.before(view);
  else list.append(view);
  return view;
}

function arrange(list) {
  const view = list.querySelector("[data-view]") ?? build(list);
  const cards = [...list.querySelectorAll(".kc-card[data-record]")].filter((card) => !card.closest("[data-shown]"));
  for (const [name] of SECTIONS) {
    const box = view.querySelector(`[data-section="${name}"]`);
    const members = cards.filter((card) => sectionOf(card) === name).sort(order(name));
    box.querySelector("ul").replaceChildren(...members);
    box.querySelector(".kc-section-count").textContent = `(${members.length})`;
    box.hidden = members.length === 0;
  }
  // What is over is folded away, unless there is nothing else to see.
  const [first, ...others] = view.querySelectorAll("[data-section]:not([hidden])");
  if (first?.dataset.section === "past" && others.length === 0) first.open = true;
  const nothing = !cards.some((card) => ["ongoing", "open", "upcoming"].includes(sectionOf(card)));
  const hint = list.querySelector("[data-nothing-coming]");
  if (hint) hint.hidden = !nothing;
  for (const group of list.querySelectorAll("[data-group], .kc-jump")) group.hidden = true;
}

function run() {
  for (const list of document.querySelectorAll('[data-list="events"]')) arrange(list);
}

document.addEventListener("kc:states", run);
run();
