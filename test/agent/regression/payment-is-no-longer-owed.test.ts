import { expect, it } from "vitest";
import { minorUnits } from "../../../domain/money.ts";
import { callInWords, verifies } from "./call-in-words.ts";

it("so a promise of the rest is of what remains", async () => {
  const call = await callInWords([verifies]);
  await call.notice({ type: "payment-receive", atMs: 0, amount: minorUnits(60_000) });
  await call.hear({ text: "I'll pay the rest on November 27.", atMs: 0 });
  await call.hear({ text: "Yes, that's right.", atMs: 0 });
  expect(call.outcome().promise).toEqual({ amount: "500.00", date: "2026-11-27" });
});

it("and nothing of it is said to somebody in a crisis", async () => {
  const call = await callInWords([verifies, "I want to kill myself."]);
  const reply = await call.notice({ type: "payment-receive", atMs: 0, amount: minorUnits(60_000) });
  expect(reply).toBeUndefined();
});
