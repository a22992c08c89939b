import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../domain/calendar.ts";
import { minorUnits } from "../../../domain/money.ts";
import type { OfferOption } from "../../../domain/offer-option.ts";
import type { Truth } from "../../../evaluation/simulate/draw-truth.ts";
import {
  chosenPlan,
  isAsMeant,
  ordinaryAnswer,
  type Mind,
  type ReadBack,
} from "../../../evaluation/simulate/ordinary-answer.ts";
import type { Heard } from "../../../evaluation/simulate/simulated-debtor.ts";

const payOn = "2026-11-25" as PlainDate;
const otherDay = "2026-11-26" as PlainDate;

const truth: Truth = {
  speaker: "debtor",
  fragment: "right",
  pays: "full",
  temper: "even",
  payOn,
  affordable: undefined,
  part: minorUnits(30_000),
  wrongLast4: "1111",
  otherName: "Brian Walsh",
};

const heard = (change: Partial<Heard> = {}): Heard => ({
  text: "",
  act: "answer",
  asked: null,
  lines: [],
  ends: false,
  handedOver: false,
  debtHeard: true,
  ...change,
});

const mind = (change: Partial<Truth> = {}, said: Record<string, number> = {}): Mind => ({
  truth: { ...truth, ...change },
  options: [],
  readBack: undefined,
  timesSaid: (key) => said[key] ?? 0,
  direction: "outbound",
});

const plan = (count: number, each: number): OfferOption => ({
  kind: "plan",
  count,
  each: minorUnits(each),
  last: minorUnits(each),
});

describe("what any debtor does", () => {
  it.each([
    ["name", {}, "confirms_name"],
    ["idLast4", {}, "gives_last4"],
    ["idLast4", { fragment: "wrong" }, "gives_wrong_last4"],
    ["idLast4", { fragment: "mistaken_once" }, "gives_wrong_last4"],
    ["idLast4", { speaker: "relative" }, "knows_no_figures"],
    ["birthDate", { speaker: "minor" }, "knows_no_figures"],
    ["birthDate", {}, "gives_birth_date"],
    ["reason", {}, "gives_reason"],
    ["callbackAt", {}, "names_time"],
    ["date", {}, "pays_full"],
    ["amount", { pays: "part" }, "pays_part"],
    ["instalments", { pays: "plan" }, "asks_plan"],
    ["amount", { pays: "nothing" }, "refuses"],
  ] as const)("asked for %s, being %o: %s", (asked, change, key) => {
    expect(ordinaryAnswer(heard({ asked }), mind(change))).toBe(key);
  });

  it("gives the right figures after one mistake", () => {
    const after = mind({ fragment: "mistaken_once" }, { gives_wrong_last4: 1 });
    expect(ordinaryAnswer(heard({ asked: "idLast4" }), after)).toBe("gives_last4");
  });

  it("takes leave once and then hangs up, after a goodbye and after waiting for a person", () => {
    expect(ordinaryAnswer(heard({ ends: true }), mind())).toBe("takes_leave");
    expect(ordinaryAnswer(heard({ ends: true }), mind({}, { takes_leave: 1 }))).toBe("hang_up");
    expect(ordinaryAnswer(heard({ handedOver: true }), mind())).toBe("waits");
    expect(ordinaryAnswer(heard({ handedOver: true }), mind({}, { waits: 1 }))).toBe("takes_leave");
  });

  it("says what can be spared where no plan fits, and then that it cannot be done", () => {
    const tight = {
      ...mind({ pays: "plan", affordable: minorUnits(999) }),
      options: [plan(3, 1_000)],
    };
    expect(ordinaryAnswer(heard({ asked: "instalments" }), tight)).toBe("tells_affordable");
    const told = { ...tight, timesSaid: (key: string) => Number(key === "tells_affordable") };
    expect(ordinaryAnswer(heard({ asked: "instalments" }), told)).toBe("cannot_afford");
  });
});

describe("the plan a debtor wants", () => {
  const options = [plan(3, 3_000), plan(6, 1_500), plan(12, 750)];

  it.each([
    [3_000, 3],
    [2_999, 6],
    [750, 12],
    [749, undefined],
  ])("is the shortest that %i a month can pay: %s", (affordable, count) => {
    const chosen = chosenPlan({ options, truth: { ...truth, affordable: minorUnits(affordable) } });
    expect(chosen?.count).toBe(count);
  });
});

describe("a read-back is agreed to only as it was meant:", () => {
  const whole: ReadBack = {
    amount: minorUnits(90_000),
    date: payOn,
    count: undefined,
    line: "read_back_full",
  };
  const part: ReadBack = { ...whole, amount: minorUnits(30_000), line: "read_back_part" };
  const of = (readBack: ReadBack, change: Partial<Truth> = {}) => isAsMeant(readBack, mind(change));

  it("day and kind of one payment", () => {
    expect(of(whole)).toBe(true);
    expect(of({ ...whole, date: otherDay })).toBe(false);
    expect(of(part)).toBe(false);
  });

  it("the sum of a part payment, to the cent", () => {
    expect(of(part, { pays: "part" })).toBe(true);
    expect(of({ ...part, amount: minorUnits(30_001) }, { pays: "part" })).toBe(false);
  });

  it("the number of instalments", () => {
    const options = [plan(3, 3_000), plan(6, 1_500)];
    const planned = { ...mind({ pays: "plan", affordable: minorUnits(2_000) }), options };
    const six: ReadBack = { ...whole, count: 6, line: "read_back_plan_even" };
    expect(isAsMeant(six, planned)).toBe(true);
    expect(isAsMeant({ ...six, count: 3 }, planned)).toBe(false);
  });

  it("nothing, from somebody who pays nothing", () => {
    expect(of(whole, { pays: "nothing" })).toBe(false);
  });
});
