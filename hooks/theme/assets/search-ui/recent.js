// What was searched for last, kept on this device alone; nothing of it is ever sent.

const KEY = "kc-recent";
const AT_MOST = 5;

export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, AT_MOST) : [];
  } catch {
    return []; // the device keeps nothing, or somebody else wrote there
  }
}

export function remember(query) {
  const said = query.trim();
  if (!said) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([said, ...recent().filter((one) => one !== said)].slice(0, AT_MOST)));
  } catch {
    // A device that keeps nothing can still search.
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
