import { describe, expect, test } from "vitest";
import { ask, calls, calm, decide, texts } from "./contact-cases.ts";

const { cn, us, uk } = calm;
const illinois = {
  case: { caseId: "C-1", place: "US-IL", debtor: { timezone: "America/Chicago" } },
  number: "+13125550123",
};
const inState = (place: string, number: string) => ({
  case: { caseId: "C-1", place, debtor: { timezone: "America/New_York" } },
  number,
});
/** `count` calls, one an hour, the first at eight on a day. */
const hourly = (count: number, day: string, offset: string) =>
  Array.from(
    { length: count },
    (_, hour) => `${day}T${String(8 + hour).padStart(2, "0")}:00:00${offset}`,
  );

describe("China", () => {
  test("one conversation a day by default, whoever answered; an unanswered call is none", () => {
    const morning = "2026-11-20T08:00:00+08:00";
    expect(decide(cn, { history: calls("NA", morning) })).toBe("allowed");
    expect(decide(cn, { history: calls("COMP", morning) })).toBe(
      "deferred cn.freq.effective_calls.default 2026-11-21T08:00+08:00",
    );
    expect(decide(cn, { history: calls("COMP", "2026-11-19T20:59:00+08:00") })).toBe("allowed");
  });

  test("the legal limit of three conversations is shown beside the default of one", () => {
    const { remaining } = ask(cn, { history: calls("COMP", "2026-11-20T08:00:00+08:00") });
    expect(remaining.slice(0, 2)).toEqual([
      {
        rule: "cn.freq.effective_calls",
        limit: 3,
        used: 1,
        left: 2,
        renewsAt: "2026-11-21T00:00:00.000+08:00",
      },
      {
        rule: "cn.freq.effective_calls.default",
        limit: 1,
        used: 1,
        left: 0,
        renewsAt: "2026-11-21T00:00:00.000+08:00",
      },
    ]);
  });

  test("an agreed time goes before the default, not before the law", () => {
    const agreedTimes = [{ from: "2026-11-20T10:00:00+08:00", to: "2026-11-20T11:00:00+08:00" }];
    const talks = hourly(3, "2026-11-19", "+08:00").map((at) =>
      at.replace("-19T", "-20T").replace(/T(\d\d):00/, "T$1:30"),
    );
    expect(decide(cn, { agreedTimes, history: calls("COMP", ...talks.slice(0, 2)) })).toBe(
      "allowed all.agreed_time",
    );
    expect(decide(cn, { agreedTimes, history: calls("COMP", ...talks) })).toBe(
      "deferred cn.freq.effective_calls 2026-11-21T08:00+08:00",
    );
  });

  test("three attempts a day at one number; another number has its own", () => {
    const history = calls("NA", ...hourly(3, "2026-11-20", "+08:00")).map((entry) => ({
      ...entry,
      number: "+8613800000001",
    }));
    expect(decide(cn, { history: history.slice(1) })).toBe("allowed");
    expect(decide(cn, { history })).toBe(
      "deferred cn.freq.attempts.default 2026-11-21T08:00+08:00",
    );
    expect(decide(cn, { history, number: "+8613900000002" })).toBe("allowed");
  });

  test("attempts at a number count whosever debt they were about, conversations do not", () => {
    const others = { debtorId: "D-9", number: "+8613800000001" };
    const attempts = calls("NA", ...hourly(3, "2026-11-20", "+08:00")).map((entry) => ({
      ...entry,
      ...others,
    }));
    expect(decide(cn, { history: attempts })).toMatch(/^deferred cn\.freq\.attempts\.default/);
    const talk = calls("COMP", "2026-11-20T08:00:00+08:00").map((entry) => ({
      ...entry,
      ...others,
    }));
    expect(decide(cn, { history: talk })).toBe("allowed");
  });

  test("a call that never left the line does not count", () => {
    expect(decide(cn, { history: calls("FAIL", ...hourly(3, "2026-11-20", "+08:00")) })).toBe(
      "allowed",
    );
  });

  test("one message a day and three in seven days, over text, mail and chat", () => {
    const sms = { channel: "sms" };
    expect(decide(cn, { ...sms, history: texts("2026-11-19T20:00:00+08:00") })).toBe("allowed");
    expect(decide(cn, { ...sms, history: texts("2026-11-20T08:00:00+08:00") })).toBe(
      "deferred cn.freq.text 2026-11-21T08:00+08:00",
    );
    const week = texts(
      "2026-11-14T08:00:00+08:00",
      "2026-11-15T08:00:00+08:00",
      "2026-11-16T08:00:00+08:00",
    );
    expect(decide(cn, { ...sms, history: week })).toBe(
      "deferred cn.freq.text.week 2026-11-21T08:00+08:00",
    );
    expect(decide(cn, { ...sms, history: week.slice(1) })).toBe("allowed");
    expect(decide(cn, { channel: "chat", history: week })).toMatch(
      /^deferred cn\.freq\.text\.week/,
    );
  });

  test("answers to the debtor and the confirmation of a stop are not counted", () => {
    const [entry] = texts("2026-11-20T08:00:00+08:00");
    for (const purpose of ["reply", "stop_confirmation"]) {
      expect(decide(cn, { channel: "sms", history: [{ ...entry, purpose }] })).toBe("allowed");
    }
    for (const purpose of ["receipt", "survey"]) {
      expect(decide(cn, { channel: "sms", history: [{ ...entry, purpose }] })).toMatch(/^deferred/);
    }
  });
});

