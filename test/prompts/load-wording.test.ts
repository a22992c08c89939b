import { expect, test } from "vitest";
import { LINE_KEYS } from "../../domain/lines.ts";
import { CHANNELS, JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { loadWording } from "../../prompts/load-wording.ts";
import { CHANNEL_TEMPLATES, OPTION_TEMPLATES } from "../../prompts/wording.ts";

test.each(LOCALES)("%s has words for every line in every pack, channel and tone", (locale) => {
  const wording = loadWording(locale);
  for (const key of LINE_KEYS) {
    for (const jurisdiction of JURISDICTIONS) {
      for (const channel of CHANNELS) {
        for (const soft of [true, false]) {
          const variants = wording.variantsOf(key, { jurisdiction, channel, soft });
          expect(variants.length, `${key} ${jurisdiction} ${channel}`).toBeGreaterThan(0);
        }
      }
    }
  }
});

test.each(LOCALES)("%s has words for every option and every channel without a name", (locale) => {
  const wording = loadWording(locale);
  for (const kind of OPTION_TEMPLATES) expect(wording.option(kind)).not.toBe("");
  for (const kind of CHANNEL_TEMPLATES) expect(wording.channel(kind)).not.toBe("");
});

test("An option has no list mark of its own outside brackets, since options are joined into a list", () => {
  for (const locale of LOCALES) {
    for (const kind of OPTION_TEMPLATES) {
      const outside = loadWording(locale)
        .option(kind)
        .replace(/（[^）]*）/g, "");
      expect(outside, `${locale} ${kind}`).not.toMatch(/[,;，、；。.]/);
    }
  }
});

test("A locale is parsed once and kept", () => {
  expect(loadWording("zh-CN")).toBe(loadWording("zh-CN"));
});

test("Version and hash name the words of a locale", () => {
  const hashes = LOCALES.map((locale) => loadWording(locale).hash);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(LOCALES.length);
  expect(loadWording("en-US").version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("British English replaces lines that it has and keeps the others", () => {
  const setting = { jurisdiction: "uk", channel: "voice", soft: false } as const;
  const [american, british] = [loadWording("en-US"), loadWording("en-GB")];
  expect(british.variantsOf("attorney", setting)).not.toEqual(
    american.variantsOf("attorney", setting),
  );
  expect(british.variantsOf("crisis", setting)).toEqual(american.variantsOf("crisis", setting));
});
