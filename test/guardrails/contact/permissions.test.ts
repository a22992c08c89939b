import { describe, expect, test } from "vitest";
import { dispositionEffects } from "../../../domain/dispositions.ts";
import { ask, calls, calm, decide, texts } from "./contact-cases.ts";

const { cn, us } = calm;
const flagged = (request: { readonly case: object }, ...flags: string[]) => ({
  case: { ...request.case, flags },
});

describe("opt-outs", () => {
  test("one channel, all channels, one number", () => {
    expect(decide(cn, { optOuts: ["sms"] })).toBe("allowed");
    expect(decide(cn, { optOuts: { voice: true } })).toBe("never all.opt_out");
    expect(decide(cn, { optOuts: ["all"] })).toBe("never all.opt_out");
    expect(decide(cn, { optOuts: [{ channel: "voice", number: "+86 138 0000 0001" }] })).toBe(
      "never all.opt_out",
    );
    expect(decide(cn, { optOuts: [{ channel: "voice", number: "+8613900000002" }] })).toBe(
      "allowed",
    );
  });

  test("a time agreed before does not override it", () => {
    const agreedTimes = [{ from: "2026-11-20T09:00:00+08:00", to: "2026-11-20T11:00:00+08:00" }];
    expect(decide(cn, { optOuts: ["voice"], agreedTimes })).toBe("never all.opt_out");
  });
});

describe("consent", () => {
  test("an AI voice needs it in the US, for the number; a person's call does not", () => {
    expect(decide(us, { consents: [] })).toBe("never us.tcpa.consent");
    expect(decide(us, { consents: [], agent: "person" })).toBe("allowed");
    expect(decide(us, { consents: [{ kind: "voice_ai", number: "+12145550199" }] })).toBe(
      "never us.tcpa.consent",
    );
    expect(
      decide(us, { consents: { voice_ai: { number: "+12145550123" }, marketing: true } }),
    ).toBe("allowed");
    expect(decide(us, { consents: { voice_ai: false } })).toBe("never us.tcpa.consent");
    expect(decide(cn, { consents: [] })).toBe("allowed");
  });

  test("it begins and ends", () => {
    const consent = (at: string, until: string) => ({
      consents: [{ kind: "voice_ai", at, until }],
    });
    expect(decide(us, consent("2026-11-20T10:00:00-06:00", "2026-11-20T10:00:01-06:00"))).toBe(
      "allowed",
    );
    expect(decide(us, consent("2026-11-01T10:00:00-06:00", "2026-11-20T10:00:00-06:00"))).toBe(
      "never us.tcpa.consent",
    );
    expect(decide(us, consent("2026-11-20T11:30:00-06:00", "2026-12-20T10:00:00-06:00"))).toBe(
      "deferred us.tcpa.consent 2026-11-20T11:30-06:00",
    );
  });

  test("texts and mails need their own in the US", () => {
    expect(decide(us, { channel: "sms", consents: ["voice_ai"] })).toBe("never us.text.consent");
    expect(decide(us, { channel: "email", number: "a@example.org", consents: ["sms"] })).toBe(
      "never us.email.consent",
    );
  });

  test("a place of work needs it everywhere", () => {
    expect(decide(cn, { numberKind: "work" })).toBe("never all.workplace");
    expect(decide(cn, { numberKind: "work", consents: ["workplace"] })).toBe("allowed");
  });
});

describe("who is reached", () => {
  test.each(["co_obligor", "third_party", "unknown"])("%s: never", (party) => {
    expect(decide(cn, { party })).toBe("never all.third_party");
  });

  test.each([
    ["WPC", "all.number.wrong"],
    ["DEAD", "all.number.dead"],
    ["TPX", "all.number.blocked"],
    ["MINOR", "all.number.minor"],
  ])("a number that ended in %s is used no more", (outcome, rule) => {
    const [entry] = calls(outcome, "2025-02-20T08:00:00+08:00");
    const history = [{ ...entry, number: "+8613800000001" }];
    expect(decide(cn, { history })).toBe(`never ${rule}`);
    // A child who answered stops the debtor too, until a person has lifted that.
    const liftedAt = "2025-02-20T08:00:00+08:00";
    expect(decide(cn, { history, number: "+8613900000002", liftedAt })).toBe("allowed");
    const numberClearedAt = "2026-01-01T00:00:00Z";
    expect(decide(cn, { history, numberClearedAt, liftedAt })).toBe("allowed");
    const others = [{ ...entry, number: "+8613800000001", debtorId: "D-9" }];
    const isForAll = outcome === "TPX" || outcome === "MINOR";
    expect(decide(cn, { history: others })).toBe(isForAll ? `never ${rule}` : "allowed");
  });
});

