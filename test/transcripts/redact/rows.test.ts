import { describe, expect, it } from "vitest";
import { redactText } from "../../../transcripts/redact/index.ts";
import { judgeRow } from "./judge-row.ts";
import { people } from "./people.ts";
import type { RowGroup } from "./rows.ts";
import { rowsEnLater } from "./rows-en-later.ts";
import { rowsEn } from "./rows-en.ts";
import { rowsZhLater } from "./rows-zh-later.ts";
import { rowsZh } from "./rows-zh.ts";

const sets: readonly (readonly [string, readonly RowGroup[]])[] = [
  ["Chinese", rowsZh],
  ["English", rowsEn],
  ["later Chinese", rowsZhLater],
  ["later English", rowsEnLater],
];

/** Rows that ask for more than is done, each with the reason. */
const shortcomings: ReadonlySet<string> = new Set([
  // Three digits of a number that is no longer in use: as short as a sum, and of nobody.
  "短信发到{phone:186 0123 4567}，那个{phone:138}的号不用了。",
]);

/** Rows in which something near the personal data goes with it, and what. */
const lostWith: ReadonlyMap<string, string> = new Map([
  ["我是{birth:1988}年出生的。", "年"],
  ["{addr:forty-two maple street} apartment {addr:3}", "apartment"],
  ["born on the {birth:4th of July 1970}", "the"],
  ["I was born the {birth:2nd of March in 88}", "the"],
  // The card number is read out twice, the first time not to its end.
  [
    "four one one one, one one one one: {card:four one one one one one one one one one one one one one one one}",
    "fouroneoneoneoneoneoneone",
  ],
  // Both name the character, so both go.
  ["对对对，就是我，{name:陈伟}，伟是{name:伟大的伟}，你们别再叫错了。", "伟是"],
  // Year and month of birth, told in passing.
  ["八八年属龙的，三月份的生日。", "八八年三月份"],
  ["yeah it's {name:alex}, alex with an x, {name:morgan} like the bank", "alex"],
]);

describe.each(sets)("the %s rows", (_name, groups) => {
  describe.each(groups)("$about", (group) => {
    it.each(group.rows)("%s", (row) => {
      const { leaked, lost, wrongKinds } = judgeRow(group, row);
      if (!shortcomings.has(row)) expect(leaked).toBe("");
      expect(lost).toBe(lostWith.get(row) ?? "");
      expect(wrongKinds).toEqual([]);
    });
  });
});

describe("all rows", () => {
  const all = sets.flatMap(([, groups]) =>
    groups.flatMap((group) => group.rows.map((row) => ({ group, row }))),
  );

  it("stay as they are when they are redacted once more", () => {
    const changed = all.filter(({ group, row }) => {
      const { output } = judgeRow(group, row);
      const known = group.who === undefined ? {} : { known: people[group.who] };
      const asked = group.asked === undefined ? {} : { asked: [group.asked] };
      return redactText(output, { ...known, ...asked }).text !== output;
    });
    expect(changed).toEqual([]);
  });

  it("number at least 120 in each language", () => {
    for (const [, groups] of sets.slice(0, 2)) {
      expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(120);
    }
  });
});
