import { describe, expect, it } from "vitest";
import { plainText } from "../../../../agent/understanding/rules/plain-text.ts";
import type { Language } from "../../../../domain/locale.ts";

describe("a turn in plain form", () => {
  it.each<[Language, string, string]>([
    ["zh", "我没钱。真的！", "我没钱，真的!"],
    ["zh", "我 没钱", "我，没钱"],
    ["zh", "……喂？？", "喂?"],
    ["zh", "ＯＫ 一百％", "ok一百%"],
    ["zh", "", ""],
    ["en", "I'm sorry, I can't.", " im sorry i cant"],
    ["en", "I am sorry, I can not.", " im sorry i cant"],
    ["en", "Um, I, uh, don't know", " i dont know"],
    ["en", "Um", " um"],
    ["en", "u gonna call tmrw??", " you going to call tomorrow ?"],
    ["en", "$1,500.50 at 5%", " $1500.50 at 5 percent"],
    ["en", "", " "],
  ])("in %s, of %j, is %j", (language, text, plain) => {
    expect(plainText(text, language)).toBe(plain);
  });
});
