import { describe, expect, test } from "vitest";
import { dispositionEffects } from "../../../domain/dispositions.ts";
import { calls, calm, decide, texts } from "./contact-cases.ts";

const { cn, us, uk } = calm;
const flagged = (request: { readonly case: object }, ...flags: string[]) => ({
  case: { ...request.case, flags },
});

describe("stops: every channel, until a person lifts them", () => {
  test.each([
    ["vulnerable", "all.vulnerable", "all.vulnerable"],
    ["minor", "all.minor", "all.minor"],
    ["deceased", "all.deceased", "us.bankrupt_scra"],
    ["bankruptcy", "all.bankruptcy", "us.bankrupt_scra"],
    ["attorney", "all.attorney", "us.attorney"],
    ["cease", "all.cease", "us.cease"],
    ["moratorium", "all.moratorium", "all.moratorium"],
    ["dispute", "cn.dispute.mark", "us.dispute.pause"],
    ["complaint", "all.complaint", "all.complaint"],
  ])("%s", (flag, cnRule, usRule) => {
    for (const channel of ["voice", "sms", "email", "chat"]) {
      expect(decide(cn, { ...flagged(cn, flag), channel })).toBe(`never ${cnRule}`);
      expect(decide(us, { ...flagged(us, flag), channel })).toBe(`never ${usRule}`);
    }
  });

  test("hardship alone stops nothing", () => {
    expect(decide(cn, flagged(cn, "hardship"))).toBe("allowed");
  });

  test("of several the gravest is named", () => {
    expect(decide(cn, flagged(cn, "complaint", "cease", "vulnerable"))).toBe(
      "never all.vulnerable",
    );
  });

  test("breathing space ends by itself where its end is known", () => {
    const holds = [
      { reason: "moratorium", from: "2026-11-01T00:00:00Z", until: "2026-12-31T00:00:00Z" },
    ];
    expect(decide(uk, { holds })).toBe("deferred uk.breathing_space 2026-12-31T08:00+00:00");
    expect(decide(uk, { holds: [{ reason: "moratorium" }] })).toBe("never uk.breathing_space");
    expect(decide(uk, { holds, now: "2026-10-30T10:00:00Z" })).toBe("allowed");
  });

  test("a hold of another reason, and a freeze", () => {
    expect(decide(cn, { holds: ["waiting for a letter"] })).toBe("never all.hold");
    expect(decide(cn, { holds: ["freeze"] })).toBe("never all.freeze");
  });

  test("a hold longer than the horizon is for a person to decide", () => {
    const hold = (until: string) => ({ holds: [{ reason: "hold", until }] });
    expect(decide(us, hold("2027-12-20T00:00:00Z"))).toMatch(/^deferred all\.hold/);
    expect(decide(us, hold("2028-01-01T00:00:00Z"))).toBe("never all.hold");
  });

  test("a plan that is kept stops collecting in China, not its receipts", () => {
    expect(decide(cn, flagged(cn, "plan_active"))).toBe("never cn.plan.stop");
    const receipt = { channel: "sms", purpose: "receipt", verified: true, consents: ["sms"] };
    expect(decide(cn, { ...flagged(cn, "plan_active"), ...receipt })).toBe("allowed");
    expect(decide(us, flagged(us, "plan_active"))).toMatch(/^allowed|^deferred us\.hours/);
  });

  test("a person may answer a complaint", () => {
    expect(decide(cn, { ...flagged(cn, "complaint"), agent: "person" })).toBe("allowed");
  });
});

describe("what a contact ended with stops as its flag does, until a person lifts it", () => {
  const friday = "2026-11-20T09:30:00+08:00";
  const earlier = "2026-11-01T09:30:00+08:00";
  const onEmail = { channel: "email", number: "a@example.org" };
  const stopping = Object.entries(dispositionEffects).filter(
    ([, { freeze, hold }]) => freeze || hold,
  );

  test.each([
    ["VULN", "all.vulnerable"],
    ["MINOR", "all.minor"],
    ["DEC", "all.deceased"],
    ["BK", "all.bankruptcy"],
    ["ATTY", "all.attorney"],
    ["CEASE", "all.cease"],
    ["DISP", "cn.dispute.mark"],
    ["CLAIM_PAID", "all.freeze"],
    ["FRAUD", "all.freeze"],
  ])("%s", (outcome, rule) => {
    const [entry] = calls(outcome, earlier);
    const history = [{ ...entry, number: cn.number }];
    expect(decide(cn, { ...onEmail, history })).toBe(`never ${rule}`);
    const inbound = history.map((entry) => ({ ...entry, direction: "inbound" }));
    expect(decide(cn, { ...onEmail, history: inbound })).toBe(`never ${rule}`);
  });

  test("every disposition with a hold or a freeze, and no other", () => {
    for (const [outcome] of Object.entries(dispositionEffects)) {
      const isStop = stopping.some(([code]) => code === outcome);
      const answer = decide(cn, { ...onEmail, history: calls(outcome, "2026-01-05T09:30:00Z") });
      expect({ outcome, isNever: answer.startsWith("never") }).toEqual({
        outcome,
        isNever: isStop || ["WPC", "DEAD", "TPX"].includes(outcome),
      });
    }
  });

  test("of another debtor it stops nothing", () => {
    const history = calls("CEASE", earlier).map((entry) => ({ ...entry, debtorId: "D-9" }));
    expect(decide(cn, { ...onEmail, history })).toBe("allowed");
  });

  test("it is lifted at or after its moment, from the lifting on", () => {
    const history = calls("DISP", earlier);
    const at = (liftedAt: string) => decide(cn, { ...onEmail, history, liftedAt });
    expect(at("2026-11-01T09:29:59.999+08:00")).toBe("never cn.dispute.mark");
    expect(at(earlier)).toBe("allowed");
    expect(at("2026-11-20T10:00:00+08:00")).toBe("allowed");
    expect(at("2026-11-20T11:00:00+08:00")).toBe("deferred cn.dispute.mark 2026-11-20T11:00+08:00");
  });

  test("what was said after the lifting stops again; a flag is not lifted", () => {
    const history = calls("DISP", earlier, friday);
    expect(decide(cn, { ...onEmail, history, liftedAt: earlier })).toBe("never cn.dispute.mark");
    expect(decide(cn, { ...flagged(cn, "dispute"), liftedAt: friday })).toBe(
      "never cn.dispute.mark",
    );
  });
});

