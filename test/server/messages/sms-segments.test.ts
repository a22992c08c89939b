import { describe, expect, it } from "vitest";
import { smsLength } from "../../../server/messages/sms-segments.ts";

describe("the parts of a text message", () => {
  it.each([
    ["nothing", "", "gsm7", 1],
    ["160 letters", "a".repeat(160), "gsm7", 1],
    ["161 letters", "a".repeat(161), "gsm7", 2],
    ["twice 153 letters", "a".repeat(306), "gsm7", 2],
    ["one more than twice 153", "a".repeat(307), "gsm7", 3],
    ["80 euro signs, two septets each", "€".repeat(80), "gsm7", 1],
    ["81 euro signs", "€".repeat(81), "gsm7", 2],
    ["70 Chinese characters", "您".repeat(70), "ucs2", 1],
    ["71 Chinese characters", "您".repeat(71), "ucs2", 2],
    ["twice 67 Chinese characters", "您".repeat(134), "ucs2", 2],
    ["one more than twice 67", "您".repeat(135), "ucs2", 3],
    ["a curly apostrophe, which GSM-7 has not", `${"a".repeat(70)}’`, "ucs2", 2],
    ["35 faces, two units each", "🙂".repeat(35), "ucs2", 1],
    ["36 faces", "🙂".repeat(36), "ucs2", 2],
    ["letters of other alphabets that GSM-7 has", "Ωäé@", "gsm7", 1],
  ] as const)("are counted for %s", (_, text, encoding, segments) => {
    expect(smsLength(text)).toEqual({ encoding, segments });
  });

  it("never cut an escape from its character: 152 letters, then euros", () => {
    // 152 + 2 does not fit into 153 septets: the euro goes into the second part, which holds 76 of them.
    expect(smsLength("a".repeat(152) + "€".repeat(76)).segments).toBe(2);
    expect(smsLength("a".repeat(152) + "€".repeat(77)).segments).toBe(3);
  });

  it("never cut a character of two units: 66 characters, then faces", () => {
    expect(smsLength("您".repeat(66) + "🙂".repeat(33)).segments).toBe(2);
    expect(smsLength("您".repeat(66) + "🙂".repeat(34)).segments).toBe(3);
  });
});
