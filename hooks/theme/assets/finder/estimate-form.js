// The estimate: one rate, one cost or several, and how the most comes about.

import { cited, copies, element } from "./dom.js";
import { dayWords } from "./days.js";
import { estimate, factorOf, standing } from "./estimate.js";
import { inGroups, NotAnAmount, readAmount } from "./money.js";
import { REFUSED, TROUBLE } from "./words.js";

const money = (amount) => `${inGroups(amount)} đồng`;
const decimal = ([top, bottom]) => String(top / bottom).replace(".", ",");

export class EstimateForm {
  // change(part): what was said changed by so much; typed tells that more letters may follow.
  constructor(section, change) {
    this.section = section;
    this.change = change;
    this.form = section.querySelector("form");
    this.measure = section.querySelector("select");
    this.rates = section.querySelector("[data-rates]");
    this.costs = section.querySelector("[data-costs]");
    this.most = section.querySelector("[data-most]");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.measure.addEventListener("change", () => change({ viec: this.measure.value, muc: "", uutien: false }));
  }

  show(law, given) {
    this.section.hidden = false;
    this.measure.value = given.viec;
    const rates = law.measures.find((one) => one.id === given.viec)?.rates ?? [];
    const usable = rates.filter((one) => ["applies", "unclear"].includes(standing(one, given.ngay)));
    const rate = usable.find((one) => one.key === given.muc) ?? (usable.length === 1 ? usable[0] : undefined);
    this.showRates(law, given, rates, usable, rate);
    this.showCosts(law, given, rate);
    this.tell(law, given, rate);
  }

  showRates(law, given, rates, usable, rate) {
    if (!given.viec) return this.rates.replaceChildren();
    const others = rates.filter((one) => !usable.includes(one));
    const parts = [];
    if (usable.length) {
      const title = element("legend", {}, usable.length > 1 ? "Tính theo mức nào?" : "Mức dùng để tính");
      parts.push(element("fieldset", {}, title, element("div", { className: "kc-choices" }, ...usable.map((one) => this.choice(one, one === rate)))));
    } else {
      parts.push(element("p", {}, ...cited(law.words.nothing[given.viec])));
    }
    if (others.length) {
      const items = others.map((one) => element("li", {}, ...cited(`${upper(lines(one.key, "words")[0])} – ${lines(one.key, "scheme")[0]}: ${REFUSED[standing(one, given.ngay)]}.`)));
      const title = element("summary", {}, `${others.length} mức không dùng để tính cho ngày ${dayWords(given.ngay)}`);
      parts.push(element("details", { className: "kc-fold" }, title, element("ul", {}, ...items)));
    }
    this.rates.replaceChildren(...parts);
    return undefined;
  }

  choice(one, checked) {
    const input = element("input", { type: "radio", name: "muc", value: one.key, checked });
    input.addEventListener("change", () => this.change({ muc: one.key, uutien: false }));
    const [words, condition] = lines(one.key, "words");
    const about = [condition, `${lines(one.key, "scheme")[0]}.`, `${lines(one.key, "cite")[0]}.`].filter(Boolean);
    return element("label", { className: "kc-choice" }, input, " ", element("span", {}, upper(words), " ", element("small", {}, about.join(" "))));
  }

  // One box a cost; they are kept while somebody types, so that the place in the text is not lost.
  showCosts(law, given, rate) {
    this.costs.hidden = !rate;
    if (!rate) return;
    const wanted = Math.max(given.gia.length, 1);
    if (this.costs.dataset.key !== rate.key || this.boxes().length !== wanted) {
      const boxes = Array.from({ length: wanted }, (_, at) => this.box(rate, at, wanted));
      const more = element("button", { type: "button", className: "kc-button" }, "Thêm một khoản");
      more.addEventListener("click", async () => {
        await this.change({ gia: [...this.typed(), " "] });
        this.boxes().at(-1).focus();
      });
      this.costs.replaceChildren(...boxes, element("p", {}, more), this.priority(law, given, rate));
      this.costs.dataset.key = rate.key;
    }
    this.boxes().forEach((box, at) => {
      if (box !== document.activeElement) box.value = (given.gia[at] ?? "").trim();
    });
    const priority = this.costs.querySelector("[type=checkbox]");
    if (priority) priority.checked = given.uutien;
  }

  boxes() {
    return [...this.costs.querySelectorAll("input[inputmode]")];
  }

  typed() {
    return this.boxes().map((box) => box.value || " ");
  }

  box(rate, at, many) {
    const id = `gia-${at + 1}`;
    const what = many > 1 ? `Chi phí khoản ${at + 1}` : "Chi phí";
    const input = element("input", { id, type: "text", inputMode: "text", autocomplete: "off" });
    input.setAttribute("inputmode", "text");
    input.setAttribute("aria-describedby", `${id}-doc`);
    input.addEventListener("input", () => this.change({ gia: this.typed(), muc: rate.key }, true));
    const label = element("label", { htmlFor: id }, element("span", {}, `${what} (ví dụ 1.500.000, 300 triệu, 1,5 tỷ)`));
    return element("div", { className: "kc-field" }, label, input, element("p", { className: "kc-meta", id: `${id}-doc` }));
  }

