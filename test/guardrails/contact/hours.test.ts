import { describe, expect, test } from "vitest";
import { calm, decide } from "./contact-cases.ts";

const { cn, us, uk } = calm;
const usCase = (place: string, timezone?: string) => ({
  case: { caseId: "C-1", place, debtor: timezone === undefined ? {} : { timezone } },
});

describe("the edges of the day", () => {
  test.each([
    ["07:59:59.999", "deferred cn.hours.night 2026-11-20T08:00+08:00"],
    ["08:00:00.000", "allowed"],
    ["20:59:59.999", "allowed"],
    ["21:00:00.000", "deferred cn.hours.default 2026-11-21T08:00+08:00"],
    ["22:00:00.000", "deferred cn.hours.night 2026-11-21T08:00+08:00"],
  ])("cn at %s: %s", (time, answer) => {
    expect(decide(cn, { now: `2026-11-20T${time}+08:00` })).toBe(answer);
  });

  test.each([
    ["07:59:59.999", "deferred us.hours.8to9 2026-11-20T08:00-06:00"],
    ["08:00:00.000", "allowed"],
    ["20:59:59.999", "allowed"],
    ["21:00:00.000", "deferred us.hours.8to9 2026-11-21T08:00-06:00"],
  ])("us at %s: %s", (time, answer) => {
    // El Paso keeps Mountain time, so a place in Texas alone is not sure to be inside at eight.
    expect(
      decide(us, {
        now: `2026-11-20T${time}-06:00`,
        ...usCase("US-IL", "America/Chicago"),
        number: "+13125550123",
      }),
    ).toBe(answer);
  });

  test("all channels have hours", () => {
    const night = { now: "2026-11-20T22:30:00+08:00" };
    for (const channel of ["sms", "email", "chat"]) {
      expect(decide(cn, { ...night, channel })).toMatch(/^deferred cn\.hours/);
    }
  });

  test("an inbound call is answered at any hour, whatever holds", () => {
    const night = { now: "2026-11-20T03:00:00+08:00", direction: "inbound", holds: ["cease"] };
    expect(decide(cn, night)).toBe("allowed all.inbound");
  });
});

describe("several plausible zones: inside for every one", () => {
  test("a state on two clocks opens with the later and closes with the earlier", () => {
    const texas = { ...usCase("US-TX") };
    expect(decide(us, { ...texas, now: "2026-11-20T08:30:00-06:00" })).toBe(
      "deferred us.hours.8to9 2026-11-20T15:00Z",
    );
    expect(decide(us, { ...texas, now: "2026-11-20T09:00:00-06:00" })).toBe("allowed");
    expect(decide(us, { ...texas, now: "2026-11-20T21:00:00-06:00" })).toMatch(/^deferred/);
  });

  test("the number's area code counts beside the address", () => {
    const moved = {
      ...usCase("US-NY", "America/New_York"),
      number: "+14155550123",
      cleared: ["us.ca.adad"],
    };
    expect(decide(us, { ...moved, now: "2026-11-20T10:59:59-05:00" })).toBe(
      "deferred us.hours.8to9 2026-11-20T11:00-05:00",
    );
    expect(decide(us, { ...moved, now: "2026-11-20T11:00:00-05:00" })).toBe("allowed");
  });

  test("clocks that are never inside together leave no time at all", () => {
    const never = decide(us, {
      ...usCase("US-NY", "Asia/Kolkata"),
      number: "+12125550123",
      inconvenient: [{ from: "08:00", to: "12:00" }],
    });
    expect(never).toBe("never us.hours.8to9");
  });

  test("a toll-free number adds nothing where the state is known, and every state where nothing is", () => {
    const free = { number: "+18005550123" };
    expect(decide(us, { ...usCase("US-IL"), ...free, now: "2026-11-20T08:00:00-06:00" })).toBe(
      "allowed",
    );
    expect(decide(us, { ...usCase("US"), ...free, now: "2026-11-20T16:59:59-05:00" })).toMatch(
      /^deferred us.hours/,
    );
    expect(decide(us, { ...usCase("US"), ...free, now: "2026-11-20T17:00:00-05:00" })).toBe(
      "allowed",
    );
  });
});

describe("unknown places fail closed", () => {
  test.each([
    [
      "no place, and an e-mail tells none",
      {
        channel: "email",
        number: "a@example.org",
        case: { caseId: "C-1", debtor: { timezone: "Asia/Shanghai" } },
      },
    ],
    ["a country without rules", { case: { caseId: "C-1", place: "JP" } }],
    ["a number of another country", { number: "+14165550123" }],
    ["a number that is none", { number: "12345" }],
  ])("%s", (_, changes) => {
    expect(decide(cn, changes)).toBe("never all.place.unknown");
  });

  test("no number to call", () => {
    expect(decide(cn, { number: null })).toBe("never all.number.missing");
  });

  test("outbound to the European Union is disabled, inbound is not", () => {
    const eu = { number: "+33123456789", case: { caseId: "C-1", place: "FR" } };
    expect(decide(cn, eu)).toBe("never eu.outbound");
    expect(decide(cn, { ...eu, direction: "inbound" })).toBe("allowed all.inbound");
  });

  test("the creditor's seat brings its pack along", () => {
    expect(decide(cn, { packs: ["eu"] })).toBe("never eu.outbound");
  });
});

