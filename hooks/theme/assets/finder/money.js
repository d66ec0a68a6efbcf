// Amounts of money as people type them, as in khuyencong/vietnamese/amounts.py: 1.500.000, 1,5 tỷ, 300 triệu,
// 300tr; what may be read in two ways is not read. Whole đồng as BigInt; no floating point anywhere.

import { fold } from "../fold.js";

const UNITS = { ty: 10n ** 9n, ti: 10n ** 9n, trieu: 10n ** 6n, tr: 10n ** 6n, nghin: 1000n, ngan: 1000n, k: 1000n };
const LARGEST = 10n ** 15n;
const PART = /([0-9][0-9., ]*?) ?(ty|ti|trieu|tr|nghin|ngan|k)(?![a-z0-9])/g;
const GROUPED = /^[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*$/;
const PLAIN = /^[0-9]+$/;
const DECIMAL = /^([0-9]+)[.,]([0-9]+)$/;

export class NotAnAmount extends Error {
  constructor(trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

// Returns đồng; throws NotAnAmount, whose `trouble` says why.
export function readAmount(typed) {
  const text = fold(typed)
    .replace(/\s+/g, " ")
    .replace(/^[ .,]+|[ .,]+$/g, "")
    .replace(/\s*(?:dong|vnd|d)$/, "");
  if (!text) throw new NotAnAmount("empty");
  const [top, bottom] = /[a-z]/.test(text) ? inUnits(text) : [whole(text), 1n];
  if (top % bottom) throw new NotAnAmount("fraction");
  const amount = top / bottom;
  if (amount === 0n) throw new NotAnAmount("nothing");
  if (amount >= LARGEST) throw new NotAnAmount("large");
  return amount;
}

function whole(text) {
  if (PLAIN.test(text)) {
    const amount = BigInt(text);
    if (amount > 0n && amount < 1000n) throw new NotAnAmount("small");
    return amount;
  }
  if (GROUPED.test(text)) return BigInt(text.replace(/[., ]/g, ""));
  throw new NotAnAmount(DECIMAL.test(text) ? "unit" : "form");
}

function inUnits(text) {
  const parts = [...text.matchAll(PART)];
  if (!parts.length || text.replace(PART, "").trim()) throw new NotAnAmount("form");
  const units = parts.map((part) => UNITS[part[2]]);
  if (units.some((unit, at) => at > 0 && unit >= units[at - 1])) throw new NotAnAmount("form");
  const numbers = parts.map((part) => number(part[1].trim()));
  if (numbers.length > 1 && numbers.some(([top, bottom]) => top % bottom)) throw new NotAnAmount("form");
  if (numbers.slice(1).some(([top, bottom]) => top / bottom >= 1000n)) throw new NotAnAmount("form");
  return numbers.reduce(([sum, one], [top, bottom], at) => [sum * bottom + top * units[at] * one, one * bottom], [0n, 1n]);
}

// The number before a unit, as a fraction. "1.500 triệu" may be 1500 or 1,5 million: it is not read.
function number(text) {
  if (PLAIN.test(text)) return [BigInt(text), 1n];
  if (GROUPED.test(text)) throw new NotAnAmount("grouping");
  const match = DECIMAL.exec(text);
  if (!match) throw new NotAnAmount("form");
  return [BigInt(match[1] + match[2]), 10n ** BigInt(match[2].length)];
}

// 1500000n as `1.500.000`.
export const inGroups = (amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
