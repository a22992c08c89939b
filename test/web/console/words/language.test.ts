import { expect, it } from "vitest";
import { languageFor } from "../../../../web/console/words/language.ts";

it.each([
  [["zh-CN", "en"], "zh"],
  [["zh"], "zh"],
  [["ZH-hant-TW"], "zh"],
  [["en-GB", "zh-CN"], "en"],
  [["fr-FR", "zh-CN", "en"], "zh"],
  [["fr-FR"], "en"],
  [["zho"], "en"],
  [[], "en"],
] as const)("Whose browser asks for %j reads %s", (preferred, language) => {
  expect(languageFor(preferred)).toBe(language);
});
