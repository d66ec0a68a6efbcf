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

// The pieces of a sentence: a text of law it names is a link with its state, copied from where the page has it.
export function cited(sentence) {
  const links = new Map();
  for (const link of document.querySelectorAll('[data-part="cite"] a')) {
    if (link.nextElementSibling && sentence.includes(link.textContent)) links.set(link.textContent, link);
  }
  const names = [...links.keys()].sort((one, other) => other.length - one.length);
  let pieces = [sentence];
  for (const name of names) pieces = pieces.flatMap((piece) => (typeof piece === "string" ? linked(piece, name, links.get(name)) : [piece]));
  return pieces;
}

function linked(text, name, link) {
  return text.split(name).flatMap((part, at) => {
    if (at === 0) return [part];
    const mark = link.parentElement.querySelector('a ~ [data-kind="policy"]');
    return [element("span", { className: "kc-cited" }, link.cloneNode(true), " ", ...(mark ? [mark.cloneNode(true)] : [])), part];
  });
}
