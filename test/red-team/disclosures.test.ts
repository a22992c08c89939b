import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIRECTIONS, JURISDICTIONS } from "../../domain/locale.ts";
import { loadPack } from "../../guardrails/index.ts";
import { PartlyHeardCall, randomPlayout } from "./random-playout.ts";

describe("whatever is said, cut off or held back, in any pack and direction", () => {
  it("no debt is spoken of before opening, verification and the collector's notice were heard", () => {
    fc.assert(
      fc.property(randomPlayout, ({ debtor, jurisdiction, hurries, fates }) => {
        const { direction, balance, offers, timeBarred } = debtor;
        const call = new PartlyHeardCall(fates, {
          jurisdiction,
          direction,
          case: { balance, offers, timeBarred },
        });
        for (const parts of hurries) call.take({ type: "turn", parts });
        for (const event of debtor.script) {
          if (event.type === "turn") call.take(event);
          else if (event.type === "silence-elapse") call.take({ ...event, atMs: 0 });
          else if (event.type === "keypad-press") call.take({ ...event, atMs: 0 });
        }
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
  });
});

describe.each(JURISDICTIONS)("in %s", (jurisdiction) => {
  it.each(DIRECTIONS)(
    "words of self-harm are answered with the crisis line alone (%s)",
    (direction) => {
      const call = new PartlyHeardCall([{ type: "cut", at: 0 }], { jurisdiction, direction });
      const move = call.take({
        type: "turn",
        parts: { triggers: ["selfharm", "rec_object", "human"], intents: ["ask_balance"] },
      });
      expect(move?.lines.map(({ key }) => key)).toEqual(["crisis"]);
    },
  );

  it.each(DIRECTIONS)("an objection to the recording is answered in its turn (%s)", (direction) => {
    const reply =
      loadPack(jurisdiction).rules.recordingObjection === "stop"
        ? "recording_stopped"
        : "recording_alternatives";
    for (const triggers of [["rec_object"], ["rec_object", "complaint"], ["rec_object", "human"]]) {
      const call = new PartlyHeardCall([{ type: "heard" }], { jurisdiction, direction });
      const move = call.take({ type: "turn", parts: { triggers: triggers as ["rec_object"] } });
      expect(move?.lines.map(({ key }) => key)).toContain(reply);
    }
  });
});
