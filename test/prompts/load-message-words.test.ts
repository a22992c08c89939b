import { describe, expect, it } from "vitest";
import { JURISDICTIONS, LOCALES, type Locale } from "../../domain/locale.ts";
import { loadPack } from "../../guardrails/index.ts";
import { loadMessageWords, parseMessageWords } from "../../prompts/load-message-words.ts";
import us from "../../prompts/message/en-US.json" with { type: "json" };
import { instantAt } from "../../server/clock.ts";
import { exampleCase } from "../../server/example-cases.ts";
import { smsSegmentsMax } from "../../server/messages/message-limits.ts";
import { smsLength } from "../../server/messages/sms-segments.ts";
import { writeMessage } from "../../server/messages/write-message.ts";
import { signedLink, textOf } from "../../server/ports/message-carrier.ts";

const now = instantAt(Date.parse("2026-11-20T02:05:00.000Z"));
/** As long as an address of a company's own gets, with a token as `ChatLinks` makes it. */
const link = signedLink(`https://messages.example-lending.com/chat#s${"x".repeat(32)}`);

const settingOf = (locale: Locale, jurisdiction: (typeof JURISDICTIONS)[number]) => ({
  channel: "sms" as const,
  locale,
  debt: exampleCase(locale, now),
  pack: loadPack(jurisdiction),
  now,
});

/** Everything that can be sent in one locale and jurisdiction, as it is sent. */
const everything = (locale: Locale, jurisdiction: (typeof JURISDICTIONS)[number]) => {
  const { templates, answers, crisis, footers, subject } = loadMessageWords(locale);
  const footer = footers[jurisdiction];
  return [
    ...templates.flatMap(({ variants }) =>
      variants.map((sentences) => ({ subject, sentences, link, footer })),
    ),
    ...Object.entries(answers).map(([key, sentences]) =>
      key === "help" || key === "reply" || key === "receipt"
        ? { subject, sentences, link, footer }
        : { subject, sentences },
    ),
    { subject, sentences: crisis[jurisdiction] },
  ];
};

const places = LOCALES.flatMap((locale) =>
  JURISDICTIONS.map((jurisdiction) => [locale, jurisdiction] as const),
);

describe("the words of text messages", () => {
  it.each(places)(
    "all pass the guard as what anybody may see on a locked screen, in %s under the rules of %s",
    (locale, jurisdiction) => {
      for (const text of everything(locale, jurisdiction)) {
        const body = textOf(writeMessage(text, settingOf(locale, jurisdiction)));
        expect(body).not.toMatch(/[{}]/);
      }
    },
  );

  it.each(places)(
    "are short enough to be sent in %s under the rules of %s",
    (locale, jurisdiction) => {
      for (const text of everything(locale, jurisdiction)) {
        const body = textOf(writeMessage(text, settingOf(locale, jurisdiction)));
        expect(smsLength(body).segments, body).toBeLessThanOrEqual(smsSegmentsMax);
      }
    },
  );

  it.each(["en-US", "en-GB"] as const)(
    "have no character in %s that would make them twice as long",
    (locale) => {
      for (const text of everything(locale, "us")) {
        const body = textOf(writeMessage(text, settingOf(locale, "us")));
        expect(smsLength(body).encoding, body).toBe("gsm7");
      }
    },
  );

  it.each(places)(
    "tell how to opt out wherever another may follow, in %s under the rules of %s",
    (locale, jurisdiction) => {
      const word = jurisdiction === "cn" ? /T/ : /STOP/;
      for (const text of everything(locale, jurisdiction)) {
        if (!("footer" in text)) continue;
        expect(textOf(writeMessage(text, settingOf(locale, jurisdiction)))).toMatch(word);
      }
    },
  );

  it.each([
    "{name}: please settle your overdue balance:",
    "{name}: your payment of $120.50 is late.",
    "{name}: this is an attempt to collect a debt.",
    "{name}: a friend of yours gave us this number.".replace(
      "a friend of yours",
      "your loan officer",
    ),
    "{name}: we will visit your home.",
  ])("are held back where they tell of a debt or threaten: %s", (sentence) => {
    const text = { subject: "A message from {name}", sentences: [sentence], link };
    expect(() => writeMessage(text, settingOf("en-US", "us"))).toThrow(
      expect.objectContaining({ code: "GUARD_FAILED" }),
    );
  });

  it("are held back one part above the limit, and not at it", () => {
    const setting = settingOf("en-US", "us");
    const textOfLength = (letters: number) => ({
      subject: "A message from {name}",
      sentences: ["{name}: hello."],
      link: signedLink("a".repeat(letters - "Example Lending: hello. ".length)),
    });
    const name = setting.debt.publicName ?? setting.debt.creditor;
    const extra = name.length - "Example Lending".length;
    const most = 153 * smsSegmentsMax - extra;
    expect(() => writeMessage(textOfLength(most), setting)).not.toThrow();
    expect(() => writeMessage(textOfLength(most + 1), setting)).toThrow(
      expect.objectContaining({ code: "MESSAGE_TOO_LONG" }),
    );
  });

  it("carry the hash of what they were read from", () => {
    expect(loadMessageWords("en-US").hash).toMatch(/^[0-9a-f]{64}$/);
    expect(loadMessageWords("en-GB").hash).not.toBe(loadMessageWords("en-US").hash);
  });

  it.each([
    ["a template twice", { templates: [...us.templates, us.templates[0]] }, "found 2"],
    ["nobody's template", { templates: us.templates.slice(1) }, "found 0"],
    [
      "a first sentence without the name",
      { answers: { ...us.answers, help: ["Write to us here:"] } },
      "{name} is missing",
    ],
    [
      "another placeholder",
      { answers: { ...us.answers, help: ["{name} {balance}"] } },
      "{balance}",
    ],
    ["no crisis line", { crisis: { cn: us.crisis.cn } }, "crisis.us"],
    ["no way out", { footers: {} }, "footers.cn"],
  ])("are refused with %s", (_, change, message) => {
    const parse = () => parseMessageWords([{ name: "x.json", content: { ...us, ...change } }]);
    expect(parse).toThrow(expect.objectContaining({ code: "WORDING_INVALID" }));
    expect(parse).toThrow(message);
  });
});
