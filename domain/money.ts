import type { Brand } from "./brand.ts";
import { minorUnitsMax } from "./limits.ts";

/** Currencies a case may be in. All four have two decimal places. */
export const CURRENCIES = ["CNY", "USD", "GBP", "EUR"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An amount in minor units (fen, cents, pence): a non-negative safe integer. */
export type MinorUnits = Brand<number, "MinorUnits">;

/** What an amount looks like in files and on the wire: digits, at most two decimals, no sign. */
export const decimalPattern = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,2})?$/;

/** A decimal string (`"8440.00"`, `"8440"`) as minor units, or undefined if it is none. */
export function parseDecimal(text: string): MinorUnits | undefined {
  if (!decimalPattern.test(text)) return undefined;
  // Twelve digits at most: what a float is off by is far less than half a cent.
  return minorUnits(Math.round(Number(text) * 100));
}

/** Minor units as the decimal string of files and of the wire, always with two decimals. */
export function formatDecimal(amount: MinorUnits): string {
  const digits = String(amount).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * A number as minor units.
 * @throws RangeError if it is not an integer from 0 to `minorUnitsMax`: money never rounds by itself.
 */
export function minorUnits(value: number): MinorUnits {
  if (!Number.isSafeInteger(value) || value < 0 || value > minorUnitsMax) {
    throw new RangeError(`Expected minor units from 0 to ${minorUnitsMax}, got ${value}.`);
  }
  return value as MinorUnits;
}

export const addMoney = (a: MinorUnits, b: MinorUnits): MinorUnits => minorUnits(a + b);

/** `a` less `b`, never below zero. */
export const subtractMoney = (a: MinorUnits, b: MinorUnits): MinorUnits =>
  minorUnits(Math.max(0, a - b));

/**
 * `amount` × `numerator` ÷ `denominator`, exact, rounded half up to the minor unit.
 * @throws RangeError if the denominator is not a positive integer.
 */
export function scaleMoney(amount: MinorUnits, numerator: number, denominator: number): MinorUnits {
  if (!Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`Expected a positive integer denominator, got ${denominator}.`);
  }
  const doubled = 2n * BigInt(amount) * BigInt(numerator) + BigInt(denominator);
  return minorUnits(Number(doubled / (2n * BigInt(denominator))));
}
