import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JURISDICTIONS } from "../../../domain/locale.ts";
import { applyCompany } from "../../../guardrails/pack/apply-company.ts";
import { companySchema } from "../../../guardrails/pack/company-schema.ts";
import { SEVERITIES } from "../../../guardrails/pack/provision-schema.ts";
import type { RuleBook } from "../../../guardrails/pack/rule-book.ts";
import { ruleBookFor } from "../../../guardrails/pack/rule-book-for.ts";
import { shippedPacks } from "../../../guardrails/pack/shipped-packs.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { looserThan } from "./looser-than.ts";

const reason = "Decided by the compliance board.";

const companyFile = (parts: object) => ({
  path: "company.json",
  text: JSON.stringify({ company: "Example Finance", version: "2026.12.1", ...parts }),
});

/** What is refused of a company's file, and the rules of a place after it. */
const offer = (parts: object) => {
  const registry = createPackRegistry();
  const { refused } = registry.offer([companyFile(parts)]);
  return { refused, bookAt: (place: string) => registry.bookFor({ places: [place] }) };
};

const valueOf = (book: RuleBook, rule: string, unit: string) =>
  book.provisions.find(({ id }) => id === rule)?.values.find((value) => value.unit === unit)
    ?.inForce;

describe("a company", () => {
  it("makes a number smaller", () => {
    const tighten = [{ rule: "cn.freq.attempts", unit: "attempts_per_day", is: 2, reason }];
    const { refused, bookAt } = offer({ tighten });
    expect(refused).toEqual([]);
    expect(valueOf(bookAt("CN"), "cn.freq.attempts", "attempts_per_day")).toBe(2);
  });

  it("keeps recordings longer", () => {
    const tighten = [{ rule: "us.retention3", unit: "recording_retention_years", is: 7, reason }];
    const { bookAt } = offer({ tighten });
    expect(valueOf(bookAt("US-TX"), "us.retention3", "recording_retention_years")).toBe(7);
  });

  it("begins later and ends earlier", () => {
    const hours = { from: "09:00", to: "20:00" };
    const { refused, bookAt } = offer({
      tighten: [{ rule: "cn.hours.night", unit: "contact_hours", is: hours, reason }],
      rules: { cn: { callbackHours: hours, emotionStreak: 2 } },
    });
    expect(refused).toEqual([]);
    expect(valueOf(bookAt("CN"), "cn.hours.night", "contact_hours")).toEqual(hours);
    expect(bookAt("CN").rules).toMatchObject({ callbackHours: hours, emotionStreak: 2 });
    // The decision was about China alone.
    expect(bookAt("US-TX").rules).toMatchObject({ emotionStreak: 3 });
  });

  it("gives a rule more weight", () => {
    const { bookAt } = offer({ severities: [{ rule: "cn.ai.fair", is: "block", reason }] });
    const fair = bookAt("CN").provisions.find(({ id }) => id === "cn.ai.fair");
    expect(fair?.severity).toBe("block");
  });

  it("switches an unconfirmed local rule on by signing it", () => {
    const before = ruleBookFor(shippedPacks(), { places: ["US-NY-NYC"] });
    expect(before.provisions.some(({ id }) => id === "us.nyc.contacts")).toBe(false);
    const { bookAt } = offer({
      signed: [{ rule: "us.nyc.contacts", by: "A. Counsel", on: "2026-12-01" }],
    });
    const book = bookAt("US-NY-NYC");
    expect(valueOf(book, "us.nyc.contacts", "contacts_per_7_days")).toBe(3);
    expect(book.dormant.some(({ id }) => id === "us.nyc.contacts")).toBe(false);
  });

  it("appears in what the rules were made of", () => {
    const { made } = offer({}).bookAt("CN");
    expect(made.map(({ name }) => name)).toEqual(["all", "cn", "company"]);
  });
});

describe("an attempt to loosen is refused with the rule, the legal value and the asked one", () => {
  const hours = (from: string, to: string) => ({
    tighten: [{ rule: "cn.hours.night", unit: "contact_hours", is: { from, to }, reason }],
  });
  const attempts = (is: number) => ({
    tighten: [{ rule: "cn.freq.attempts", unit: "attempts_per_day", is, reason }],
  });

  it.each([
    [
      "a larger number than ours",
      attempts(4),
      "cn.freq.attempts.attempts_per_day",
      ["6", "3", "4"],
    ],
    ["an hour more", hours("08:00", "21:30"), "cn.hours.night.contact_hours", ["22:00", "21:30"]],
    ["hours beside ours", hours("06:00", "07:00"), "cn.hours.night.contact_hours", ["06:00"]],
    [
      "a shorter time to keep",
      { tighten: [{ rule: "us.retention3", unit: "evidence_retention_years", is: 2, reason }] },
      "us.retention3.evidence_retention_years",
      ["3", "2"],
    ],
    [
      "a milder severity",
      { severities: [{ rule: "cn.conduct.visit", is: "warn", reason }] },
      "cn.conduct.visit.severity",
      ["block", "warn"],
    ],
    [
      "a longer streak",
      { rules: { cn: { emotionStreak: 4 } } },
      "rules.cn.emotionStreak",
      ["3", "4"],
    ],
    [
      "no notice",
      { rules: { us: { debtCollectorNotice: false } } },
      "rules.us.debtCollectorNotice",
      ["true", "false"],
    ],
    [
      "a weaker answer to who objects",
      { rules: { cn: { recordingObjection: "stop" } } },
      "rules.cn.recordingObjection",
      ["alternatives", "stop"],
    ],
  ])("%s", (_name, parts, field, words) => {
    const [first, ...others] = offer(parts).refused;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ file: "company.json", code: "PACK_LOOSENS", field });
    for (const word of words) expect(first?.message).toContain(word);
  });

  it("but the same value is accepted", () => {
    expect(offer(attempts(3)).refused).toEqual([]);
    expect(offer(hours("08:00", "21:00")).refused).toEqual([]);
  });
});

