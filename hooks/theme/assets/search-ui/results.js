// What the search page shows: how many results, how the words were read, the results; or, kept apart from
// results, what to do where there are none.

import { element } from "../element.js";
import { clock } from "../clock.js";
import { searchPage } from "./address.js";
import { card } from "./card.js";
import { nothingFound, nothingLeft } from "./nothing.js";

const READ = {
  telex: (meant) => `Hiểu theo cách gõ Telex: đã tìm “${meant}”.`,
  vni: (meant) => `Hiểu theo cách gõ VNI: đã tìm “${meant}”.`,
  parted: (meant) => `Thêm dấu cách giữa các chữ: đã tìm “${meant}”.`,
  typo: (meant) => `Không thấy chữ như đã gõ; đã tìm chữ gần giống: “${meant}”.`,
};
const CLASHING = "Không thấy chữ có đúng dấu như đã gõ. Đây là những trang có chữ giống vậy nhưng khác dấu.";

export class Results {
  // does: {narrow(chosen), more(), again(), forget()}, what the visitor may ask for from here.
  constructor(holder, facets, does) {
    this.holder = holder;
    this.facets = facets;
    this.does = does;
    this.said = element("p", { className: "kc-count", tabIndex: -1, attributes: { role: "status" } });
    this.how = element("p", { className: "kc-note", hidden: true });
    this.chips = element("ul", { className: "kc-chips", attributes: { "aria-label": "Đang lọc" } });
    this.list = element("ol", { className: "kc-list" });
    this.more = button("Xem thêm", () => this.showMore());
    this.section = element("section", { data: { results: "" }, attributes: { "aria-label": "Kết quả" } }, this.said, this.how, this.chips, this.list, this.more);
    this.nothing = element("section", { className: "kc-nothing" });
    this.browse = document.querySelector("[data-browse-instead]");
    const tools = element("div", { className: "kc-found__tools" }, facets.opener, facets.kinds);
    const side = element("div", { className: "kc-found__side" });
    facets.place(side);
    holder.className = "kc-found";
    holder.append(tools, side, element("div", { className: "kc-found__main" }, this.section, this.nothing));
    this.clear();
  }

  // An answer is on its way and nothing is shown yet: its place is kept, so that nothing moves when it comes.
  expect() {
    if ("query" in this.section.dataset) return;
    this.browse.hidden = true;
    this.holder.classList.add("kc-found--awaited");
  }

  // ways: when the choices left nothing, how many results each would give up.
  show(answer, chosen, step, ways) {
    const { query, hits, total, how, meant, clashing, nearest } = answer;
    this.facets.show(answer.facets, chosen, total);
    this.showChips(chosen);
    this.list.replaceChildren(...hits.map((hit) => card(hit, clock())));
    this.more.hidden = hits.length >= total;
    this.more.textContent = `Xem thêm ${Math.min(step, total - hits.length)} kết quả`;
    this.how.hidden = total === 0 || !(meant || clashing);
    this.how.textContent = [meant && READ[how](meant), clashing && CLASHING].filter(Boolean).join(" ");
    this.holder.classList.toggle("kc-found--some", how !== "none");
    this.browse.hidden = total > 0;
    if (total === 0) this.holder.classList.remove("kc-found--awaited");
    if (total > 0) this.apart();
    else if (how === "none") this.apart(...nothingFound(query, nearest));
    else this.apart(...nothingLeft(ways, this.does.narrow));
    const asked = query.trim();
    this.said.textContent = (total ? `${total} kết quả` : "Không có kết quả") + (asked ? ` cho “${asked}”` : "");
    this.section.dataset.query = query;
    document.dispatchEvent(new CustomEvent("kc:cards"));
  }

  showChips(chosen) {
    const chip = (name, without, label) => {
      const made = button(name, () => this.does.narrow(without).then(() => this.said.focus()));
      made.className = "";
      made.setAttribute("aria-label", label);
      return element("li", {}, made);
    };
    const all = this.facets.each(chosen).filter(({ facet }) => facet !== "kind");
    const chips = all.map(({ name, without }) => chip(`${name} ×`, without, `Bỏ lọc: ${name}`));
    if (chips.length > 1) chips.push(chip("Bỏ hết", {}, "Bỏ hết các lựa chọn"));
    this.chips.replaceChildren(...chips);
  }

  async showMore() {
    const seen = this.list.children.length;
    await this.does.more();
    this.list.children[seen]?.querySelector("a").focus();
  }

  // Nothing is asked for yet: what was searched for on this device, and the ways to browse.
  showEmpty(queries) {
    this.clear();
    if (queries.length === 0) return;
    const links = queries.map((one) => element("a", { href: searchPage(one), className: "kc-button" }, one));
    const items = [...links, button("Xoá", this.does.forget)].map((one) => element("li", {}, one));
    const note = element("p", { className: "kc-meta" }, "Chỉ lưu trên máy này.");
    this.apart(element("h2", {}, "Vừa tìm"), element("ul", { className: "kc-actions" }, ...items), note);
  }

  fail() {
    this.clear();
    this.said.textContent = "Chưa tải được phần tìm kiếm.";
    const said = element("p", {}, "Hãy kiểm tra mạng rồi thử lại, hoặc xem theo mục dưới đây.");
    this.apart(element("div", { className: "kc-warn" }, said, button("Thử lại", this.does.again)));
  }

  clear() {
    this.said.textContent = "";
    this.list.replaceChildren();
    this.chips.replaceChildren();
    this.how.hidden = true;
    this.more.hidden = true;
    this.browse.hidden = false;
    this.holder.classList.remove("kc-found--some", "kc-found--awaited");
    delete this.section.dataset.query;
    this.apart();
  }

  apart(...parts) {
    this.nothing.replaceChildren(...parts);
    this.nothing.hidden = parts.length === 0;
  }
}

function button(words, act) {
  const made = element("button", { type: "button", className: "kc-button" }, words);
  made.addEventListener("click", act);
  return made;
}
