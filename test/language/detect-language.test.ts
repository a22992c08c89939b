import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../language/detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    "no hablo ingles bien",
    "puede hablar español",
    "I prefer Spanish",
    "can we do this in Polish please",
    "I need an interpreter",
    "もしもし",
  ])("is another one: %s", (text) => expect(detectLanguage(text)).toBe("other"));

  it.each([
    "I'd prefer to pay Friday",
    "I had Spanish neighbours who owed more",
    "can we do this in two payments",
    "I need a day",
  ])("is English: %s", (text) => expect(detectLanguage(text)).toBe("en"));

  it("is Chinese with a few Latin words in it", () => {
    expect(detectLanguage("我用app还")).toBe("zh");
  });
});
