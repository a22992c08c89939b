import { describe, expect, it } from "vitest";
import { JURISDICTIONS } from "../../../domain/locale.ts";
import { checkSentence } from "../../../guardrails/check-sentence.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import { checkExamples } from "../../../guardrails/pack/check-examples.ts";
import { shippedPacks } from "../../../guardrails/pack/shipped-packs.ts";

const localeOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US");

describe.each(JURISDICTIONS)("the %s pack", (jurisdiction) => {
  const pack = loadPack(jurisdiction);

  it("is the pack of its jurisdiction, parsed once", () => {
    expect(pack.jurisdiction).toBe(jurisdiction);
    expect(loadPack(jurisdiction)).toBe(pack);
  });

  it("asks for AI, recording and institution in the opening, and has a rule for it", () => {
    expect(pack.openRequires).toEqual(["ai", "recording", "institution"]);
    expect(pack.provisions.some(({ kind }) => kind === "opening")).toBe(true);
  });

  it("has crisis numbers with the day of the last check", () => {
    expect(pack.crisis.length).toBeGreaterThan(0);
    expect(pack.crisis.every(({ checked }) => checked <= pack.reviewed)).toBe(true);
  });

  it("marks what rests on knowledge alone as to be verified", () => {
    const unmarked = pack.provisions.filter(
      ({ source, verify }) => source.includes("K") && verify !== true,
    );
    expect(unmarked).toEqual([]);
  });

  it("says for every rule who says so, and why ours is stricter than the law", () => {
    for (const { source, values = [] } of pack.provisions) {
      expect(source.length).toBeGreaterThan(0);
      for (const { legal, default: ours } of values) {
        if (legal !== undefined && ours !== undefined) expect(ours.is).not.toEqual(legal);
      }
    }
  });

  it("has a failing and a passing example for every rule with families", () => {
    expect(checkExamples(pack.provisions, pack)).toEqual([]);
  });

  describe.each(pack.provisions.filter(({ examples }) => examples !== undefined))(
    "$id",
    ({ id, families = [], examples }) => {
      // What may not be said before somebody is known is judged before; no number is known.
      const findings = (text: string) =>
        checkSentence(text, {
          pack,
          locale: localeOf(text),
          verified: !families.includes("F16"),
          ...(families.includes("FACT") ? { facts: [] } : {}),
        }).findings.filter(({ ruleId, family }) => ruleId === id || families.includes(family));

      it.each(examples?.fail ?? [])("forbids “%s”", (text) => {
        expect(findings(text)).not.toEqual([]);
      });

      it.each(examples?.pass ?? [])("lets “%s” pass", (text) => {
        expect(findings(text)).toEqual([]);
      });
    },
  );
});

describe("the overlays", () => {
  const layers = [...shippedPacks().layers.values()].map(({ value }) => value);

  it("are there for the states and the city with rules of their own", () => {
    expect(layers.map(({ layer }) => layer).sort()).toEqual([
      "all",
      "us-ca",
      "us-dc",
      "us-ma",
      "us-ny",
      "us-ny-nyc",
      "us-ut",
      "us-wa",
    ]);
  });

  it("have their unconfirmed rows off, each with the reason", () => {
    const off = layers.flatMap(({ provisions }) =>
      provisions.filter((row) => row.status === "off"),
    );
    expect(off.map(({ id }) => id).sort()).toEqual([
      "us.ny.state",
      "us.nyc.contacts",
      "us.nyc.language",
    ]);
    expect(off.every(({ why }) => why !== undefined && why.length > 10)).toBe(true);
  });
});

it("no rule has the id of another", () => {
  const { packs, layers } = shippedPacks();
  const ids = [...Object.values(packs), ...layers.values()].flatMap(({ value }) =>
    value.provisions.map(({ id }) => id),
  );
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it("only the EU pack keeps us from beginning contact", () => {
  const disabled = JURISDICTIONS.filter((one) => loadPack(one).outbound === "disabled");
  expect(disabled).toEqual(["eu"]);
});

it.each([
  ["cn", 3, "alternatives", false, false, false],
  ["us", 3, "stop", true, false, false],
  ["uk", 3, "stop", false, true, true],
  ["eu", 3, "stop", false, true, true],
] as const)("the rules of %s", (jurisdiction, streak, objection, notice, advice, lists) => {
  expect(loadPack(jurisdiction).rules).toMatchObject({
    emotionStreak: streak,
    recordingObjection: objection,
    debtCollectorNotice: notice,
    debtAdvice: advice,
    listOptionsAlways: lists,
  });
});
