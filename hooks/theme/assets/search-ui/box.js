// The field that answers while one types. Whatever way letters come in (keys, paste, voice, a keyboard that
// suggests words), they come as `input`. An input method that is composing keeps all its keys.

import { element } from "../element.js";
import { clock } from "../clock.js";
import { clearOption, hitOption, Popup, queryOption } from "./popup.js";
import { forget, recent, remember } from "./recent.js";

const PAUSE = 120;
const COMPOSING = 400; // a phone's keyboard composes every word, so composing only asks for more patience
const SLOW = 500;
const AT_MOST = 6;

export class Box {
  constructor(form, search) {
    this.form = form;
    this.field = form.elements.q;
    this.said = form.querySelector("[role=status]");
    this.search = search;
    this.popup = new Popup(this.field);
    this.field.parentElement.append(this.popup.node);
    this.field.addEventListener("focus", () => this.ask());
    this.field.addEventListener("input", (event) => this.later(event.isComposing ? COMPOSING : PAUSE));
    this.field.addEventListener("compositionend", () => this.later(PAUSE));
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.popup.list.addEventListener("click", (event) => this.chosen(event));
    form.addEventListener("submit", () => remember(this.field.value));
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.close());
    addEventListener("pagehide", () => this.close());
    if (document.activeElement === this.field) this.ask();
  }

  later(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  close() {
    clearTimeout(this.timer);
    this.popup.close();
    this.said.textContent = "";
    delete this.said.dataset.wrong;
  }

  async ask() {
    clearTimeout(this.timer);
    const query = this.field.value;
    const wanted = () => query === this.field.value && document.activeElement === this.field;
    const slow = setTimeout(() => wanted() && this.popup.show("Đang tìm…", []), SLOW);
    try {
      await sheet;
      if (!wanted()) return;
      if (!query.trim()) {
        this.showRecent();
        return;
      }
      const answer = await this.search.search(query, { suggest: true, limit: AT_MOST, now: clock() });
      if (answer && wanted()) this.show(answer);
    } catch {
      if (wanted()) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  show({ query, hits, total, meant, clashing, nearest }) {
    delete this.said.dataset.wrong;
    if (hits.length === 0) {
      this.said.textContent = nearest.length > 0 ? "Không tìm thấy. Có gợi ý câu khác." : "Không tìm thấy";
      const others = nearest.map((one) => queryOption(one.query, `Thử “${one.query}”: ${one.total} kết quả`));
      this.popup.show(`Không tìm thấy “${query.trim()}”.`, [...others, queryOption(query, "Xem cách tìm khác")]);
      return;
    }
    const more = total > hits.length;
    const read = meant ? `Đã tìm “${meant}”.` : clashing ? "Chỉ thấy chữ có dấu khác." : "";
    this.said.textContent = `${more ? "Hơn " : ""}${hits.length} kết quả. ${read}`;
    const options = hits.map((hit) => hitOption(hit, clock()));
    this.popup.show(read, [...options, queryOption(query, more ? "Xem mọi kết quả" : "Xem ở trang tìm kiếm")]);
  }

  showRecent() {
    const queries = recent();
    if (queries.length === 0) this.close();
    else this.popup.show("Vừa tìm", [...queries.map((one) => queryOption(one, one)), clearOption()]);
  }

  fail() {
    this.popup.close();
    this.said.dataset.wrong = "";
    this.said.textContent = "Chưa tải được gợi ý. Hãy kiểm tra mạng; vẫn có thể bấm Tìm.";
  }

  pressed(event) {
    if (event.isComposing || event.keyCode === 229) return; // 229: a key the input method has taken
    const done = KEYS[event.key]?.(this);
    if (done) event.preventDefault();
  }

  step(by) {
    if (this.popup.list.children.length > 0) this.popup.move(by);
    else this.ask();
    return true;
  }

  // Closes what is open; then clears what was typed.
  escape() {
    if (this.popup.open) this.close();
    else this.field.value = "";
    return true;
  }

  chosen({ target }) {
    const option = target.closest("[role=option]");
    if (option && "clear" in option.dataset) {
      forget();
      this.close();
      this.said.textContent = "Đã xoá các lượt vừa tìm";
    } else if (option) remember(this.field.value);
  }
}

const KEYS = {
  ArrowDown: (box) => box.step(1),
  ArrowUp: (box) => box.step(-1),
  Escape: (box) => box.escape(),
  Tab: (box) => box.close(),
  Enter: (box) => {
    const { active } = box.popup;
    active?.click();
    return Boolean(active);
  },
};

const sheet = new Promise((resolve) => {
  const link = element("link", { rel: "stylesheet", href: new URL("../search.css", import.meta.url).href });
  link.addEventListener("load", resolve);
  link.addEventListener("error", resolve);
  document.head.append(link);
});
