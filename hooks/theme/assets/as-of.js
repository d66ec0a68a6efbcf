// The law as of a day: asks for the day, says which one is shown, and keeps it while one goes from text to
// text. States follow by themselves, because states.js stops its clock at the day asked for.

import { askedDay } from "./clock.js";

const day = askedDay();
const LAW = /\/(chinh-sach|ho-tro|dieu-kien|thu-tuc)\//;
const words = (one) => one.split("-").reverse().map(Number).join("/");

function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function address(day) {
  const query = new URLSearchParams(location.search);
  if (day) query.set("ngay", day);
  else query.delete("ngay");
  return query.size ? `?${query}` : location.pathname;
}

// The field for the day; the newest day of the data is offered until somebody asks for another.
function ask() {
  const field = make("input", { type: "date", name: "ngay", required: true, value: day ?? "" });
  const label = make("label", {}, make("span", {}, "Xem luật như ngày"), " ", field);
  const button = make("button", { className: "kc-button" }, "Xem");
  const form = make("form", { className: "kc-asof", action: "", method: "get" }, label, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(address(field.value));
  });
  return form;
}

function banner() {
  const back = make("a", { href: address(null), className: "kc-button" }, "Về hôm nay");
  const state = document.querySelector("div[data-record] > .kc-badges [data-state]")?.textContent;
  const said = `Đang xem luật như ngày ${words(day)}. ${state ? `Khi đó: ${state.toLowerCase()}. ` : ""}`;
  const more = "Các dấu tình trạng tính theo ngày này; lời văn trên trang viết theo ngày của dữ liệu.";
  const box = make("div", { className: "kc-note kc-asof-banner" }, make("p", {}, make("strong", {}, said), more), make("p", {}, back));
  box.setAttribute("role", "status");
  return box;
}

// Of a support content: the rates that applied on the day, whatever table they stand in today; what the answer
// says of rates that did not apply then is put away.
function rates() {
  const marks = [...document.querySelectorAll('[data-record^="measures/"] .kc-table [data-kind="rule"]')];
  if (!marks.length) return "";
  for (const mark of lead.querySelectorAll('[data-kind="rule"]')) mark.closest("p").hidden = mark.dataset.state !== "applies";
  const rows = marks.filter((mark) => mark.dataset.state === "applies").map((mark) => mark.closest("tr").cells);
  const items = rows.map(([amount, money, text]) => make("li", {}, ...[amount, money, text].map(copy)));
  const title = make("h2", {}, `Mức áp dụng ngày ${words(day)}`);
  const list = items.length ? make("ul", {}, ...items) : make("p", {}, "Chưa thấy mức nào áp dụng vào ngày đó.");
  return make("section", { className: "kc-asof-rates" }, title, list);
}

// What a cell says, with its links and their states.
function copy(cell) {
  return make("div", {}, ...[...cell.childNodes].map((one) => one.cloneNode(true)));
}

// The texts of a list as the law stood on the day: in force first, what had no force yet or any more below.
const RANK = { "in-force": 0, amended: 0, unknown: 1, "not-yet": 2, ended: 3 };

function inForceFirst() {
  const rank = (card) => RANK[card.querySelector('.kc-badges [data-kind="policy"]')?.dataset.state] ?? 1;
  for (const list of document.querySelectorAll('[data-list="policies"] [data-group] > ul')) {
    list.append(...[...list.children].sort((one, other) => rank(one) - rank(other)));
  }
}

function keepDay() {
  for (const link of document.querySelectorAll("#noi-dung a[href], .kc-crumbs a[href]")) {
    const url = new URL(link.href);
    if (url.origin !== location.origin || !LAW.test(url.pathname) || url.searchParams.has("ngay")) continue;
    if (link.closest(".kc-asof-banner")) continue;
    url.searchParams.set("ngay", day);
    link.href = url;
  }
}

const article = document.querySelector("#noi-dung");
const lead = article.querySelector("div[data-record] > .kc-lead");
// A page of the law brings this module itself; elsewhere it is fetched when a day is asked for.
const done = document.querySelector(".kc-asof, .kc-asof-banner");
if (!done && LAW.test(location.pathname)) {
  if (lead) lead.after(ask());
  else article.querySelector(".kc-browse, [data-list]")?.before(ask());
}
if (!done && day) {
  article.prepend(banner());
  lead?.before(rates());
  inForceFirst();
  keepDay();
  document.addEventListener("kc:cards", keepDay);
}
