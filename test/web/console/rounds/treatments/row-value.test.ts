import { describe, expect, it } from "vitest";
import { CASE_FLAGS } from "../../../../../domain/vocabulary.ts";
import { treatmentSchema } from "../../../../../server/protocol/treatments.ts";
import { flagLabels } from "../../../../../web/console/labels/cases.ts";
import { shownFields } from "../../../../../web/console/rounds/treatments/row-fields.ts";
import {
  assignOf,
  channelOf,
  isForEverybody,
  isForNobody,
} from "../../../../../web/console/rounds/treatments/row-value.ts";

describe("What a row of the treatment table is", () => {
  it.each([
    [{ id: "a" }, true],
    [{ id: "a", when: {} }, true],
    [{ id: "a", when: { flagsNone: [], fields: {} } }, true],
    // The server leaves out what it does not know: a misspelt condition is none.
    [{ id: "a", when: { tier: ["M2"] } }, true],
    [{ id: "a", when: { tiers: ["M2"] } }, false],
    [{ id: "a", when: { tiers: [] } }, false],
    [{ id: "a", when: { dpd: {} } }, false],
    [{ id: "a", when: { group: "a" } }, false],
    [{ id: "a", when: 5 }, false],
    ["x", false],
  ])("%j is for everyone: %s", (row, expected) => {
    expect(isForEverybody(row)).toBe(expected);
  });

  it.each([
    [{ when: { tiers: [] } }, true],
    [{ when: { flagsAny: [] } }, true],
    [{ when: { flagsAny: ["minor"], flagsNone: ["minor"] } }, true],
    [{ when: { flagsAny: ["minor", "cease"], flagsNone: ["minor"] } }, false],
    [{ when: { balance: { min: "900.00", max: "1000.00" } } }, false],
    [{ when: { balance: { min: "1000.00", max: "900.00" } } }, true],
    [{ when: { score: { field: "s", min: 2, max: 1 } } }, true],
    [{ when: { score: { field: "s", min: 1, max: 1 } } }, false],
    [{}, false],
  ])("%j is for nobody: %s", (row, expected) => {
    expect(isForNobody(row)).toBe(expected);
  });

  it("takes what the server takes where nothing is said", () => {
    const { assign, channel } = treatmentSchema.parse({ id: "a" });
    expect([assignOf({ id: "a" }), channelOf({ id: "a" })]).toEqual([assign, channel]);
  });

  it("offers every flag that a case can have", () => {
    expect(Object.keys(flagLabels.en).toSorted()).toEqual([...CASE_FLAGS].toSorted());
  });
});

describe("The fields of a row", () => {
  const attempts = [
    "channel",
    "triesMax",
    "hoursBetween",
    "weekdays",
    "onDpd",
    "priority",
  ] as const;
  const shown = (row: unknown, hasTrial = false) => shownFields(row, { faults: [], hasTrial });

  it("are those that mean something for it", () => {
    for (const name of attempts) {
      expect(shown({ id: "a" })).toContain(name);
      expect(shown({ id: "a", assign: "person" })).not.toContain(name);
    }
    expect(shown({ id: "a" })).not.toContain("wording");
    expect(shown({ id: "a", channel: "email" })).toContain("wording");
    expect(shown({ id: "a", triesMax: 1 })).not.toContain("hoursBetween");
  });

  it("have the group while there is a trial, or a row is for one", () => {
    expect(shown({ id: "a" })).not.toContain("group");
    expect(shown({ id: "a" }, true)).toContain("group");
    expect(shown({ id: "a", when: { group: "b" } })).toContain("group");
  });

  it("have whatever is wrong", () => {
    const faults = [{ row: 0, path: ["triesMax"], problem: "most" as const, limit: 50 }];
    const row = { id: "a", assign: "person", triesMax: 51 };
    expect(shownFields(row, { faults, hasTrial: false })).toContain("triesMax");
  });
});
