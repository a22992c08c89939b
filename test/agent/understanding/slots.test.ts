import { describe, expect, it } from "vitest";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { parseDecimal } from "../../../domain/money.ts";
import type { Slots } from "../../../domain/understanding.ts";
import { readCall, sampleCalls } from "./sample-calls.ts";
import { readEn, readZh } from "./slot-rows.ts";
import { enRows } from "./slot-rows-en.ts";
import { zhRows } from "./slot-rows-zh.ts";
import { growthMax, growthOf } from "../../growth-of.ts";

describe("readSlots in Chinese", () => {
  it.each(zhRows.map((row) => ({ asked: row[0], text: row[1], row })))(
    "reads $text after $asked",
    ({ row }) => {
      expect(readZh(row)).toEqual(row[2]);
    },
  );
});

describe("readSlots in English", () => {
  it.each(enRows.map((row) => ({ asked: row[0], text: row[1], row })))(
    "reads $text after $asked",
    ({ row }) => {
      expect(readEn(row)).toEqual(row[2]);
    },
  );
});

describe("readSlots in the sample calls", () => {
  const verified = sampleCalls.filter(({ expect: wanted }) => wanted.verified === true);
  it.each(verified)("reads the identity that $id is verified by", (call) => {
    const read = readCall(call);
    const { idLast4, birthDate } = call.case.debtor;
    const isKeyed = call.turns.some(({ event }) => event === "keypad");
    const isGiven = read.some(
      (slots) =>
        (slots.idLast4 !== undefined && slots.idLast4 === idLast4) ||
        (slots.birthDate !== undefined && slots.birthDate === birthDate),
    );
    expect(isGiven || isKeyed).toBe(true);
  });

  const promising = sampleCalls.filter(({ expect: wanted }) => wanted.promise);
  it.each(promising)("reads the day and the payment that $id ends with", (call) => {
    const read = readCall(call);
    const { promise } = call.expect;
    expect(lastOf(read, "date")).toBe(promise?.date);
    expect(paymentsIn(read, call.case.balance)).toContain(parseDecimal(promise?.amount ?? ""));
  });
});

describe("readSlots on long turns", () => {
  const units = [
    "五百不要，",
    "我是陈 ",
    "不要三期六期",
    "can't do 500 or ",
    "this is john ",
    "no wait the 20th ",
  ];
  it.each(units)("stays quick on %j over and over", (unit) => {
    const text = unit.repeat(Math.floor(turnTextCharsMax / unit.length));
    const read = (given: string): void => {
      readZh(["name", given, {}]);
      readEn(["amount", given, {}]);
    };
    expect(growthOf(read, text)).toBeLessThan(growthMax);
  });
});

const lastOf = <K extends keyof Slots>(read: readonly Slots[], key: K): Slots[K] | undefined =>
  read.findLast((slots) => slots[key] !== undefined)?.[key];

/** The payments that the last amount, count or "all of it" of a call may stand for, in minor units. */
function paymentsIn(read: readonly Slots[], balanceText: string): (number | undefined)[] {
  const balance = parseDecimal(balanceText) ?? 0;
  const amount = lastOf(read, "amount");
  const count = lastOf(read, "instalments");
  return [
    amount === undefined ? undefined : parseDecimal(amount),
    lastOf(read, "amountExpr") === "full" ? balance : undefined,
    count === undefined ? undefined : Math.round(balance / count),
  ];
}
