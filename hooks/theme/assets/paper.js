// What only a script can do for paper: the printed address leads to what is shown, choices and all.

const address = document.querySelector("[data-address]");
const plain = address?.textContent;
addEventListener("beforeprint", () => {
  if (address) address.textContent = plain + location.search;
});
