import { describe, expect, it } from "vitest";
import type { Language } from "../../../../../domain/locale.ts";
import { handedOn } from "../../../../../agent/understanding/signs/people/handed-on.ts";

describe("what was handed on, with nobody dead", () => {
  it.each<[string, Language]>([
    ["my dad passed me his old loan paperwork", "en"],
    ["my mum passed me the letter you sent", "en"],
    ["my brother passed along your number", "en"],
    ["my husband passed on your message", "en"],
    ["my roommate passed me your note", "en"],
    ["my wife passed it on to me this morning", "en"],
    ["my sister passed her exam so I took her out, sorry", "en"],
  ])("is heard in %s", (text, language) => {
    expect(handedOn(text, language)).toBe(true);
  });

  it.each<[string, Language]>([
    ["my dad passed last month", "en"],
    ["my mum passed on Tuesday", "en"],
    ["my husband passed away and left me the paperwork", "en"],
    ["my dad passed and I got his old papers", "en"],
    ["我爸把电话给我了", "zh"],
    ["my mum passed me the phone", "en"],
    ["we passed on the fifth", "en"],
    ["I passed by your office", "en"],
  ])("is not heard in %s", (text, language) => {
    expect(handedOn(text, language)).toBe(false);
  });
});
