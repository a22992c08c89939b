import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CallEvent } from "../../../domain/events.ts";
import { parseCallEvent } from "../../../domain/parse/parse-call-event.ts";
import type { RecordIssue } from "../../../domain/parse/record-issue.ts";
import { eventsOfEveryType } from "../schemas/call-logs.ts";
import { fieldOf, pathsOf, replacedAt, valueAt, type Path } from "../schemas/json-paths.ts";

const issuesOf = (value: unknown): readonly RecordIssue[] => {
  const parsed = parseCallEvent(value);
  return parsed.success ? [] : parsed.error;
};
const fieldsOf = (value: unknown): string[] => issuesOf(value).map(({ field }) => field);

const events = await eventsOfEveryType();

/** What two events have in common if one test of them is enough: their keys, and which line it is. */
const formOf = (event: CallEvent): string =>
  pathsOf(event)
    .map((path) => (path.at(-1) === "key" ? valueAt(event, path) : fieldOf(path)))
    .join();

/** Real events of every form there is: a few hundred of some thousands. */
const forms = [...new Map(events.map((event) => [formOf(event), event])).values()];
const byType = Map.groupBy(forms, ({ type }) => type);
const oneOfEach = [...byType.values()].map(([event]) => event as CallEvent);
const ofType = <T extends CallEvent["type"]>(type: T) =>
  oneOfEach.find((event) => event.type === type) as Extract<CallEvent, { type: T }>;

/** Fields that may be absent. */
const optional = [
  /^understanding\.(?:reason|affordable|ofOther|plainYes|hedged|choice|paymentQuestion|asksAgain|isAside|takesBack|wishes|language)$/,
  /^wish$/,
  /^understanding\.slots\.\w+$/,
  /^move\.handoff$/,
  /^findings\[\d+\]\.expected$/,
  /^callbackAt$/,
  /^earlier(?:\.promise)?$/,
  /\.facts\.(?:officialChannel|complaintChannel)$/,
  /^case\.(?:debtorId|publicName|agency|officialChannel|complaintChannel|place|tier|consents)$/,
  /^case\.(?:legalStatus|rates)$/,
  /^case\.debtor\.(?:phone|idLast4|birthDate|language)$/,
  /^case\.offers\.(?:lateFeeWaiver|expiresOn|minPartPayment|maxPromiseDays)$/,
  /^case\.legalStatus\.(?:caseNumber|date)$/,
  /^case\.rates\.\w+$/,
];

/** What the creditor keeps there is no business of ours, and unknown keys least of all. */
const isFree = (field: string): boolean => field.startsWith("case.consents.");

const isOptional = (field: string): boolean => optional.some((each) => each.test(field));

/** A value of a type that does not fit where this one stands. */
function misfit(value: unknown): unknown {
  if (typeof value === "string") return 7;
  return typeof value === "object" ? "x" : JSON.stringify(value);
}

const pathsIn = (event: CallEvent): readonly Path[] =>
  pathsOf(event).filter((path) => !isFree(fieldOf(path)));

/** Paths to the objects that may have no other key; the case may, at every depth. */
const closedObjectsOf = (event: CallEvent): readonly Path[] =>
  [[], ...pathsOf(event)].filter((path) => {
    const value = valueAt(event, path);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject && path[0] !== "case";
  });

describe.each([...byType.keys()])("an event of the type %s", (type) => {
  const same = byType.get(type) ?? [];

  test("without any one of its required fields is refused, and the field is named", () => {
    for (const event of same) {
      for (const path of pathsIn(event).filter((path) => typeof path.at(-1) === "string")) {
        const field = fieldOf(path);
        const issues = issuesOf(replacedAt(event, path, undefined));
        const expected = isOptional(field) ? [] : [{ code: "FIELD_MISSING", field }];
        expect(issues.map(({ code, field: at }) => ({ code, field: at }))).toEqual(expected);
      }
    }
  });

  test("with any field of another type is refused, and the field is named", () => {
    for (const event of same) {
      for (const path of pathsIn(event)) {
        const other = misfit(valueAt(event, path));
        expect(fieldsOf(replacedAt(event, path, other))).toEqual([fieldOf(path)]);
      }
    }
  });

  test("with an unknown key is refused, and each unknown key is named", () => {
    for (const event of same) {
      for (const path of closedObjectsOf(event)) {
        // A fault of a field named `at` is one of time elsewhere; an unknown field has no such meaning.
        const more = { ...(valueAt(event, path) as object), at: "SECRET", extra: 1 };
        const issues = issuesOf(path.length === 0 ? more : replacedAt(event, path, more));
        expect(issues).toEqual(
          ["at", "extra"].map((key) => ({
            code: "FIELD_INVALID",
            message: "Expected no such field.",
            field: fieldOf([...path, key]),
          })),
        );
      }
    }
  });
});

