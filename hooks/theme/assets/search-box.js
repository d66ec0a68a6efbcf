// All of search until somebody turns to it.
const form = document.querySelector("[data-search]");
const field = form.elements.q;
let begun;

async function engine() {
  const { createSearch } = await import("./search/client.js");
  const search = createSearch();
  search.open().catch(() => {});
  return search;
}

function begin() {
  begun ??= Promise.all([import("./search-ui/box.js"), engine()]).then(
    ([{ Box }, search]) => new Box(form, search),
    () => {
      begun = null;
      const said = form.querySelector("[role=status]");
      said.dataset.wrong = "";
      said.textContent = "Chưa tải được gợi ý. Vẫn có thể bấm Tìm.";
    },
  );
}

if (form.dataset.search === "box") {
  field.onfocus = begin;
  if (document.activeElement === field) begin();
}
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  field.focus();
});
