import { describe, expect, it } from "vitest";
import { KindlineError } from "../../domain/errors.ts";
import { JURISDICTIONS } from "../../domain/locale.ts";
import { guardLine } from "../../guardrails/guard-line.ts";
import { loadPack } from "../../guardrails/load-pack.ts";
import type { Pack } from "../../guardrails/pack-schema.ts";
import { parsePack } from "../../guardrails/index.ts";

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

  const families = (text: string) =>
    guardLine({ text, verified: false, pack, locale: localeOf(text) }).families;

  it.each(
    pack.provisions.flatMap(({ id, examples, families: forbidden = ["F16"] }) =>
      (examples?.fail ?? []).map((text) => ({ id, text, forbidden })),
    ),
  )("$id forbids “$text”", ({ text, forbidden }) => {
    expect(families(text).some((family) => forbidden.includes(family))).toBe(true);
  });

  it.each(
    pack.provisions.flatMap(({ id, examples, families: forbidden = ["F16"] }) =>
      (examples?.pass ?? []).map((text) => ({ id, text, forbidden })),
    ),
  )("$id lets “$text” pass", ({ text, forbidden }) => {
    const found = guardLine({ text, verified: true, pack, locale: localeOf(text) }).families;
    expect(found.filter((family) => forbidden.includes(family))).toEqual([]);
  });
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

const broken = (change: (pack: Record<string, unknown> & { provisions: object[] }) => void) => {
  const copy = structuredClone<Pack>(loadPack("cn")) as unknown as Record<string, unknown> & {
    provisions: object[];
  };
  change(copy);
  try {
    parsePack(copy);
  } catch (error) {
    return KindlineError.isInstance(error) ? `${error.code} ${error.field}` : "another error";
  }
  return "no error";
};

describe("an invalid pack", () => {
  it.each([
    ["PACK_INVALID cn.identity.open.severity", { severity: "fatal" }],
    ["PACK_INVALID cn.identity.open.source", { source: [] }],
    ["PACK_INVALID cn.identity.open.effective", { effective: "2026-02-30" }],
    ["PACK_INVALID cn.identity.open.families.0", { families: ["F19"] }],
    ["PACK_INVALID provisions[0].id", { id: 7 }],
    ["no error", { severity: "warn" }],
  ])("is refused with %s", (expected, change) => {
    expect(broken(({ provisions }) => Object.assign(provisions[0] ?? {}, change))).toBe(expected);
  });

  it("is refused if two rules have one id", () => {
    expect(broken(({ provisions }) => provisions.push({ ...provisions[0] }))).toBe(
      `PACK_INVALID cn.identity.open.id`,
    );
  });

  it("is refused if a field of the pack itself is wrong", () => {
    expect(broken((pack) => Object.assign(pack, { version: "first" }))).toBe(
      "PACK_INVALID version",
    );
    expect(
      broken((pack) =>
        Object.assign(pack["rules"] as object, { callbackHours: { from: "24:00", to: "21:00" } }),
      ),
    ).toBe("PACK_INVALID rules.callbackHours.from");
  });
});