test("the case keeps unknown keys, at every depth", () => {
  const start = ofType("call-start");
  const event = {
    ...start,
    case: { ...start.case, own: [1], offers: { ...start.case.offers, own: { key: null } } },
  };
  expect(parseCallEvent(event)).toStrictEqual({ success: true, value: event });
});

const type = (name: unknown) => ({ type: name, atMs: 0 });
const withMove = (change: object) => {
  const event = ofType("move-decide");
  return { ...event, move: { ...event.move, ...change } };
};
const withUnderstanding = (change: object) => {
  const event = ofType("turn-understand");
  return { ...event, understanding: { ...event.understanding, ...change } };
};
const withRules = (change: object) => {
  const event = ofType("call-start");
  return { ...event, rules: { ...event.rules, ...change } };
};
const withSpan = (...span: unknown[]) => {
  const event = ofType("sentence-block");
  return { ...event, findings: [{ ...event.findings[0], span }] };
};
const emotion = { label: "calm", valence: 0, arousal: 0, confidence: 0, abnormal: false };
const feeling = (change: object) => withUnderstanding({ emotion: { ...emotion, ...change } });
const slot = (slots: object) => withUnderstanding({ slots });
const hours = (from: string, to: string) => withRules({ callbackHours: { from, to } });
const payment = (amount: unknown) => ({ type: "payment-receive", atMs: 0, amount });