  priority(law, given, rate) {
    if (!factorOf(law, rate, given.ngay)) return "";
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => this.change({ uutien: input.checked, muc: rate.key }));
    return element("label", { className: "kc-choice" }, input, " ", element("span", {}, "Đề án thuộc địa bàn hoặc ngành nghề ưu tiên"));
  }

  tell(law, given, rate) {
    if (!rate) return this.most.replaceChildren();
    const costs = [];
    for (const box of this.boxes()) {
      const note = box.parentElement.querySelector(".kc-meta");
      note.textContent = "";
      box.removeAttribute("aria-invalid");
      if (!box.value.trim()) continue;
      try {
        costs.push(readAmount(box.value));
        note.textContent = `Đọc là ${money(costs.at(-1))}.`;
      } catch (error) {
        if (!(error instanceof NotAnAmount)) throw error;
        note.textContent = TROUBLE[error.trouble];
        box.setAttribute("aria-invalid", "true");
        return this.most.replaceChildren();
      }
    }
    if (!costs.length) return this.most.replaceChildren();
    return this.most.replaceChildren(...steps(law, given, rate, costs));
  }
}

const cell = (key, part) => copies(document.querySelector(`tr[data-rate="${key}"]`), part);
const upper = (text) => text[0].toUpperCase() + text.slice(1);

// What a cell says, line by line, without its marks.
function lines(key, part) {
  return cell(key, part).map((line) => {
    for (const mark of line.querySelectorAll(".kc-badge")) mark.remove();
    return line.textContent.trim();
  });
}

// How the most comes about, line by line, with the article and everything that is not sure about it.
function steps(law, given, rate, costs) {
  const found = estimate(law, rate.key, costs, given.ngay, given.uutien);
  const told = [];
  if (costs.length > 1) told.push(`Tổng chi phí: ${costs.map(inGroups).join(" + ")} = ${money(found.cost)}.`);
  if (rate.percent) {
    const each = rate.per === "item" && costs.length > 1 ? " (tính riêng từng khoản)" : "";
    told.push(`${decimal(rate.percent)}% của ${money(found.cost)}${each} = ${money(found.share)}, phần lẻ dưới một đồng bỏ đi.`);
  } else {
    told.push(`Chi phí: ${money(found.cost)}. Văn bản không nêu phần trăm.`);
  }
  told.push(...capLines(rate, found, costs.length));
  if (found.raised !== null) told.push(`Đề án ưu tiên: ${money(found.most)} × ${decimal(found.factor)}, không quá chi phí = ${money(found.raised)}.`);
  const most = found.raised ?? found.most;
  const parts = [
    element("p", { className: "kc-estimate__most" }, "Nhiều nhất: ", element("strong", {}, money(most))),
    element("ol", {}, ...told.map((line) => element("li", {}, line))),
    element("p", { className: "kc-ground" }, "Theo: ", ...cell(rate.key, "cite").flatMap((line) => [...line.childNodes])),
    element("div", { className: "kc-meta" }, ...cell(rate.key, "words").slice(1), ...cell(rate.key, "remarks")),
    element("p", {}, "Mức này chỉ thuộc nguồn: ", ...cell(rate.key, "scheme")[0].childNodes, "."),
  ];
  if (found.unclear) parts.splice(1, 0, element("p", { className: "kc-note" }, `Chưa rõ vào ngày ${dayWords(given.ngay)} mức này còn áp dụng không. Hãy hỏi trước khi dựa vào.`));
  parts.push(element("p", {}, "Đây là số cao nhất có thể, không phải số chắc chắn được nhận."));
  queueMicrotask(() => document.dispatchEvent(new CustomEvent("kc:cards")));
  return parts;
}

function capLines(rate, found, many) {
  if (found.cap === null) return ["Văn bản không nêu số tiền trần."];
  const told = [];
  if (rate.multiplier) {
    const [top, bottom] = rate.multiplier;
    const plain = (BigInt(rate.cap) * BigInt(bottom)) / BigInt(top);
    told.push(`Trần đã nhân: ${inGroups(plain)} × ${decimal(rate.multiplier)} = ${money(BigInt(rate.cap))}.`);
  }
  if (rate.per === "item" && many > 1) {
    told.push(`Trần: mỗi khoản không quá ${money(BigInt(rate.cap))}; mỗi khoản so với trần riêng. Cộng lại: ${money(found.most)}.`);
  } else {
    const whole = rate.per === "establishment" ? " cho cả cơ sở, dù mấy khoản" : "";
    told.push(`Trần: không quá ${money(found.cap)}${whole}. Lấy số nhỏ hơn: ${money(found.most)}.`);
  }
  return told;
}
