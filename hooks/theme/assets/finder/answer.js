// What may be had: one verdict for each support content, as in khuyencong/finder/answer.py. No sentence is made
// here; words.js has those.

import { holds, stateOn } from "./days.js";
import { atSpots, traitsHold, within } from "./spots.js";
import { allOf, anyOf, ask, by, capped, MAY, may, OUTSIDE, outside } from "./verdict.js";

// given: { loai, nghe, noi, ngay, traits }; what is missing or not known to the law is null.
export function answers(law, given) {
  const known = {
    loai: Object.hasOwn(law.may_be, given.loai ?? "") ? given.loai : null,
    nghe: law.trades.includes(given.nghe) ? given.nghe : null,
    noi: Object.hasOwn(law.units, given.noi ?? "") ? given.noi : null,
    ngay: given.ngay,
    traits: Object.fromEntries(Object.entries(given.traits ?? {}).filter(([name]) => law.traits.includes(name))),
  };
  return new Map(law.measures.map((measure) => [measure.id, measureVerdict(law, known, measure)]));
}

function measureVerdict(law, given, measure) {
  if (!given.ngay) return ask("ngay");
  if (!measure.openings.length) return ask("untold");
  const openings = measure.openings.map((one) => opening(law, given, measure, one));
  const found = allOf([content(given, measure), anyOf(openings)]);
  return measure.history ? capped(found, `content:${measure.id}`) : found;
}

// Whether there is such a content on the day; only a day that a source tells may say no.
function content(given, measure) {
  const name = `measures/${measure.id}`;
  if (stateOn(measure.marks, given.ngay) === "applies") return may;
  if (!holds(measure.span, given.ngay)) return by(name, outside(`${name}:ngay`));
  return by(name, ask(`content:${measure.id}`));
}

function opening(law, given, measure, one) {
  const name = `measures/${measure.id}`;
  let own = allOf([
    applicant(law, given, one.applicants, name),
    traitsHold(given.traits, one.traits, name),
    within(law, given.noi, given.ngay, one.within, name),
  ]);
  if (own.value !== MAY || !one.beneficiary) own = by(name, own);
  const found = one.beneficiary ? allOf([group(law, given, one.beneficiary), own]) : own;
  return one.asks.length ? capped(found, ...one.asks.map((text) => `text:${text}`)) : found;
}

// Whether somebody belongs to a group on the day: let in by one rule, and kept out by none.
function group(law, given, beneficiary) {
  const rules = law.decisions.filter((one) => one.beneficiary === beneficiary && counts(one, given.ngay));
  const admits = rules.filter((one) => one.effect === "admits").map((one) => [one, decision(law, given, one)]);
  if (!admits.length) return ask(`no-rule:${beneficiary}`);
  let entered = anyOf(admits.map(([, found]) => found));
  if (entered.value === OUTSIDE) {
    // Say no by the rule that is in force, not by one that is doubtful or never says yes.
    const firm = admits.filter(([one]) => one.answer === "inside" && stateOn(one.marks, given.ngay) === "applies");
    entered = anyOf((firm.length ? firm : admits).map(([, found]) => found));
  }
  const requires = rules.filter((one) => one.effect === "requires");
  const required = [...new Set(requires.map((one) => one.rule))].map((rule) =>
    anyOf(requires.filter((one) => one.rule === rule).map((one) => decision(law, given, one))),
  );
  const excludes = rules.filter((one) => one.effect === "excludes").map((one) => keptOut(law, given, one));
  return allOf([entered, ...required, ...excludes]);
}

const counts = (one, day) => holds(one.span, day) && ["applies", "unknown"].includes(stateOn(one.marks, day));

function keptOut(law, given, one) {
  const found = decision(law, given, one);
  if (found.value === MAY) return by(one.rule, outside(`${one.rule}:excluded`));
  return found.value === OUTSIDE ? may : found;
}

function decision(law, given, one) {
  const found = allOf([
    stateOn(one.marks, given.ngay) === "applies" ? may : ask(`rule:${one.rule}`),
    applicant(law, given, one.applicants, one.rule),
    trade(given, one.trades, one.rule),
    traitsHold(given.traits, one.traits, one.rule),
    within(law, given.noi, given.ngay, one.within, one.rule),
    atSpots(law, given.noi, given.ngay, given.traits, one),
  ]);
  return by(one.rule, one.answer === "unknown" ? capped(found, `text:${one.ask}`) : found);
}

function applicant(law, given, wanted, rule) {
  if (!wanted.length) return may;
  if (given.loai === null) return ask("loai");
  const fits = law.may_be[given.loai].map((one) => wanted.includes(one));
  if (fits.every(Boolean)) return may;
  return fits.some(Boolean) ? ask(`loai:${given.loai}`) : outside(`${rule}:loai`);
}

function trade(given, wanted, rule) {
  if (!wanted.length) return may;
  if (given.nghe === null) return ask("nghe");
  return wanted.includes(given.nghe) ? may : outside(`${rule}:nghe`);
}
