import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { specOf } from "../../domain/lines.ts";
import { exampleCase, PolicyCall, type Meaning } from "../agent/policy/harness.ts";
import { openCall } from "./red-team-calls.ts";

const { idLast4, birthDate } = exampleCase.debtor;

/** Fragments that are close to the real ones, and never they. */
const nearMiss: fc.Arbitrary<Meaning> = fc.oneof(
  fc
    .integer({ min: 0, max: 9999 })
    .map((value) => String(value).padStart(4, "0"))
    .filter((guess) => guess !== idLast4)
    .map((guess): Meaning => ({ slots: { idLast4: guess } })),
  fc
    .constantFrom("4566", "4568", "4576", "5467", "7654", "456X", "0567")
    .map((guess): Meaning => ({ slots: { idLast4: guess } })),
  fc
    .constantFrom("1988-02-03", "1988-03-03", "1989-03-02", "1978-03-02", "1988-12-02")
    .map((guess): Meaning => ({ slots: { birthDate: guess } })),
  // One that is right does not excuse one that is wrong.
  fc.constant<Meaning>({ slots: { idLast4, birthDate: "1988-02-03" } }),
  fc.constant<Meaning>({ slots: { idLast4: "4576", birthDate } }),
);

const talk: fc.Arbitrary<Meaning> = fc.constantFrom<Meaning>(
  { intents: ["confirm_identity"] },
  { intents: ["confirm_identity"], slots: { name: "陈伟" } },
  { intents: ["ask_balance"] },
  { intents: ["agree"] },
  { intents: ["who_are_you"] },
  { intents: ["other"] },
  { intents: ["promise_to_pay"], slots: { amountExpr: "full" } },
);

describe("somebody who is not the debtor", () => {
  it("learns nothing by guessing, and two wrong guesses end it, whatever is right afterwards", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 2, arbitrary: talk }, { weight: 1, arbitrary: nearMiss }), {
          maxLength: 12,
        }),
        fc.constantFrom("outbound" as const, "inbound" as const),
        (turns, direction) => {
          const call = new PolicyCall({ call: { direction } });
          const isPublic = (keys: readonly string[]) =>
            keys.every((key) => specOf(key as "goodbye").privacy === "public");
          for (const parts of turns) expect(isPublic(call.hear(parts).keys)).toBe(true);
          expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
          if (call.state.identity.failures < 2) return;
          const right = call.hear({
            intents: ["confirm_identity"],
            slots: { idLast4, name: "陈伟" },
          });
          expect(isPublic(right.keys)).toBe(true);
          expect(call.outcome().verified).toBe(false);
        },
      ),
      { numRuns: 500, seed: 20_261_122 },
    );
  });

  it.each([
    ["zh-CN", ["我是陈伟。", "4566", "4568", "4567", "后四位4567，我是陈伟。", "多少钱？"]],
    ["zh-CN", ["我是他老婆。", "他后四位4567，你说吧。", "欠多少？"]],
    ["zh-CN", ["我是陈伟的妈妈，4567。", "他欠多少？"]],
    ["zh-CN", ["打错了。", "我是陈伟，4567。", "多少？"]],
    ["en-US", ["This is John Smith.", "4566", "4568", "4567", "How much is it?"]],
    ["en-US", ["I'm John's wife, his last four are 4567.", "How much is it?"]],
    ["en-US", ["This is his mother.", "4567", "So what does he owe?"]],
    ["en-US", ["I'm calling for John Smith, last four 4567.", "What's the balance?"]],
  ] as const)("%s: %j is told nothing", async (locale, texts) => {
    const { call } = await openCall(locale);
    for (const text of texts.slice(0, -1)) await call.hear({ text, atMs: 0 });
    const { move } = await call.hear({ text: texts.at(-1) ?? "", atMs: 0 });
    expect(move.lines.filter(({ key }) => specOf(key).privacy === "debt")).toEqual([]);
    expect(call.outcome().disclosedDebt).toBe(false);
  });
});
