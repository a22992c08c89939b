import { describe, expect, it } from "vitest";
import { findWordClasses } from "../../../agent/understanding/word-classes/find-word-classes.ts";

const names = (text: string, language: "zh" | "en"): Set<string> =>
  new Set(findWordClasses(text, language).map((word) => word.name));

describe("what words are about", () => {
  it("knows a phrase of several words, and the words inside it", () => {
    expect(names("Sorry, wrong number.", "en")).toContain("wrongPerson");
    expect(names("Sorry, wrong number.", "en")).toContain("who");
  });

  it("takes the longest phrase at a place in Chinese", () => {
    expect(names("我姐姐在住院", "zh")).toEqual(new Set(["self", "kin", "illness"]));
    expect(findWordClasses("气死我了", "zh")[0]).toEqual({ at: 0, name: "idiom" });
  });

  it("finds nothing in nothing", () => {
    expect(findWordClasses("", "en")).toEqual([]);
    expect(findWordClasses("？！", "zh")).toEqual([]);
  });

  it("reads a turn of the greatest length at once", () => {
    expect(findWordClasses("不想活了".repeat(2500), "zh").length).toBeGreaterThanOrEqual(2500);
  });
});
