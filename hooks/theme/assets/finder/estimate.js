// The most that may be paid for a cost, as in khuyencong/finder/estimate.py: exact to the đồng (BigInt), under
// the one rate that was asked for, or refused.

import { stateOn } from "./days.js";

// Returns { cost, share, cap, most, raised, unclear, factor }, or { refused }.
export function estimate(law, key, costs, day, priority = false) {
  const rate = rateOf(law, key);
  const how = standing(rate, day);
  if (how !== "applies" && how !== "unclear") return { refused: how };
  if (!costs.length || costs.some((one) => one <= 0n)) return { refused: "no-cost" };
  const lots = rate.per === "item" ? costs : [costs.reduce((sum, one) => sum + one, 0n)];
  const add = (amounts) => amounts.reduce((sum, one) => sum + one, 0n);
  const cost = add(costs);
  const most = add(lots.map((one) => limited(rate, one)));
  const factor = priority ? factorOf(law, rate, day) : null;
  return {
    cost,
    share: rate.percent ? add(lots.map((one) => times(one, rate.percent, 100n))) : null,
    cap: rate.cap === null ? null : BigInt(rate.cap) * BigInt(lots.length),
    most,
    raised: factor ? smaller(times(most, factor), cost) : null,
    unclear: how === "unclear",
    factor,
  };
}

export const rateOf = (law, key) => law.measures.flatMap((one) => one.rates).find((one) => one.key === key);

// Whether a rate may be used on a day, or why not.
export function standing(rate, day) {
  if (rate.use === "elsewhere") return "elsewhere";
  if (rate.use !== "rate") return rate.use === "factor" ? "factor" : "no-figure";
  const state = stateOn(rate.marks, day);
  if (state === "unknown") return rate.history ? "history" : "unclear";
  return state;
}

// The factor that a rate's own text, under the same scheme, allows on a day.
export function factorOf(law, rate, day) {
  const factors = law.measures.flatMap((one) => one.rates).filter((one) => one.use === "factor");
  const own = factors.find(
    (one) => one.scheme === rate.scheme && one.document === rate.document && stateOn(one.marks, day) === "applies",
  );
  return own?.multiplier ?? null;
}

const smaller = (one, other) => (one < other ? one : other);

function limited(rate, cost) {
  const share = rate.percent ? times(cost, rate.percent, 100n) : cost;
  return rate.cap === null ? share : smaller(share, BigInt(rate.cap));
}

// Multiplies by a fraction and rounds down to the đồng.
const times = (amount, [top, bottom], parts = 1n) => (amount * BigInt(top)) / (BigInt(bottom) * parts);