describe("a company's file is refused", () => {
  it.each([
    [
      "for a rule that there is not",
      { severities: [{ rule: "cn.none", is: "block", reason }] },
      "cn.none.rule",
    ],
    [
      "for a unit that the rule has not",
      { tighten: [{ rule: "cn.freq.attempts", unit: "texts_per_day", is: 1, reason }] },
      "cn.freq.attempts.unit",
    ],
    [
      "for signing a rule that is on",
      { signed: [{ rule: "cn.ai.disclose", by: "A. Counsel", on: "2026-12-01" }] },
      "cn.ai.disclose.signed",
    ],
    [
      "for an unsigned signature",
      { signed: [{ rule: "us.nyc.contacts", by: "", on: "2026-12-01" }] },
      "us.nyc.contacts.by",
    ],
    [
      "for saying one thing twice",
      {
        severities: [
          { rule: "cn.ai.fair", is: "block", reason },
          { rule: "cn.ai.fair", is: "warn", reason },
        ],
      },
      "cn.ai.fair",
    ],
    ["for a key that nothing reads", { loosen: [] }, ""],
  ])("%s", (_name, parts, field) => {
    expect(offer(parts).refused).toMatchObject([{ code: "PACK_INVALID", field }]);
  });

  it("whole: nothing of it is taken over", () => {
    const { bookAt } = offer({
      severities: [{ rule: "cn.ai.fair", is: "block", reason }],
      rules: { cn: { emotionStreak: 4 } },
    });
    expect(bookAt("CN")).toEqual(ruleBookFor(shippedPacks(), { places: ["CN"] }));
  });
});

describe("a company's phrase that stands in a required sentence", () => {
  const required = [
    "您好，我是安信消费金融的人工智能语音助手。",
    "You can call or text 988, day or night.",
  ];
  const offerPhrase = (language: string, text: string) =>
    createPackRegistry(required).offer([
      companyFile({
        phrases: [
          {
            id: "company.one",
            language,
            text,
            family: "F10",
            severity: "block",
            source: "Memo 12.",
          },
        ],
      }),
    ]).refused;

  it.each([
    ["zh", "人工智能"],
    ["zh", "語音助手"],
    ["en", "Day, or night"],
  ])("is refused: %s “%s”", (language, text) => {
    expect(offerPhrase(language, text)).toMatchObject([
      { code: "PACK_LOOSENS", field: "company.one.text" },
    ]);
  });

  it.each([
    ["zh", "智能投资"],
    ["en", "all or night"],
    ["en", "ext 988"],
  ])("is accepted if it only looks like it: %s “%s”", (language, text) => {
    expect(offerPhrase(language, text)).toEqual([]);
  });
});

it("whatever a company asks for, no rule gets looser", () => {
  const book = ruleBookFor(shippedPacks(), { places: [] });
  const ids = fc.constantFrom(...book.provisions.map(({ id }) => id));
  const hour = fc.integer({ min: 0, max: 23 }).map((at) => `${String(at).padStart(2, "0")}:00`);
  const rules = fc.record(
    {
      emotionStreak: fc.integer({ min: 1, max: 9 }),
      recordingObjection: fc.constantFrom("stop", "alternatives"),
      callbackHours: fc.record({ from: hour, to: hour }),
      debtCollectorNotice: fc.boolean(),
      debtAdvice: fc.boolean(),
      listOptionsAlways: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const values = book.provisions.flatMap(({ id, values }) =>
    values.map(({ unit, stricter }) => ({ rule: id, unit, isHours: stricter === "narrower" })),
  );
  const entry = fc
    .constantFrom(...values)
    .chain(({ rule, unit, isHours }) =>
      (isHours
        ? fc.constantFrom({ from: "05:00", to: "23:00" }, { from: "10:00", to: "12:00" })
        : fc.integer({ min: 0, max: 100 })
      ).map((is) => ({ rule, unit, is, reason })),
    );
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ rule, unit }) => `${rule} ${unit}` }),
      fc.uniqueArray(fc.record({ rule: ids, is: fc.constantFrom(...SEVERITIES) }), {
        selector: ({ rule }) => rule,
      }),
      fc.dictionary(fc.constantFrom(...JURISDICTIONS), rules),
      (tighten, severities, byPlace) => {
        const value = companySchema.parse({
          company: "Example",
          version: "2026.12.1",
          tighten,
          severities: severities.map((one) => ({ ...one, reason })),
          rules: byPlace,
        });
        const after = applyCompany(book, { value, sha256: "0" }, JURISDICTIONS);
        expect(looserThan(book, after)).toEqual([]);
      },
    ),
  );
});
