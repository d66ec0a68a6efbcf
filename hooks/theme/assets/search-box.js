// Loads search when somebody turns to it; until then this is all of it. "/" leads to the field from anywhere.

const form = document.querySelector("[data-search]");
const field = form.elements.q;

async function load() {
  const said = form.querySelector("[role=status]");
  try {
    await import("./search-ui/box.js");
  } catch {
    said.dataset.wrong = "";
    said.textContent = "Chưa tải được gợi ý. Vẫn có thể bấm Tìm.";
  }
}

if (form.dataset.search === "box") {
  field.addEventListener("focus", load);
  if (document.activeElement === field) load();
}
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  field.focus();
});
