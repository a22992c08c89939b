import { describe, expect, it } from "vitest";
import { JURISDICTIONS } from "../../../domain/locale.ts";
import { FAMILIES, type Family } from "../../../domain/vocabulary.ts";
import { bookOfPack } from "../../../guardrails/pack/rule-book.ts";
import { ruleBookFor } from "../../../guardrails/pack/rule-book-for.ts";
import { shippedPacks } from "../../../guardrails/pack/shipped-packs.ts";
import { looserThan } from "./looser-than.ts";

const set = shippedPacks();

/** The names of what holds there, without the layer that always does, and whether we may begin contact. */
const at = (...places: string[]) => {
  const { made, outbound } = ruleBookFor(set, { places });
  return [made.flatMap(({ name }) => (name === "all" ? [] : [name])).join(" "), outbound];
};

const overlays = "us us-ca us-dc us-ma us-ny us-ny-nyc us-ut us-wa";

describe("the rules of a place", () => {
  it.each([
    ["CN-31", "cn", "allowed"],
    ["cn", "cn", "allowed"],
    ["US-TX", "us", "allowed"],
    ["US-MA", "us us-ma", "allowed"],
    ["GB", "uk", "allowed"],
    ["GB-SCT", "uk", "allowed"],
    ["DE-BE", "eu", "disabled"],
  ])("%s are those of %s, outbound %s", (place, names, outbound) => {
    expect(at(place)).toEqual([names, outbound]);
  });

  it("of a city are also those of its state, and of a state those of its cities", () => {
    expect(at("US-NY-NYC")).toEqual(["us us-ny us-ny-nyc", "allowed"]);
    expect(at("US-NY")).toEqual(["us us-ny us-ny-nyc", "allowed"]);
  });

  it("of several are those of all of them", () => {
    expect(at("US-WA", "US-MA")).toEqual(["us us-ma us-wa", "allowed"]);
    expect(at("CN-31", "FR")).toEqual(["cn eu", "disabled"]);
  });

  it("of a country whose states differ are those of every state, and nobody is contacted first", () => {
    expect(at("US")).toEqual([overlays, "disabled"]);
    expect(ruleBookFor(set, { jurisdiction: "us", places: [] }).outbound).toBe("disabled");
    expect(ruleBookFor(set, { jurisdiction: "us", places: ["US-TX"] }).outbound).toBe("allowed");
  });

  it.each([[[]], [["XX"]], [[""]], [["CN-HK"]], [["TW"]], [["US-ZZ"]], [["CN-31", "Mars"]]])(
    "that are unknown (%j) are the strictest of all, and nobody is contacted first",
    (places: string[]) => {
      const book = ruleBookFor(set, { places });
      expect(book.outbound).toBe("disabled");
      for (const one of JURISDICTIONS)
        expect(looserThan(bookOfPack(set.packs[one]), book)).toEqual([]);
    },
  );

  it("name the same rule for a family as the pack does", () => {
    const firstOf = (rows: readonly { id: string; families?: readonly Family[] | undefined }[]) =>
      FAMILIES.map((family) => rows.find(({ families }) => families?.includes(family))?.id);
    for (const [place, one] of [
      ["CN", "cn"],
      ["US-MA", "us"],
      ["GB", "uk"],
      ["FR", "eu"],
    ] as const) {
      const { provisions } = ruleBookFor(set, { places: [place] });
      expect(firstOf(provisions)).toEqual(firstOf(set.packs[one].value.provisions));
    }
  });

  it("are worked out once as long as no file changes", () => {
    expect(ruleBookFor(set, { places: ["US-MA"] })).toBe(ruleBookFor(set, { places: ["US-MA"] }));
  });

  it("name the versions and hashes of what they were made of", () => {
    const { made } = ruleBookFor(set, { places: ["CN"] });
    expect(made.map(({ name }) => name)).toEqual(["all", "cn"]);
    expect(made.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });
});
