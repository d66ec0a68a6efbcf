// The meaning of an abbreviation, behind a button of its own (khuyencong/display/glossing.py). A press shows it
// without any script; here hovering and the keyboard's focus do too. It stays while one is over it; Escape and
// going away put it away.

const LINGER = 200; // long enough to get from the word to its meaning

for (const term of document.querySelectorAll(".kc-term")) {
  const meaning = document.getElementById(term.getAttribute("popovertarget"));
  if (!meaning?.showPopover) break;
  let going;
  const show = () => {
    clearTimeout(going);
    if (!meaning.matches(":popover-open")) meaning.showPopover({ source: term });
  };
  const leave = () => {
    going = setTimeout(() => meaning.hidePopover(), LINGER);
  };
  const mouse = (act) => (event) => event.pointerType === "mouse" && act();
  for (const part of [term, meaning]) {
    part.addEventListener("pointerenter", mouse(show));
    part.addEventListener("pointerleave", mouse(leave));
  }
  term.addEventListener("focus", () => term.matches(":focus-visible") && show());
  term.addEventListener("blur", leave);
}
