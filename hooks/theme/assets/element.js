// Makes an element of properties, data-*, attributes and children. Texts stay texts, whatever they hold.
export function element(name, properties = {}, ...children) {
  const { data = {}, attributes = {}, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  Object.assign(made.dataset, data);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