describe("the United States", () => {
  test("seven calls in seven consecutive days per debt (1006.14(b)(2)(i)(A))", () => {
    const week = ["14", "15", "16", "17", "18", "19", "20"].map(
      (day) => `2026-11-${day}T08:30:00-06:00`,
    );
    expect(decide(us, { ...illinois, history: calls("NA", ...week.slice(1)) })).toBe("allowed");
    expect(decide(us, { ...illinois, history: calls("NA", ...week) })).toBe(
      "deferred us.freq.7in7 2026-11-21T08:00-06:00",
    );
  });

  test("calls by fresh consent and calls that do not connect are not counted (1006.14(b)(3))", () => {
    const week = ["14", "15", "16", "17", "18", "19", "20"].map(
      (day) => `2026-11-${day}T08:30:00-06:00`,
    );
    const [first, ...rest] = calls("NA", ...week);
    expect(decide(us, { ...illinois, history: [{ ...first, consented: true }, ...rest] })).toBe(
      "allowed",
    );
    expect(decide(us, { ...illinois, history: [{ ...first, outcome: "BUSY" }, ...rest] })).toBe(
      "allowed",
    );
    expect(decide(us, { ...illinois, history: [{ ...first, caseId: "C-2" }, ...rest] })).toBe(
      "allowed",
    );
  });

  test("after a conversation on Monday the next call may be placed on the next Monday", () => {
    // The day of the conversation is the first of the seven (1006.14(b)(2)(ii)).
    const history = calls("COMP", "2026-11-09T20:59:00-06:00");
    expect(decide(us, { ...illinois, history, now: "2026-11-15T20:59:59-06:00" })).toBe(
      "deferred us.freq.cooldown7 2026-11-16T08:00-06:00",
    );
    expect(decide(us, { ...illinois, history, now: "2026-11-16T08:00:00-06:00" })).toBe("allowed");
  });

  test("a conversation that the debtor began cools down too", () => {
    const history = calls("COMP", "2026-11-19T12:00:00-06:00").map((entry) => ({
      ...entry,
      direction: "inbound",
    }));
    expect(decide(us, { ...illinois, history })).toBe(
      "deferred us.freq.cooldown7 2026-11-27T08:00-06:00",
    );
  });

  test("the cool-down is about calls: a text may be sent", () => {
    const history = calls("COMP", "2026-11-19T12:00:00-06:00");
    expect(decide(us, { ...illinois, history, channel: "sms" })).toBe("allowed");
  });

  test("a time agreed within a week goes before both, an older agreement does not", () => {
    const history = calls("CB", "2026-11-14T12:00:00-06:00");
    const time = { from: "2026-11-20T10:00:00-06:00", to: "2026-11-20T11:00:00-06:00" };
    expect(
      decide(us, {
        ...illinois,
        history,
        agreedTimes: [{ ...time, agreedAt: "2026-11-14T12:00:00-06:00" }],
      }),
    ).toBe("allowed all.agreed_time");
    expect(
      decide(us, {
        ...illinois,
        history,
        agreedTimes: [{ ...time, agreedAt: "2026-11-13T12:00:00-06:00" }],
      }),
    ).toBe("deferred us.freq.cooldown7 2026-11-21T08:00-06:00");
  });
});