describe("parseCallEvent", () => {
  test.each([
    ["an event that is null", null, ""],
    ["an event that is a list", [], ""],
    ["an event that is text", "call-end", ""],
    ["an unknown type", type("call-pause"), "type"],
    ["a type that every object has", type("constructor"), "type"],
    ["a type that is a list", type(["call-end"]), "type"],
    ["no type", { atMs: 0 }, "type"],
    [
      "a prototype among the keys",
      JSON.parse('{"type":"call-end","atMs":0,"__proto__":{}}'),
      "__proto__",
    ],
    ["a time before the start", { type: "call-end", atMs: -0.5 }, "atMs"],
    ["a time that never comes", { type: "call-end", atMs: Number.POSITIVE_INFINITY }, "atMs"],
    ["a time that is no number", { type: "call-end", atMs: Number.NaN }, "atMs"],
    ["half a cent", payment(0.5), "amount"],
    ["less than nothing", payment(-1), "amount"],
    ["more than any amount", payment(1_000_000_000_001), "amount"],
    ["an unknown cause", { type: "line-end", atMs: 0, cause: "storm" }, "cause"],
    ["an unknown mark", { type: "case-mark", atMs: 0, mark: "sold" }, "mark"],
    ["an unknown reason", { type: "handoff-request", atMs: 0, reason: "boredom" }, "reason"],
    ["an unknown act", withMove({ act: "threaten" }), "move.act"],
    ["an unknown line", withMove({ lines: [{ key: "shout", facts: {} }] }), "move.lines[0].key"],
    [
      "a line without a fact",
      withMove({
        lines: [
          { key: "goodbye", facts: {} },
          { key: "ask_name", facts: {} },
        ],
      }),
      "move.lines[1].facts.name",
    ],
    ["a handoff that is null", withMove({ handoff: null }), "move.handoff"],
    [
      "a trigger twice removed",
      withUnderstanding({ triggers: ["cease", "spell"] }),
      "understanding.triggers[1]",
    ],
    ["a yes that is false", withUnderstanding({ plainYes: false }), "understanding.plainYes"],
    ["a valence below -1", feeling({ valence: -1.01 }), "understanding.emotion.valence"],
    ["an arousal above 1", feeling({ arousal: 1.01 }), "understanding.emotion.arousal"],
    ["a confidence below 0", feeling({ confidence: -0.01 }), "understanding.emotion.confidence"],
    ["an amount of three decimals", slot({ amount: "1.001" }), "understanding.slots.amount"],
    ["a day written otherwise", slot({ date: "25/11/2026" }), "understanding.slots.date"],
    [
      "a time without offset",
      slot({ callbackAt: "2026-11-20T10:05:00" }),
      "understanding.slots.callbackAt",
    ],
    ["a number without country", slot({ phone: "13800000001" }), "understanding.slots.phone"],
    ["no instalment", slot({ instalments: 0 }), "understanding.slots.instalments"],
    ["a streak of none", withRules({ emotionStreak: 0 }), "rules.emotionStreak"],
    ["an hour that does not exist", hours("08:00", "24:00"), "rules.callbackHours.to"],
    ["a finding before the text", withSpan(-1, 2), "findings[0].span[0]"],
    ["a finding without end", withSpan(1), "findings[0].span"],
    ["a finding with two ends", withSpan(1, 2, 3), "findings[0].span"],
  ])("refuses %s", (_name, value: unknown, field) => {
    const issues = issuesOf(value);
    expect(issues.map((issue) => issue.field)).toEqual([field]);
    expect(issues[0]?.message).toMatch(/^Expected .+\.$/);
  });

  test.each([
    ["a time of zero", { type: "call-end", atMs: 0 }],
    ["a time between milliseconds", { type: "call-end", atMs: 0.5 }],
    ["an amount of nothing", payment(0)],
    ["the largest amount", payment(1_000_000_000_000)],
    ["a turn of no text", { type: "turn-end", atMs: 0, turnId: "d1", text: "" }],
    ["half a character", { type: "turn-end", atMs: 0, turnId: "d1", text: "\uD83D" }],
    [
      "a turn of a megabyte",
      { type: "turn-end", atMs: 0, turnId: "d1", text: "x".repeat(2 ** 20) },
    ],
    ["a valence of -1", feeling({ valence: -1, arousal: 1, confidence: 1 })],
    ["a valence of 1", feeling({ valence: 1 })],
    ["more money than there is", slot({ amount: "10000000000.00" })],
    ["a day that does not exist", slot({ date: "2026-02-29" })],
    ["one instalment", slot({ instalments: 1 })],
    ["a streak of one", withRules({ emotionStreak: 1 })],
    ["all hours of a day", hours("00:00", "23:59")],
    ["a finding at the start", withSpan(0, 0)],
    ["a move without lines", withMove({ lines: [], because: [] })],
  ])("accepts %s and gives it back", (_name, event: object) => {
    expect(parseCallEvent(event)).toStrictEqual({ success: true, value: event });
  });

  test("names every field that is wrong, once, in the order of the schema", () => {
    const { line: _line, ...event } = ofType("sentence-approve");
    expect(fieldsOf({ ...event, more: 1, text: 1, atMs: "0" })).toEqual([
      "atMs",
      "line",
      "text",
      "more",
    ]);
  });

  test("never quotes what the event holds", () => {
    for (const event of oneOfEach) {
      for (const path of pathsIn(event)) {
        const issues = issuesOf(replacedAt(event, path, { secret: "SECRET-4567" }));
        expect(JSON.stringify(issues)).not.toContain("SECRET-4567");
      }
    }
  });

  test("answers to any JSON at all, and gives nothing back that is not an event", () => {
    const part = fc.jsonValue({ maxDepth: 3 });
    const names = fc.constantFrom(...byType.keys());
    const near = fc.record({ type: names, atMs: fc.nat(), text: part, move: part, call: part });
    fc.assert(
      fc.property(fc.oneof(part, near), (value) => {
        const parsed = parseCallEvent(value);
        if (parsed.success) expect(parsed.value).toStrictEqual(value);
        else expect(parsed.error.length).toBeGreaterThan(0);
      }),
    );
  });

  test("changes nothing of what it is given", () => {
    for (const event of oneOfEach) {
      const copy = structuredClone(event);
      parseCallEvent(event);
      expect(event).toStrictEqual(copy);
    }
  });
});
