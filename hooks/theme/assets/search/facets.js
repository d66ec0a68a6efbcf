// Narrowing by kind, place, year and state, and how many results each value would leave.

export class Facets {
  constructor(index, directory) {
    this.index = index;
    this.said = directory;
    this.lists = new Map();
  }

  // Sends for all that counting will need, while the results are still being found.
  fetch() {
    const lists = Object.entries(this.said.values)
      .filter(([facet]) => facet !== "state")
      .flatMap(([facet, values]) => values.map(([value]) => this.list(`${facet}:${value}`)));
    return Promise.all([...this.rows(), ...lists]);
  }

  // The rows of documents that have a timeline, by kind.
  rows() {
    return Object.entries(this.said.states).map(async ([kind, name]) => [kind, await this.index.files.json(`s-${name}`)]);
  }

  // Returns the documents of a value, as a set of numbers.
  async list(key) {
    if (!this.lists.has(key)) {
      const found = await this.index.list("f", key);
      this.lists.set(key, new Set(found ? found.variants[0].numbers : []));
    }
    return this.lists.get(key);
  }

  // Returns number -> [kind:state, …] at an instant, for every document that has a timeline.
  async states(now) {
    const minute = Math.floor(now / 60000) + 7 * 60;
    const found = new Map();
    for (const [kind, rows] of await Promise.all(this.rows())) {
      for (const [states, row] of rows) {
        let number = 0;
        for (let at = 0; at < row.length; at += states.length) {
          number += row[at];
          let instant = 0;
          let state = states[0];
          for (let i = 1; i < states.length; i += 1) {
            instant += row[at + i];
            if (instant <= minute) state = states[i];
          }
          const held = found.get(number);
          if (held) held.push(`${kind}:${state}`);
          else found.set(number, [`${kind}:${state}`]);
        }
      }
    }
    return found;
  }

  // Returns facet -> test of a number, for the facets that some value was chosen of.
  async tests(filters, now) {
    const tests = {};
    for (const [facet, values] of Object.entries(filters ?? {})) {
      const chosen = [values].flat().filter(Boolean).map(String);
      if (chosen.length === 0) continue;
      if (facet === "state") {
        const states = await this.states(now);
        tests.state = (number) => states.get(number)?.some((state) => chosen.includes(state)) ?? false;
      } else {
        const sets = await Promise.all(chosen.map((value) => this.list(`${facet}:${value}`)));
        tests[facet] = (number) => sets.some((set) => set.has(number));
      }
    }
    return tests;
  }

  // Returns facet -> [{value, label, count}] with some result; a facet's own choice does not narrow it.
  async counts(numbers, tests, now) {
    const states = await this.states(now);
    const counts = {};
    for (const [facet, values] of Object.entries(this.said.values)) {
      const others = Object.entries(tests).filter(([name]) => name !== facet);
      const left = numbers.filter((number) => others.every(([, test]) => test(number)));
      const rows = [];
      if (facet === "state") {
        const found = new Map();
        for (const number of left)
          for (const state of states.get(number) ?? []) found.set(state, (found.get(state) ?? 0) + 1);
        for (const [value, label] of values) rows.push({ value, label, count: found.get(value) ?? 0 });
      } else {
        for (const [value, label] of values) {
          const set = await this.list(`${facet}:${value}`);
          rows.push({ value, label, count: left.reduce((sum, number) => sum + (set.has(number) ? 1 : 0), 0) });
        }
      }
      counts[facet] = rows.filter(({ count }) => count > 0);
    }
    return counts;
  }
}
