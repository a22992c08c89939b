import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText, redactValue } from "../../../transcripts/redact/index.ts";
import { people } from "./people.ts";

const seeds = [
  ...Array.from("aA1一@.#四省十零期姓的是叫个-_~(,"),
  ..."1 |1-|one |四五六七，|12.|1,|a@|路1号|市区|是我|先生|王先生|陈|chen wei |4567 |last four |账号|身份证后四位是".split(
    "|",
  ),
  ..."my name is |Alex |A. |born |生日1月1日|1988年|1/2/88 |March 2 |ab12 cd|x@y.z |Bearer a|token=|double four |to |oh |ﷺ|㍿|account it'sit'sit's|12 maple street |twelve oak |flat 4, |0.|::|eyJa.|sk-a|四个零|1个1|[姓名]|零点".split(
    "|",
  ),
  "\u0301",
  "e\u0301",
  "\ud800",
  "\u200b",
  "\n",
];
const known = [people.chenWei, people.alex, people.jose];

/** The slowest seed takes 5 µs a character on a busy machine; a pattern that runs away takes minutes. */
const charsOfTest = 40_000;
const msMax = 4_000;

describe("redactText and hostile text", () => {
  it.each(seeds)("is done in time with %j over and over", (seed) => {
    const text = seed.repeat(Math.ceil(charsOfTest / seed.length)).slice(0, charsOfTest);
    const startedMs = performance.now();
    redactText(text, { known, asked: ["name", "identity_fragment", "birth_date"] });
    expect(performance.now() - startedMs).toBeLessThan(msMax);
  });

  it("is done in time with any mixture, and cuts nothing but what it reports", () => {
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...seeds), fc.integer({ min: 1, max: 60 })), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.map(([seed, times]) => seed.repeat(times)).join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const startedMs = performance.now();
        const { redactions } = redactText(text, { known, asked: ["identity_fragment"] });
        expect(performance.now() - startedMs).toBeLessThan(msMax);
        let end = 0;
        for (const { span } of redactions) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every character outside the redactions, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (original) => {
        const { text, redactions } = redactText(original, { known, language: "en" });
        const pieces = redactions.map(({ span }, at) =>
          original.slice(redactions[at - 1]?.span[1] ?? 0, span[0]),
        );
        pieces.push(original.slice(redactions.at(-1)?.span[1] ?? 0));
        let from = 0;
        for (const piece of pieces) {
          const at = text.indexOf(piece, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + piece.length;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("redactValue and hostile values", () => {
  it("is done in time with megabytes of digits", () => {
    const startedMs = performance.now();
    redactValue({ a: "1-".repeat(2_000_000), b: ["138 ".repeat(1_000_000)] });
    expect(performance.now() - startedMs).toBeLessThan(msMax);
  });
});