describe("the one confirmation of a stop", () => {
  const optOuts = [{ channel: "sms", at: "2026-11-20T23:00:00-06:00" }];
  const confirm = { channel: "sms", purpose: "stop_confirmation" };

  test("of an opt-out: within five minutes, at any hour, once", () => {
    const at = (now: string, more = {}) => decide(us, { ...confirm, optOuts, now, ...more });
    expect(at("2026-11-20T23:00:00-06:00")).toBe("allowed all.stop_confirmation");
    expect(at("2026-11-20T23:04:59.999-06:00")).toBe("allowed all.stop_confirmation");
    expect(at("2026-11-20T23:05:00-06:00")).toBe("never all.stop_confirmation");
    const [sent] = texts("2026-11-20T23:00:00-06:00");
    const history = [{ ...sent, purpose: "stop_confirmation" }];
    expect(at("2026-11-20T23:01:00-06:00", { history })).toBe("never all.stop_confirmation");
    expect(at("2026-11-20T23:01:00-06:00", { channel: "voice" })).toBe(
      "never all.stop_confirmation",
    );
  });

  test("of a cease: within a day, at any hour for five minutes and by day after that", () => {
    const holds = [{ reason: "cease", from: "2026-11-19T23:00:00-06:00" }];
    const at = (now: string) => decide(us, { ...confirm, holds, now });
    expect(at("2026-11-19T23:04:59-06:00")).toBe("allowed all.stop_confirmation");
    expect(at("2026-11-19T23:05:00-06:00")).toBe("deferred us.hours.8to9 2026-11-20T09:00-06:00");
    expect(at("2026-11-20T20:59:59-06:00")).toBe("allowed");
    expect(at("2026-11-20T23:00:00-06:00")).toBe("never all.stop_confirmation");
  });

  test("nobody is sent one who should read nothing from us, or who never stopped us", () => {
    const now = "2026-11-20T23:01:00-06:00";
    expect(decide(us, { ...confirm, optOuts, now, ...flagged(us, "attorney") })).toBe(
      "never us.attorney",
    );
    expect(decide(us, { ...confirm, now })).toBe("never all.stop_confirmation");
  });

  test("a cease that was lifted is not confirmed", () => {
    const confirmAt = (now: string, until: string) =>
      decide(us, {
        ...confirm,
        holds: [{ reason: "cease", from: "2026-11-20T10:00:00-06:00", until }],
        now,
      });
    const until = "2026-11-20T10:02:00-06:00";
    expect(confirmAt("2026-11-20T10:01:59.999-06:00", until)).toMatch(/^allowed/);
    expect(confirmAt(until, until)).toBe("never all.stop_confirmation");
    expect(confirmAt("2026-11-20T10:00:00-06:00", "2026-11-20T10:00:00-06:00")).toBe(
      "never all.stop_confirmation",
    );
  });

  test("an AI sends none to somebody who has complained", () => {
    const now = "2026-11-20T23:01:00-06:00";
    const complained = { ...confirm, optOuts, now, ...flagged(us, "complaint") };
    expect(decide(us, complained)).toBe("never all.complaint");
    expect(decide(us, { ...complained, agent: "person" })).toBe("allowed all.stop_confirmation");
  });

  test("an entry of the history is none to confirm", () => {
    const now = "2026-11-20T12:00:00-06:00";
    const history = calls("CEASE", "2026-11-20T11:59:00-06:00");
    expect(decide(us, { ...confirm, history, now })).toBe("never all.stop_confirmation");
  });
});
