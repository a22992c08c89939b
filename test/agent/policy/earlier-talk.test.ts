import { describe, expect, it } from "vitest";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import type { EarlierTalk } from "../../../domain/events.ts";
import { minorUnits } from "../../../domain/money.ts";
import { PolicyCall } from "./harness.ts";
import { asksForMoney } from "./random-debtor.ts";

const spokenAt = "2026-11-12T15:00:00+08:00" as Instant;
const promised = (date: string): EarlierTalk => ({
  spokenAt,
  promise: { amount: minorUnits(100_000), date: date as PlainDate },
});

describe("a debtor who was spoken with before", () => {
  it("hears nothing of it before they are verified", () => {
    const call = new PolicyCall({ earlier: promised("2026-11-18") });
    expect(call.opening.keys).not.toContain("last_promise");
    expect(call.hear({ intents: ["confirm_identity"] }).keys).not.toContain("last_promise");
  });

  it("hears what was agreed, before what is overdue, once", () => {
    const call = new PolicyCall({ earlier: promised("2026-11-18") });
    const { keys } = call.verify();
    expect(keys.indexOf("last_promise")).toBeGreaterThanOrEqual(0);
    expect(keys.indexOf("last_promise")).toBeLessThan(keys.indexOf("state_overdue"));
    expect(call.hear({ intents: ["ask_plan"] }).keys).not.toContain("last_promise");
  });

  it("hears that they were spoken with, where nothing was agreed", () => {
    expect(new PolicyCall({ earlier: { spokenAt } }).verify().keys).toContain("last_talk");
  });

  it.each([
    ["2026-11-19", true],
    ["2026-11-20", false],
    ["2026-11-25", false],
  ])("with a promise for %s on 2026-11-20 is asked for money: %s", (date, asks) => {
    const call = new PolicyCall({ earlier: promised(date) });
    const said = [call.verify(), call.hear({ intents: ["disagree"] })];
    expect(said.some(asksForMoney)).toBe(asks);
  });

  it("who is on hold hears nothing of money", () => {
    const call = new PolicyCall({
      case: { flags: ["vulnerable"] },
      earlier: promised("2026-11-18"),
    });
    expect(call.verify().keys).not.toContain("last_promise");
  });
});