describe("clocks that change", () => {
  test("the night of the gap ends at eight of the new clock", () => {
    const eve = { now: "2026-03-28T21:00:00Z" };
    // The 29th is a Sunday: the uk is quiet until Monday.
    expect(decide(uk, eve)).toBe("deferred uk.times 2026-03-30T08:00+01:00");
    expect(
      decide(us, {
        ...usCase("US-IL", "America/Chicago"),
        number: "+13125550123",
        now: "2026-03-07T21:00:00-06:00",
      }),
    ).toBe("deferred us.hours.8to9 2026-03-08T08:00-05:00");
  });

  test("the night of the fold is an hour longer", () => {
    const chicago = { ...usCase("US-IL", "America/Chicago"), number: "+13125550123" };
    expect(decide(us, { ...chicago, now: "2026-10-31T21:00:00-05:00" })).toBe(
      "deferred us.hours.8to9 2026-11-01T08:00-06:00",
    );
  });

  test("a day without midnight begins when its gap ends", () => {
    // In Cairo clocks went from 24 April 00:00 to 01:00.
    const cairo = {
      case: { caseId: "C-1", place: "US-IL", debtor: { timezone: "Africa/Cairo" } },
      number: "+13125550123",
    };
    const history = [
      { at: "2026-04-23T17:00:00+02:00", channel: "sms", direction: "outbound", outcome: "SENT" },
    ];
    const answer = decide(us, {
      ...cairo,
      channel: "sms",
      history,
      now: "2026-04-23T17:30:00+02:00",
    });
    expect(answer).toBe("deferred us.freq.unsolicited_text 2026-04-24T16:00+03:00");
  });

  test("the leap day is a day", () => {
    expect(
      decide(us, {
        ...usCase("US-IL", "America/Chicago"),
        number: "+13125550123",
        now: "2028-02-28T21:00:00-06:00",
      }),
    ).toBe("deferred us.hours.8to9 2028-02-29T08:00-06:00");
  });
});

describe("days off", () => {
  test.each([
    [
      "a national holiday of China",
      cn,
      "2026-10-01T10:00:00+08:00",
      "deferred cn.holidays 2026-10-08T08:00+08:00",
    ],
    ["the day after it", cn, "2026-10-08T10:00:00+08:00", "allowed"],
    [
      "a federal holiday",
      us,
      "2026-11-26T10:00:00-06:00",
      "deferred us.holidays 2026-11-27T09:00-06:00",
    ],
    [
      "the Friday on which a Saturday's holiday is observed",
      us,
      "2026-07-03T10:00:00-05:00",
      "deferred us.holidays 2026-07-05T09:00-05:00",
    ],
    [
      "a Sunday in the uk",
      uk,
      "2026-11-22T10:00:00Z",
      "deferred uk.sundays 2026-11-23T08:00+00:00",
    ],
    [
      "a bank holiday",
      uk,
      "2026-12-28T10:00:00Z",
      "deferred uk.bank_holidays 2026-12-29T08:00+00:00",
    ],
  ])("%s", (_, request, now, answer) => {
    expect(decide(request, { now })).toBe(answer);
  });

  test("a year that the calendar does not cover is closed", () => {
    expect(decide(us, { now: "2028-12-30T10:00:00-06:00" })).toBe("allowed");
    expect(decide(us, { now: "2029-01-02T10:00:00-06:00" })).toBe("never all.calendar");
    expect(decide(us, { now: "2024-12-31T10:00:00-06:00" })).toBe(
      "deferred all.calendar 2025-01-02T09:00-06:00",
    );
  });

  test("times that the debtor named are kept free, on their weekdays", () => {
    const inconvenient = [{ weekdays: [5], from: "09:00", to: "17:00" }];
    expect(decide(cn, { inconvenient })).toBe("deferred all.time_place 2026-11-20T17:00+08:00");
    expect(decide(cn, { inconvenient, now: "2026-11-20T17:00:00+08:00" })).toBe("allowed");
    expect(decide(cn, { inconvenient, now: "2026-11-19T10:00:00+08:00" })).toBe("allowed");
    const always = [{ from: "00:00", to: "24:00" }];
    expect(decide(cn, { inconvenient: always })).toBe("never all.time_place");
  });
});
