import { describe, expect, it } from "vitest";
import { wantsOtherProof } from "../../../../../agent/understanding/signs/claim/wants-other-proof.ts";

describe("another proof than the digits of the identity document", () => {
  it.each([
    "which ID do you mean, passport or driving licence",
    "is that my passport number",
    "is it the passport or driving licence number",
    "what ID?",
    "I can't remember my ID numbers",
    "i forgot my numbers",
    "I forgot",
    "I don't have it on me",
    "can i use my date of birth instead",
    "is there another way?",
    "身份证号我背不得",
    "生日可以吗",
    "后四位我记不得了",
    "记不清了 有别的办法吗",
    "我忘了",
    "哪个身份证",
    "身份证还是驾驶证",
  ])("is wanted: %s", (text) => {
    expect(wantsOtherProof(text, "idLast4")).toBe(true);
    expect(wantsOtherProof(text, "reason")).toBe(false);
    expect(wantsOtherProof(text, null)).toBe(false);
  });

  it.each(["passport?", "passport", "is it my passport or driving licence"])(
    "is meant where the date of birth is asked for: %s",
    (text) => {
      expect(wantsOtherProof(text, "idLast4")).toBe(true);
      expect(wantsOtherProof(text, "birthDate")).toBe(true);
      expect(wantsOtherProof(text, "amount")).toBe(false);
    },
  );

  it.each(["i havent got id", "I don't know"])("is wanted, too: %s", (text) => {
    expect(wantsOtherProof(text, "idLast4")).toBe(true);
  });

  it.each([
    "my passport was stolen",
    "somebody used my passport",
    "4567",
    "I won't give you my ID",
    "someone stole my ID",
    "my ID was used by a thief, I don't know the number",
    "my memory is going, I can't remember anything",
    "I forgot to pay",
    "I can't pay",
    "who are you",
    "不想给你",
    "身份证被人冒用了",
    "我忘了还钱",
    "我脑子不行了，后四位记不得了",
    "你是谁",
  ])("is not: %s", (text) => {
    expect(wantsOtherProof(text, "idLast4")).toBe(false);
  });
});