describe("what is asked for", () => {
  test("an AI does not collect what is or may be time-barred", () => {
    for (const timeBarred of [true, "unknown"]) {
      expect(decide(cn, { case: { ...cn.case, timeBarred } })).toBe("never all.timebarred");
      expect(decide(cn, { case: { ...cn.case, timeBarred }, agent: "person" })).toBe("allowed");
    }
  });

  test("nothing is asked of somebody who owes nothing", () => {
    expect(decide(cn, { case: { ...cn.case, balance: "0.00" } })).toBe("never all.nothing_owed");
    expect(decide(cn, { case: { ...cn.case, balance: "0.01" } })).toBe("allowed");
  });

  test("who has just paid is left alone for three days, or until the balance knows of it", () => {
    const payments = [{ at: "2026-11-18T09:00:00+08:00" }];
    expect(decide(cn, { payments })).toBe("deferred all.payment.quiet 2026-11-21T08:00+08:00");
    expect(decide(cn, { payments, now: "2026-11-21T08:00:00+08:00" })).toBe("allowed");
    const stale = { case: { ...cn.case, balanceAsOf: "2026-11-18T08:59:59+08:00" } };
    expect(decide(cn, { payments, ...stale, now: "2026-11-25T10:00:00+08:00" })).toBe(
      "never all.payment.unposted",
    );
    const fresh = { case: { ...cn.case, balanceAsOf: "2026-11-18T09:00:00+08:00" } };
    expect(decide(cn, { payments, ...fresh, now: "2026-11-25T10:00:00+08:00" })).toBe("allowed");
  });
});

describe("quiet after a disposition", () => {
  test("each disposition is quiet for its days, the first being its own", () => {
    const monday = "2026-11-09T12:00:00+08:00";
    for (const [outcome, { suppressDays }] of Object.entries(dispositionEffects)) {
      if (suppressDays < 2) continue;
      const free = suppressDays === 7 ? "16" : "23";
      expect(decide(cn, { now: monday, history: calls(outcome, monday) })).toBe(
        `deferred all.suppress 2026-11-${free}T08:00+08:00`,
      );
    }
  });

  test("it holds for all channels and debts, a receipt excepted", () => {
    const history = calls("PTP", "2026-11-19T12:00:00+08:00").map((entry) => ({
      ...entry,
      caseId: "C-2",
    }));
    expect(decide(cn, { channel: "sms", history })).toMatch(/^deferred all\.suppress/);
    const receipt = { channel: "sms", purpose: "receipt", verified: true, consents: ["sms"] };
    expect(decide(cn, { ...receipt, history })).toBe("allowed");
  });
});

