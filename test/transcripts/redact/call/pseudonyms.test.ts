import { describe, expect, it } from "vitest";
import { createPseudonyms } from "../../../../transcripts/redact/call/pseudonyms.ts";

const key = "a secret of the company";

describe("createPseudonyms", () => {
  it("gives one id the same pseudonym, in every export with the same key", () => {
    const [one, other] = [createPseudonyms(key), createPseudonyms(key)];
    expect(one.of("case", "C-1001")).toBe(other.of("case", "C-1001"));
  });

  it("gives other ids, kinds and keys other pseudonyms", () => {
    const { of } = createPseudonyms(key);
    const names = [
      of("case", "C-1001"),
      of("case", "C-1002"),
      of("debtor", "C-1001"),
      createPseudonyms(`${key}!`).of("case", "C-1001"),
    ];
    expect(new Set(names).size).toBe(4);
  });

  it("numbers ids in order of appearance where there is no key", () => {
    const { of } = createPseudonyms(undefined);
    expect([of("case", "C-9"), of("debtor", "D-1"), of("case", "C-9")]).toEqual([
      "case-1",
      "debtor-2",
      "case-1",
    ]);
  });
});
