// Three answers and how they combine, as in khuyencong/finder/verdict.py: what is not known never becomes a no.
// A verdict is { value, asks, why, by }: codes of what is missing, of what is outside, and the rules.

export const OUTSIDE = 0;
export const ASK = 1;
export const MAY = 2;

export const may = { value: MAY, asks: [], why: [], by: [] };
export const ask = (...asks) => ({ value: ASK, asks, why: [], by: [] });
export const outside = (...why) => ({ value: OUTSIDE, asks: [], why, by: [] });

export const allOf = (parts) => joined(parts, Math.min(MAY, ...parts.map((one) => one.value)));
export const anyOf = (ways) => joined(ways, Math.max(OUTSIDE, ...ways.map((one) => one.value)));

// Even where all holds, something must still be known.
export const capped = (verdict, ...asks) => (verdict.value === MAY ? { ...ask(...asks), by: verdict.by } : verdict);

// Names the rule that decides.
export const by = (rule, verdict) => ({ ...verdict, by: [rule] });

function joined(parts, value) {
  const same = parts.filter((one) => one.value === value);
  const each = (name) => [...new Set(same.flatMap((one) => one[name]))];
  return { value, asks: each("asks"), why: each("why"), by: each("by") };
}
