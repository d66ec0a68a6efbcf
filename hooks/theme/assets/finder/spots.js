// Whether a place fits a rule on a day, as in khuyencong/finder/spots.py. Units that a name may mean must agree
// to say yes; to say no, it must be known which of them is meant.

import { holds } from "./days.js";
import { allOf, anyOf, ASK, ask, capped, MAY, may, outside } from "./verdict.js";

const ANYWHERE = { commune: null, district: null, province: null, within: [] };

export function eraOf(law, unit, day) {
  return law.units[unit].eras.findLast((era) => era.since === null || era.since <= day);
}

export function atSpots(law, unit, day, traits, rule) {
  if (!rule.spots.length) return may;
  const spots = rule.spots.filter((spot) => holds(spot.span, day));
  return agreed(law, unit, day, (at) => anyOf(spots.map((spot) => spotVerdict(at, traits, spot, rule.rule))));
}

export function within(law, unit, day, wanted, rule) {
  if (!wanted.length) return may;
  return agreed(law, unit, day, (at) => {
    if (!at.within.length) return ask("noi-ro");
    return at.within.some((place) => wanted.includes(place)) ? may : outside(`${rule}:noi`);
  });
}

export function traitsHold(said, wanted, rule) {
  return allOf(
    wanted.map((one) => {
      if (!(one in said)) return ask(`trait:${one}`);
      return said[one] ? may : outside(`${rule}:trait:${one}`);
    }),
  );
}

function agreed(law, unit, day, judge) {
  const nowhere = judge(ANYWHERE);
  if (!unit) {
    const asks = nowhere.asks.map((code) => (code === "noi-ro" ? "noi" : code));
    return { value: nowhere.value, asks, why: nowhere.why, by: [] };
  }
  const found = eraOf(law, unit, day).situations.map((number) => judge(law.situations[number]));
  if (found.length === 1 || nowhere.value !== ASK) return found[0];
  if (found.every((one) => one.value === MAY)) return found[0];
  const further = found.flatMap((one) => (one.value === ASK ? one.asks : []));
  return ask(...new Set(["noi-ro", ...further]));
}

function spotVerdict(at, traits, spot, rule) {
  const found = allOf([
    kind(at.commune, spot.communes, rule),
    kind(at.district, spot.districts, rule),
    kind(at.province, spot.provinces, rule),
    traitsHold(traits, spot.traits, rule),
  ]);
  return spot.answer === "unknown" ? capped(found, `text:${spot.ask}`) : found;
}

function kind(is, wanted, rule) {
  if (!wanted.length) return may;
  if (is === null) return ask("noi-ro");
  return wanted.includes(is) ? may : outside(`${rule}:noi`);
}
