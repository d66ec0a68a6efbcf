// The colours: as the device says, or light, or dark; kept on this device only.
// The small script in the page's head applies what was kept before anything is drawn.

const NAMES = { auto: "Màu nền: theo máy", light: "Màu nền: sáng", dark: "Màu nền: tối" };
const NEXT = { auto: "light", light: "dark", dark: "auto" };
const KEY = "kc-scheme";

function kept() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto"; // storage may be forbidden; the device's choice then stands
  }
}

function keep(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // shown now, forgotten with the page
  }
}

function show(button, scheme) {
  if (scheme === "auto") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
  button.dataset.shows = scheme;
  button.setAttribute("aria-label", `${NAMES[scheme]}. Bấm để đổi.`);
  button.title = NAMES[scheme];
}

const button = document.querySelector("[data-scheme-button]");
if (button) {
  show(button, kept() in NAMES ? kept() : "auto");
  button.hidden = false;
  button.addEventListener("click", () => {
    const scheme = NEXT[button.dataset.shows];
    keep(scheme);
    show(button, scheme);
  });
}
