import { describe, expect, it } from "vitest";
import { phrases } from "../../../../agent/understanding/rules/phrases.ts";

describe("a list written as text", () => {
  it("has an entry a line or a semicolon, and none that is empty", () => {
    expect(phrases`
      one; two two
      three;`).toEqual(["one", "two two", "three"]);
  });

  it("goes on in the next line after a bar", () => {
    expect(phrases`
      (one|
        two)`).toEqual(["(one|two)"]);
  });

  it("keeps the signs of regular expressions", () => {
    expect(phrases`\d+; a\.b`).toEqual(["\\d+", "a\\.b"]);
  });
});
