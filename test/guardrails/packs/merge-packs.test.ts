import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePacks } from "../../../guardrails/pack/merge-packs.ts";
import { emptyBook } from "../../../guardrails/pack/rule-book.ts";
import { looserThan } from "./looser-than.ts";
import { ruleBooks } from "./rule-books.ts";

describe("joining rules", () => {
  it("gives the same in either order", () => {
    fc.assert(
      fc.property(ruleBooks, ruleBooks, (a, b) => {
        expect(mergePacks([a, b])).toEqual(mergePacks([b, a]));
      }),
    );
  });

  it("gives the same however it is grouped", () => {
    fc.assert(
      fc.property(ruleBooks, ruleBooks, ruleBooks, (a, b, c) => {
        const left = mergePacks([mergePacks([a, b]), c]);
        expect(left).toEqual(mergePacks([a, mergePacks([b, c])]));
      }),
    );
  });

  it("changes nothing with the same rules or with none", () => {
    fc.assert(
      fc.property(ruleBooks, (a) => {
        expect(mergePacks([a, a])).toEqual(a);
        expect(mergePacks([a, emptyBook])).toEqual(a);
      }),
    );
  });

  it("is never looser than any of what it joins", () => {
    fc.assert(
      fc.property(fc.array(ruleBooks, { minLength: 1, maxLength: 4 }), (books) => {
        const joined = mergePacks(books);
        expect(books.flatMap((book) => looserThan(book, joined))).toEqual([]);
      }),
    );
  });

  it("leaves a rule off only while every book that has it has it off", () => {
    fc.assert(
      fc.property(ruleBooks, ruleBooks, (a, b) => {
        const { provisions, dormant } = mergePacks([a, b]);
        const on = new Set(provisions.map(({ id }) => id));
        expect(dormant.filter(({ id }) => on.has(id))).toEqual([]);
      }),
    );
  });
});
