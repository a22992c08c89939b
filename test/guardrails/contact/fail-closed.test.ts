import { describe, expect, test } from "vitest";
import { calls, calm, decide } from "./contact-cases.ts";

const { cn } = calm;

describe("fail closed", () => {
  test("an outcome that nobody knows counts as a talk", () => {
    expect(decide(cn, { history: calls("answered?", "2026-11-20T08:00:00+08:00") })).toMatch(
      /^deferred cn\.freq/,
    );
  });

  test("an entry from a clock that is ahead counts", () => {
    expect(decide(cn, { history: calls("COMP", "2026-11-20T10:30:00+08:00") })).toMatch(
      /^deferred cn\.freq/,
    );
  });

  test("a company can tighten a limit, never loosen it", () => {
    const one = calls("NA", "2026-11-20T08:00:00+08:00");
    expect(decide(cn, { history: one, tighter: { "cn.freq.attempts": 1 } })).toBe(
      "deferred cn.freq.attempts 2026-11-21T08:00+08:00",
    );
    expect(decide(cn, { tighter: { "cn.freq.attempts": 0 } })).toBe("never cn.freq.attempts");
    const talk = calls("COMP", "2026-11-20T08:00:00+08:00");
    expect(
      decide(cn, { history: talk, tighter: { "cn.freq.effective_calls.default": 9 } }),
    ).toMatch(/^deferred/);
  });

  test("the history of the case is taken where none is given", () => {
    const priorContacts = calls("COMP", "2026-11-20T08:00:00+08:00");
    expect(decide(cn, { case: { ...cn.case, priorContacts } })).toMatch(/^deferred cn\.freq/);
    expect(decide(cn, { case: { ...cn.case, priorContacts }, history: [] })).toBe("allowed");
  });
});
