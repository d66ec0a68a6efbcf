// Elements made from text: everything that comes from the data goes in as text, never as markup.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "data") Object.assign(made.dataset, value);
    else if (key === "aria") for (const [what, words] of Object.entries(value)) made.setAttribute(`aria-${what}`, words);
    else made[key] = value;
  }
  made.append(...children);
  return made;
}

// A copy of what a table of the page says in one of its cells; the page has made its links and marks already.
export function copies(row, part) {
  const cell = row?.querySelector(`[data-part="${part}"]`);
  return cell ? [...cell.children].map((line) => line.cloneNode(true)) : [];
}
