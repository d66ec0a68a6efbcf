// The menu of a phone opens and shuts without a script. With one, Escape and a press elsewhere shut it too.

const menu = document.querySelector(".kc-menu");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open || !menu.contains(document.activeElement)) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (menu.open && !menu.contains(target)) menu.open = false;
});