describe("states and cities", () => {
  test("Massachusetts: two calls or texts in seven days per debt, thirty days elsewhere than at home", () => {
    const boston = inState("US-MA", "+16175550123");
    const two = [
      ...calls("NA", "2026-11-15T12:00:00-05:00"),
      ...texts("2026-11-16T12:00:00-05:00"),
    ];
    expect(decide(us, { ...boston, history: two.slice(1) })).toBe("allowed");
    expect(decide(us, { ...boston, history: two })).toBe(
      "deferred us.ma.calls 2026-11-22T08:00-05:00",
    );
    const other = { numberKind: "other", now: "2026-12-14T11:00:00-05:00" };
    expect(decide(us, { ...boston, ...other, history: two })).toBe(
      "deferred us.ma.calls.other 2026-12-15T08:00-05:00",
    );
  });

  test("Washington: three communications in seven days over all channels, one at work", () => {
    const seattle = { ...inState("US-WA", "+12065550123"), now: "2026-11-20T12:00:00-05:00" };
    const three = [
      ...calls("NA", "2026-11-15T12:00:00-05:00", "2026-11-16T12:00:00-05:00"),
      ...texts("2026-11-17T12:00:00-05:00"),
    ];
    expect(decide(us, { ...seattle, history: three.slice(1) })).toBe("allowed");
    expect(decide(us, { ...seattle, history: three })).toBe(
      "deferred us.wa.comms 2026-11-22T11:00-05:00",
    );
    const work = { numberKind: "work", consents: ["voice_ai", "workplace"] };
    expect(decide(us, { ...seattle, ...work, history: three.slice(2) })).toMatch(
      /^deferred us\.wa\.work/,
    );
  });

  test("the District of Columbia: four calls and five messages per account in seven days", () => {
    const district = inState("US-DC", "+12025550123");
    const four = calls(
      "NA",
      ...["15", "16", "17", "18"].map((day) => `2026-11-${day}T12:00:00-05:00`),
    );
    expect(decide(us, { ...district, history: four.slice(1) })).toBe("allowed");
    expect(decide(us, { ...district, history: four })).toBe(
      "deferred us.dc.calls 2026-11-22T08:00-05:00",
    );
  });

  test("New York City's row is off until it is switched on", () => {
    const city = inState("US-NY-NYC", "+12125550123");
    const three = calls("NA", ...["16", "17", "18"].map((day) => `2026-11-${day}T12:00:00-05:00`));
    expect(decide(us, { ...city, history: three })).toBe("allowed");
    expect(decide(us, { ...city, history: three, switchedOn: ["us.nyc.contacts"] })).toBe(
      "deferred us.nyc.contacts 2026-11-23T08:00-05:00",
    );
  });

  test("California: no call begins with an artificial voice unless counsel cleared it", () => {
    const angeles = { ...inState("US-CA", "+12135550123"), now: "2026-11-20T12:00:00-05:00" };
    expect(decide(us, angeles)).toBe("never us.ca.adad");
    expect(decide(us, { ...angeles, agent: "person" })).toBe("allowed");
    expect(decide(us, { ...angeles, cleared: ["us.ca.adad"] })).toBe("allowed");
    expect(
      decide(us, { ...illinois, number: "+12135550123", now: "2026-11-20T12:00:00-06:00" }),
    ).toBe("never us.ca.adad");
  });
});

describe("the United Kingdom", () => {
  test("one conversation a day, three in seven days, three attempts a day", () => {
    const three = calls("COMP", ...["16", "17", "18"].map((day) => `2026-11-${day}T12:00:00Z`));
    expect(decide(uk, { history: three.slice(1) })).toBe("allowed");
    expect(decide(uk, { history: three })).toBe(
      "deferred uk.freq.conversations.week 2026-11-23T08:00+00:00",
    );
    const attempts = calls("NA", ...hourly(3, "2026-11-20", "+00:00"));
    expect(decide(uk, { history: attempts.slice(1) })).toBe("allowed");
    expect(decide(uk, { history: attempts })).toBe(
      "deferred uk.freq.attempts 2026-11-21T08:00+00:00",
    );
  });

  test("no call within 72 hours of an abandoned one, to the millisecond", () => {
    const history = calls("ABANDONED", "2026-11-17T10:00:00Z");
    expect(decide(uk, { history, now: "2026-11-20T09:59:59.999Z" })).toBe(
      "deferred uk.dialler 2026-11-20T10:00+00:00",
    );
    expect(decide(uk, { history, now: "2026-11-20T10:00:00Z" })).toBe("allowed");
  });
});
