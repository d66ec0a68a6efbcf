// What is said when nothing is found, and what one can do then.

import { element } from "../element.js";
import { root, searchPage } from "./address.js";

// near: the engine's `nearest`.
export function nothingFound(query, near) {
  const made = [element("h2", {}, `Không tìm thấy “${query.trim()}”`)];
  made.push(element("p", {}, "Đã tìm trong mọi danh sách và trang viết của trang này, cả có dấu lẫn không dấu."));
  const list = (title, because) => {
    const found = near.filter((one) => one.because === because);
    if (found.length === 0) return;
    const items = found.map((one) =>
      element("li", {}, element("a", { href: searchPage(one.query), className: "kc-button" }, one.query), ` ${one.total} kết quả`),
    );
    made.push(element("p", {}, title), element("ul", { className: "kc-actions" }, ...items));
  };
  list("Có phải bạn muốn tìm:", "spelling");
  list("Thử với ít chữ hơn:", "fewer");
  const ask = element("a", { href: `${root}lien-he/` }, "hỏi các cơ quan");
  const tips = ["Xem lại chữ gõ có sai không.", "Dùng ít chữ hơn, hoặc chữ khác cùng nghĩa.", "Văn bản thì gõ số hiệu, như 45/2012."];
  made.push(element("ul", {}, ...tips.map((tip) => element("li", {}, tip)), element("li", {}, "Xem theo mục dưới đây, hoặc ", ask, ".")));
  return made;
}

// When the choices leave nothing: a button for each that could be given up. ways: [{name, left, without}].
export function nothingLeft(ways, give) {
  const items = ways.map(({ name, left, without }) => {
    const button = element("button", { type: "button", className: "kc-button" }, `Bỏ “${name}”: còn ${left} kết quả`);
    button.addEventListener("click", () => give(without));
    return element("li", {}, button);
  });
  const said = element("p", {}, "Không có kết quả nào khớp với tất cả các lựa chọn.");
  return [element("div", { className: "kc-note" }, said, element("ul", { className: "kc-actions" }, ...items))];
}
