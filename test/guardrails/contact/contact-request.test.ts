import { describe, expect, test } from "vitest";
import {
  contactRequestSchema,
  historyEntriesMax,
} from "../../../guardrails/contact/contact-request.ts";
import { calls, calm } from "./contact-cases.ts";

type Wire = Readonly<Record<string, unknown>>;

const parse = (changes: Wire = {}) => contactRequestSchema.parse({ ...calm.cn, ...changes });

/** The fields that are refused, joined as people write them. */
const refused = (changes: Wire): string[] => {
  const { error } = contactRequestSchema.safeParse({ ...calm.cn, ...changes });
  return (error?.issues ?? []).map(({ path }) => path.join("."));
};

test("moments become milliseconds, and what is left out has the value of the manual", () => {
  expect(parse()).toEqual({
    now: Date.UTC(2026, 10, 20, 2),
    channel: "voice",
    direction: "outbound",
    number: "+8613800000001",
    numberKind: "mobile",
    numberClearedAt: null,
    party: "debtor",
    agent: "ai",
    purpose: "collect",
    verified: false,
    case: {
      caseId: "C-1",
      debtorId: null,
      place: "CN-31",
      otherPlaces: [],
      debtor: { timezone: "Asia/Shanghai" },
      balance: null,
      balanceAsOf: null,
      flags: [],
      timeBarred: false,
    },
    history: [],
    packs: [],
    consents: [],
    optOuts: [],
    holds: [],
    liftedAt: null,
    agreedTimes: [],
    inconvenient: [],
    payments: [],
    switchedOn: [],
    cleared: [],
    tighter: {},
  });
});

test.each([
  ["+86 138-0000.0001", "+8613800000001"],
  ["+1 (212) 555-0123", "+12125550123"],
  [" Debtor@Example.ORG ", "debtor@example.org"],
])("the number %s is read as %s", (number, canonical) => {
  expect(parse({ number }).number).toBe(canonical);
});

test.each([
  ["uk", "GB"],
  ["UK-SCT", "GB-SCT"],
  ["us-ny-nyc", "US-NY-NYC"],
])("the place %s is read as %s", (place, canonical) => {
  expect(parse({ case: { caseId: "C-1", place } }).case.place).toBe(canonical);
});

test("an outcome is read in any case, and one that nobody knows is kept as unknown", () => {
  const [at] = [calm.cn.now];
  const outcomes = ["NA", "SENT", "ABANDONED", " na ", "ANSWERED"];
  const history = outcomes.flatMap((outcome) => calls(outcome, at));
  expect(parse({ history }).history.map(({ outcome }) => outcome)).toEqual([
    "NA",
    "SENT",
    "ABANDONED",
    "NA",
    "UNKNOWN",
  ]);
});

test("a hold of another reason is a hold", () => {
  const holds = ["freeze", { reason: "he asked nicely" }];
  expect(parse({ holds }).holds.map(({ reason }) => reason)).toEqual(["freeze", "hold"]);
});

test("consents of the case serve where the request has none", () => {
  const debt = { caseId: "C-1", consents: { sms: true, email: false, profiling: true } };
  expect(parse({ case: debt }).consents.map(({ kind }) => kind)).toEqual(["sms"]);
  expect(parse({ case: debt, consents: [] }).consents).toEqual([]);
});

test("a missing list may be null", () => {
  const lists = { history: null, packs: null, consents: null, optOuts: null, holds: null };
  expect(parse(lists)).toEqual(parse());
});

describe("what is refused", () => {
  test.each<[string, Wire]>([
    ["now", { now: "2026-11-20T10:00:00" }],
    ["now", { now: 1_795_140_000_000 }],
    ["channel", { channel: "fax" }],
    ["direction", { direction: "sideways" }],
    ["party", { party: "dog" }],
    ["case", { case: null }],
    ["case.caseId", { case: {} }],
    ["case.place", { case: { caseId: "C-1", place: "Shanghai" } }],
    ["case.debtor.timezone", { case: { caseId: "C-1", debtor: { timezone: "Shanghai" } } }],
    ["case.balance", { case: { caseId: "C-1", balance: 0 } }],
    ["case.flags.0", { case: { caseId: "C-1", flags: ["tired"] } }],
    ["packs.0", { packs: ["mars"] }],
    ["consents.0.kind", { consents: ["everything"] }],
    ["optOuts.0.channel", { optOuts: { fax: true } }],
    ["inconvenient.0.to", { inconvenient: [{ from: "22:00", to: "06:00" }] }],
    ["inconvenient.0.from", { inconvenient: [{ from: "7:00", to: "24:00" }] }],
    ["tighter.cn.freq.text", { tighter: { "cn.freq.text": -1 } }],
    ["tighter.cn.freq.text", { tighter: { "cn.freq.text": 0.5 } }],
  ])("%s", (field, changes) => {
    expect(refused(changes)[0]).toBe(field);
  });
});

describe("limits", () => {
  test("of the history", () => {
    const entries = (count: number) =>
      Array.from({ length: count }, () => calls("NA", calm.cn.now)).flat();
    expect(refused({ history: entries(historyEntriesMax) })).toEqual([]);
    expect(refused({ history: entries(historyEntriesMax + 1) })).toEqual(["history"]);
  });

  test("of the other lists", () => {
    const holds = (count: number) => ({ holds: Array.from({ length: count }, () => "hold") });
    expect(refused(holds(100))).toEqual([]);
    expect(refused(holds(101))).toEqual(["holds"]);
  });

  test("of an agreed time: a day, and not less than nothing", () => {
    const from = "2026-11-20T10:00:00+08:00";
    const until = (to: string) => refused({ agreedTimes: [{ from, to }] });
    expect(until("2026-11-21T10:00:00+08:00")).toEqual([]);
    expect(until("2026-11-21T10:00:00.001+08:00")).toEqual(["agreedTimes.0.to"]);
    expect(until("2026-11-20T10:00:00.001+08:00")).toEqual([]);
    expect(until(from)).toEqual(["agreedTimes.0.to"]);
  });

  test("of a number or an id", () => {
    expect(refused({ number: "1".repeat(320) })).toEqual([]);
    expect(refused({ number: "1".repeat(321) })).toEqual(["number"]);
  });
});
