import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import "../../../agent/understanding/understand.ts";
import { allPatterns, pattern, patterns } from "../../../language/patterns/pattern.ts";

const turnsOf = (file: string): readonly string[] =>
  readFileSync(new URL(`../../../evaluation/sealed/first/${file}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);

it("says of every pattern of the understanding what its expression says, in turns of four authors", () => {
  const turns = ["debtor-za", "debtor-zb", "debtor-ea", "debtor-eb"].flatMap(turnsOf);
  const known = allPatterns().map((regexp) => ({ regexp, sought: pattern(regexp) }));
  expect(known.length).toBeGreaterThan(600);
  const wrong = turns.flatMap((turn) =>
    known
      .filter(({ regexp, sought }) => sought.test(turn) !== regexp.test(turn))
      .map(({ regexp }) => `${turn}: ${regexp.source}`),
  );
  expect(wrong).toEqual([]);
});

it("remembers of a text what matched, and what did not", () => {
  const { en, zh } = patterns({ en: /\bsu(?:e|ing)\b/i, zh: /起诉|告上/u });
  for (const text of ["You will SUE me?", "你们要起诉我", "nothing of it", ""]) {
    for (const time of ["first", "again"]) {
      expect([time, en.test(text)]).toEqual([time, /\bsue\b/i.test(text)]);
      expect([time, zh.test(text)]).toEqual([time, text.includes("起诉")]);
    }
  }
});

it("knows a pattern that comes after a text was looked at", () => {
  const text = "a late quokka";
  expect(pattern(/early/).test(text)).toBe(false);
  expect(pattern(/quokka/).test(text)).toBe(true);
});

it("keeps what it knows right over more texts than it remembers", () => {
  const seven = pattern(/seven/);
  const texts = Array.from({ length: 100 }, (_, index) => `${index} ${index % 7 ? "" : "seven"}`);
  const told = [...texts, ...texts].map((text) => seven.test(text));
  expect(told).toEqual([...texts, ...texts].map((text) => text.endsWith("seven")));
});

it("gives matches and replaces them as the expression would", () => {
  const sum = pattern(/\$(?<amount>\d+)/u);
  expect(sum.exec("pay $40 or $50")).toMatchObject({ index: 4, groups: { amount: "40" } });
  expect(sum.all("pay $40 or $50").map(([found]) => found)).toEqual(["$40", "$50"]);
  expect(sum.replaceAll("pay $40 or $50", "a sum")).toBe("pay a sum or a sum");
  expect([sum.exec("nothing"), sum.all("nothing")]).toEqual([null, []]);
  expect(sum.replaceAll("nothing", "a sum")).toBe("nothing");
});

it.each([/a/g, /a/y])("refuses %s, which keeps a place between its matches", (regexp) => {
  expect(() => pattern(regexp)).toThrow(RangeError);
});
