// Buttons that only a script can make work: copy the address, the device's own share sheet, print.

const ACTIONS = {
  copy: {
    can: () => Boolean(navigator.clipboard),
    async run(button) {
      await navigator.clipboard.writeText(location.href);
      say(button, "Đã chép địa chỉ");
    },
  },
  share: {
    can: () => Boolean(navigator.share),
    run: () => navigator.share({ title: document.title, url: location.href }).catch(() => {}),
  },
  print: { can: () => true, run: () => print() },
};

function say(button, words) {
  const before = button.textContent;
  button.textContent = words;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => (button.textContent = before), 3000);
}

for (const button of document.querySelectorAll("[data-action]")) {
  const action = ACTIONS[button.dataset.action];
  if (!action?.can()) continue;
  button.hidden = false;
  button.addEventListener("click", () => action.run(button));
}
