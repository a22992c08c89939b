import { describe, expect, it } from "vitest";
import { tellsOwnLoss } from "../../../../../agent/understanding/signs/welfare/own-loss.ts";

describe("a death in the speaker's own life", () => {
  it.each([
    "my father passed away last month so im behind",
    "my mom passed away yesterday",
    "my husband died",
    "my dad just died",
    "I lost my brother in June",
    "we buried my wife on Thursday",
    "my late husband did the bills",
  ])("is heard: %s", (text) => {
    expect(tellsOwnLoss(text)).toBe(true);
  });

  it.each([
    "my brother is dead and you keep ringing his phone",
    "my husband's dead asleep on the couch",
    "my boss is dead keen on overtime",
    "I lost my dad's number",
    "this is her daughter, my mother died",
    "my mother died and he owed you, I am the executor",
    "alex passed away in june",
    "I passed my exam",
    "my dad passed me the phone",
  ])("is not: %s", (text) => {
    expect(tellsOwnLoss(text)).toBe(false);
  });
});
