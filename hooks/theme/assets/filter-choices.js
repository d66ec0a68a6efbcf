// What is chosen: the boxes that are ticked, the words typed, the order; and all of it as an address.

import { askedDay } from "./clock.js";

export class Choices {
  // orders: [[name in the address, words, how]], the first being the usual one.
  constructor(form, sort, orders) {
    this.form = form;
    this.sort = sort;
    this.orders = orders;
  }

  get boxes() {
    return [...this.form.querySelectorAll("input:checked")];
  }

  // Map of facet key to Set of values.
  get chosen() {
    const chosen = new Map();
    for (const box of this.boxes) {
      if (!chosen.has(box.name)) chosen.set(box.name, new Set());
      chosen.get(box.name).add(box.value);
    }
    return chosen;
  }

  get typed() {
    return this.form.elements.q.value.trim();
  }

  get order() {
    return this.orders[Math.max(this.sort.selectedIndex, 0)][2];
  }

  get any() {
    return this.boxes.length > 0 || this.typed !== "" || this.sort.selectedIndex > 0;
  }

  // Each choice with its words, as they can be given up one by one.
  all() {
    const typed = this.typed ? [{ key: "q", value: this.typed, name: `Có chữ: ${this.typed}` }] : [];
    const ticked = this.boxes.map((box) => ({ key: box.name, value: box.value, name: box.dataset.said }));
    return [...typed, ...ticked];
  }

  // How many records would be left without one choice; `narrow` is asked with what remains.
  without({ key, value }, narrow) {
    const chosen = this.chosen;
    chosen.get(key)?.delete(value);
    return narrow(chosen, key !== "q");
  }

  drop({ key, value }) {
    if (key === "q") this.form.elements.q.value = "";
    else this.form.querySelector(`input[name="${key}"][value="${CSS.escape(value)}"]`).checked = false;
  }

  clear() {
    for (const box of this.boxes) box.checked = false;
    this.form.elements.q.value = "";
  }

  get address() {
    const query = new URLSearchParams(askedDay() ? { ngay: askedDay() } : {});
    if (this.typed) query.set("q", this.typed);
    for (const box of this.boxes) query.append(box.name, box.value);
    if (this.sort.selectedIndex > 0) query.set("xep", this.sort.value);
    return query.size ? `?${query}` : location.pathname;
  }

  read(address) {
    const query = new URLSearchParams(address);
    for (const box of this.form.querySelectorAll("input[type=checkbox]")) {
      box.disabled = false;
      box.checked = query.getAll(box.name).includes(box.value);
      if (box.checked) box.closest("details").open = true;
    }
    this.form.elements.q.value = query.get("q") ?? "";
    this.sort.selectedIndex = Math.max(this.orders.findIndex(([key]) => key === query.get("xep")), 0);
  }
}
