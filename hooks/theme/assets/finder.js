// The finder's page: five questions, the answers, the estimate. The law is fetched when somebody first touches a
// question or comes by an address that holds answers; everything is computed here and nothing leaves the browser.

import { EstimateForm } from "./finder/estimate-form.js";
import { address, anything, read } from "./finder/given.js";
import { PlaceField } from "./finder/place-field.js";
import { showAnswers } from "./finder/results.js";

const form = document.querySelector("[data-finder]");
const section = document.querySelector("[data-answers]");
const estimates = document.querySelector("[data-estimate]");
const SAID = { co: true, khong: false };

let law;
let given;
let loading;

function load() {
  loading ??= fetch(form.dataset.law, { cache: "no-cache" }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    law = await answer.json();
    given = read(law, location.search);
  });
  return loading;
}

const place = new PlaceField(form, (id) => change({ noi: id }));
const estimate = new EstimateForm(estimates, change);

// Takes over what changed, puts it into the address, and shows everything anew.
async function change(part, typing = false) {
  if (!(await ready())) return;
  given = { ...given, ...part };
  history[typing ? "replaceState" : "pushState"](null, "", address(given) + (typing ? location.hash : ""));
  given = { ...read(law, location.search), gia: given.gia };
  show();
}

async function ready() {
  try {
    await load();
    return true;
  } catch {
    loading = undefined;
    section.hidden = false;
    section.querySelector("[data-told]").textContent =
      "Chưa tải được quy định; hãy kiểm tra mạng rồi thử lại, hoặc tra ở các bảng bên dưới.";
    return false;
  }
}

function show() {
  for (const name of ["loai", "nghe"]) form.elements[name].value = given[name];
  form.elements.viec.value = given.viec;
  form.elements.ngay.value = given.day;
  place.show(law, given);
  document.dispatchEvent(new CustomEvent("kc:cards")); // the day may have changed: states follow it
  section.hidden = !anything(given);
  const found = section.hidden ? new Map() : showAnswers(section, law, given);
  further(found);
  estimate.show(law, given);
}

// Asks the yes-or-no questions that an answer turns on, once the main questions are answered; and keeps those
// that are answered, so that they can be changed.
function further(found) {
  const asked = new Set([...found.values()].flatMap((one) => one.asks.filter((code) => code.startsWith("trait:"))));
  const main = Boolean(given.loai && given.nghe && given.noi);
  let any = false;
  for (const box of form.querySelectorAll("[data-trait]")) {
    const id = box.dataset.trait;
    box.hidden = !(id in given.traits) && !(main && asked.has(`trait:${id}`));
    any ||= !box.hidden;
    form.elements[id].value = id in given.traits ? (given.traits[id] ? "co" : "khong") : "";
  }
  form.querySelector('[data-question="them"]').hidden = !any;
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
form.addEventListener("input", async (event) => {
  if (event.target === place.box && (await ready())) place.suggest(law);
});
form.addEventListener("change", (event) => {
  const { name, value } = event.target;
  if (["loai", "nghe"].includes(name)) change({ [name]: value });
  else if (name === "viec") change({ viec: value, muc: "", uutien: false });
  else if (name === "ngay") change({ day: value });
  else if (event.target.closest("[data-trait]")) {
    const { [name]: _, ...others } = given?.traits ?? {};
    change({ traits: value in SAID ? { ...others, [name]: SAID[value] } : others });
  }
});
section.querySelector("[data-clear]").addEventListener("click", async () => {
  await change({ loai: "", nghe: "", noi: "", viec: "", day: "", traits: {}, muc: "", gia: [], uutien: false });
  form.querySelector("input").focus();
});
section.addEventListener("click", (event) => {
  const link = event.target.closest("[data-estimate-for]");
  if (!link) return;
  event.preventDefault();
  change({ viec: link.dataset.estimateFor, muc: "", uutien: false }).then(() => {
    estimates.scrollIntoView();
    estimate.measure.focus({ preventScroll: true });
  });
});
addEventListener("popstate", async () => {
  if (!(await ready())) return;
  given = read(law, location.search);
  show();
});
// What is folded on the screen is open on paper.
addEventListener("beforeprint", () => {
  for (const fold of section.querySelectorAll("details")) fold.open = true;
});

form.hidden = false;
estimates.hidden = false;
if (location.search) {
  ready().then((could) => {
    if (!could) return;
    show();
    if (location.hash === "#uoc-tinh") estimates.scrollIntoView();
  });
}