describe("a time the debtor agreed to", () => {
  const agreedTimes = [
    {
      from: "2026-11-22T21:30:00+08:00",
      to: "2026-11-22T22:30:00+08:00",
      agreedAt: "2026-11-20T09:00:00+08:00",
    },
  ];

  test("goes before hours and quiet, from its first moment to its last", () => {
    const history = calls("RPC_NC", "2026-11-20T09:00:00+08:00");
    const at = (now: string) => decide(cn, { agreedTimes, history, now });
    expect(at("2026-11-22T21:29:59.999+08:00")).toBe(
      "deferred all.suppress 2026-11-22T21:30+08:00",
    );
    expect(at("2026-11-22T21:30:00+08:00")).toBe("allowed all.agreed_time");
    expect(at("2026-11-22T22:29:59.999+08:00")).toBe("allowed all.agreed_time");
    expect(at("2026-11-22T22:30:00+08:00")).toBe("deferred all.suppress 2026-12-04T08:00+08:00");
  });

  test("is waited for on its channel", () => {
    expect(decide(cn, { agreedTimes })).toBe("deferred all.callback.wait 2026-11-22T21:30+08:00");
    expect(decide(cn, { agreedTimes, channel: "sms" })).toBe("allowed");
  });

  test("begins when the debtor has agreed, if that is later", () => {
    const [time] = agreedTimes;
    const at = (now: string) =>
      decide(cn, { agreedTimes: [{ ...time, agreedAt: "2026-11-22T21:45:00+08:00" }], now });
    expect(at("2026-11-22T21:44:59.999+08:00")).toBe(
      "deferred cn.hours.default 2026-11-22T21:45+08:00",
    );
    expect(at("2026-11-22T21:45:00+08:00")).toBe("allowed all.agreed_time");
    const late = [{ ...time, agreedAt: "2026-11-22T22:30:00+08:00" }];
    expect(decide(cn, { agreedTimes: late, now: "2026-11-22T22:00:00+08:00" })).toBe(
      "deferred cn.hours.night 2026-11-23T08:00+08:00",
    );
  });

  test("does not go before a stop", () => {
    expect(decide(cn, { agreedTimes, holds: ["freeze"], now: "2026-11-22T22:00:00+08:00" })).toBe(
      "never all.freeze",
    );
  });
});

describe("answers to the debtor's own message", () => {
  const history = [
    {
      at: "2026-11-20T22:00:00-06:00",
      channel: "sms",
      direction: "inbound",
      outcome: "SENT",
      number: "+12145550123",
    },
    ...texts("2026-11-20T09:00:00-06:00"),
  ];
  const reply = { channel: "sms", purpose: "reply", history, consents: [] };

  test("may be sent for 24 hours, at any hour, over any cap and without other consent", () => {
    const at = (now: string) => decide(us, { ...reply, now });
    expect(at("2026-11-20T22:00:00-06:00")).toBe("allowed all.reply");
    expect(at("2026-11-21T21:59:59.999-06:00")).toBe("allowed all.reply");
    expect(at("2026-11-21T22:00:00-06:00")).toBe("never us.text.consent");
  });

  test("on the same channel and number only, and not after a stop", () => {
    const now = "2026-11-20T22:30:00-06:00";
    expect(decide(us, { ...reply, now, channel: "email", number: "a@example.org" })).toBe(
      "never us.email.consent",
    );
    expect(decide(us, { ...reply, now, number: "+12145550199" })).toBe("never us.text.consent");
    expect(decide(us, { ...reply, now, optOuts: ["sms"] })).toBe("never all.opt_out");
  });
});

describe("receipts and surveys are contacts", () => {
  const receipt = { channel: "sms", purpose: "receipt", verified: true, consents: ["sms"] };

  test("to a verified debtor, on a channel with consent, within the caps", () => {
    expect(decide(cn, receipt)).toBe("allowed");
    expect(decide(cn, { ...receipt, verified: false })).toBe("never all.receipt.verified");
    expect(decide(cn, { ...receipt, consents: [] })).toBe("never all.receipt.consent");
    expect(decide(cn, { ...receipt, history: texts("2026-11-20T08:00:00+08:00") })).toMatch(
      /^deferred cn\.freq\.text/,
    );
  });

  test.each(["vulnerable", "deceased", "minor", "complaint"])("none after %s", (flag) => {
    for (const agent of ["ai", "person"]) {
      expect(decide(cn, { ...receipt, ...flagged(cn, flag), agent })).toMatch(/^never/);
    }
  });
});

test("what remains is told also of a contact that is not allowed", () => {
  const { decision, remaining } = ask(cn, { optOuts: ["voice"] });
  expect(decision).toBe("never");
  expect(remaining.map(({ rule, left }) => [rule, left])).toEqual([
    ["cn.freq.effective_calls", 3],
    ["cn.freq.effective_calls.default", 1],
    ["cn.freq.attempts", 6],
    ["cn.freq.attempts.default", 3],
  ]);
});
