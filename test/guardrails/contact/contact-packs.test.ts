import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contactPacks, parseContactPack } from "../../../guardrails/contact/contact-packs.ts";
import type { ContactPack } from "../../../guardrails/contact/contact-pack-schema.ts";
import { CONTACT_PACKS } from "../../../guardrails/contact/contact-vocabulary.ts";
import { addDays, weekdayOf, type PlainDate } from "../../../domain/calendar.ts";

const packs = contactPacks().map(({ pack }) => pack);
const packOf = (id: string) => packs.find(({ pack }) => pack === id) as ContactPack;

const rowsOf = (pack: ContactPack) =>
  [
    pack.outbound,
    pack.aiVoice,
    ...pack.consents,
    ...pack.counters,
    pack.closedWeekdays,
    pack.holidays,
    ...pack.hours,
  ].filter((row) => row !== undefined);

test("every pack says which it is, and is read in the order of the specification", () => {
  expect(packs.map(({ pack }) => pack)).toEqual([...CONTACT_PACKS]);
});

test("every rule has an id of its own, of its country, and says where it comes from", () => {
  const ids = packs.flatMap((pack) => rowsOf(pack).map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const pack of packs) {
    for (const { id, source } of rowsOf(pack)) {
      expect(id.startsWith(pack.pack.slice(0, 2))).toBe(true);
      expect(source.length).toBeGreaterThan(0);
    }
  }
});

test("the manual lists every rule in the words of its row", () => {
  const url = new URL("../../../docs/contact-policy.md", import.meta.url);
  const lines = readFileSync(url, "utf8").split("\n");
  for (const { id, text } of packs.flatMap(rowsOf)) {
    expect(lines.some((line) => line.includes(`\`${id}\``) && line.includes(text))).toBe(true);
  }
});

test("a default of the product is never called law, and is stricter than the law beside it", () => {
  for (const { id, legal, source } of packs.flatMap(rowsOf)) {
    if (legal) expect([id, source]).not.toEqual([id, ["P"]]);
  }
  for (const { counters } of packs) {
    for (const { id, limit } of counters.filter(({ id }) => id.endsWith(".default"))) {
      const law = counters.find((row) => `${row.id}.default` === id);
      expect(law?.legal).toBe(true);
      expect(limit).toBeLessThan(law?.limit ?? 0);
    }
  }
});

test("only overlays have places, and only rows of overlays are off until verified", () => {
  for (const { pack, isOverlay, offIds } of contactPacks()) {
    expect(isOverlay).toBe(pack.pack.includes("-"));
    if (!isOverlay) expect(offIds.size).toBe(0);
  }
  const off = contactPacks().flatMap(({ offIds }) => [...offIds]);
  expect(off.sort()).toEqual(["us.nyc.contacts", "us.nyc.echannel_email", "us.nyc.echannel_text"]);
});

describe("holidays", () => {
  test("lie in the years that are covered, each once, in order", () => {
    for (const { holidays } of packs) {
      if (holidays === undefined) continue;
      const { years, days } = holidays;
      expect([...days].sort()).toEqual(days);
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) expect(years).toContain(Number(day.slice(0, 4)));
      for (const year of years) expect(days.some((day) => day.startsWith(`${year}`))).toBe(true);
    }
  });

  /** The n-th such weekday of a month; the last one for n = -1. */
  const nth = (month: string, weekday: number, n: number): PlainDate => {
    const days = Array.from({ length: 31 }, (_, index) =>
      addDays(`${month}-01` as PlainDate, index),
    );
    const found = days.filter((day) => day.startsWith(month) && weekdayOf(day) === weekday);
    return found.at(n < 0 ? n : n - 1) as PlainDate;
  };

  test.each([2025, 2026, 2027, 2028])("federal holidays of %s follow 5 U.S.C. 6103", (year) => {
    const fixed = ["01-01", "06-19", "07-04", "11-11", "12-25"].map(
      (day) => `${year}-${day}` as PlainDate,
    );
    const observed = [...fixed, `${year + 1}-01-01` as PlainDate].flatMap((day) => {
      const weekday = weekdayOf(day);
      if (weekday === 6) return [day, addDays(day, -1)];
      return weekday === 7 ? [day, addDays(day, 1)] : [day];
    });
    const moving = [
      nth(`${year}-01`, 1, 3),
      nth(`${year}-02`, 1, 3),
      nth(`${year}-05`, 1, -1),
      nth(`${year}-09`, 1, 1),
      nth(`${year}-10`, 1, 2),
      nth(`${year}-11`, 4, 4),
    ];
    const expected = [...observed, ...moving].filter((day) => day.startsWith(`${year}`)).sort();
    const days = packOf("us").holidays?.days.filter((day) => day.startsWith(`${year}`));
    expect(days).toEqual(expected);
  });

  test.each([2025, 2026, 2027, 2028])(
    "bank holidays of %s fall on the Mondays they are known for",
    (year) => {
      const days = packOf("uk").holidays?.days ?? [];
      const mondays = [
        nth(`${year}-05`, 1, 1),
        nth(`${year}-05`, 1, -1),
        nth(`${year}-08`, 1, 1),
        nth(`${year}-08`, 1, -1),
      ];
      expect(days).toEqual(expect.arrayContaining(mondays));
    },
  );
});

describe("a file that is wrong is refused", () => {
  test.each([
    [
      "without a source",
      { hours: [{ id: "xx.hours", text: "Night.", from: "08:00", to: "21:00" }] },
      "hours.0.source",
    ],
    ["with a key nobody knows", { pack: "xx", speed: 1 }, "(whole)"],
    [
      "with a time that is none",
      { hours: [{ id: "xx.hours", text: "Night.", source: ["P"], from: "8", to: "21:00" }] },
      "hours.0.from",
    ],
    [
      "with a day that does not exist",
      {
        holidays: {
          id: "xx.days",
          text: "Days.",
          source: ["P"],
          years: [2026],
          days: ["2026-02-29"],
        },
      },
      "holidays.days.0",
    ],
    ["with a stop nobody knows", { stops: { tired: "xx.tired" } }, "stops"],
  ])("%s", (_, changes, field) => {
    expect(() => parseContactPack({ pack: "xx", ...changes })).toThrow(
      expect.objectContaining({
        code: "PACK_INVALID",
        message: expect.stringContaining(field) as string,
      }) as Error,
    );
  });
});
