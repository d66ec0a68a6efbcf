// Days as texts (2026-12-03), which compare as days do: states and spans of rules, and today in Vietnam.

const HOUR = 60 * 60 * 1000;

export const vietnamDay = (instant) => new Date(instant + 7 * HOUR).toISOString().slice(0, 10);

export function stateOn(marks, day) {
  let state = marks[0][1];
  for (const [since, name] of marks.slice(1)) {
    if (day < since) break;
    state = name;
  }
  return state;
}

export const holds = (span, day) => !(span.first && day < span.first) && !(span.last && day > span.last);

// 2026-12-03 as people write it here: 3/12/2026.
export const dayWords = (day) => day.split("-").reverse().map(Number).join("/");
