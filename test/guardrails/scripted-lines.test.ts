import { expect, it } from "vitest";
import { wordLine } from "../../agent/speaker/scripted-speaker.ts";
import type { Instant } from "../../domain/calendar.ts";
import { callId } from "../../domain/ids.ts";
import { factsOf, LINE_KEYS, specOf, type Line, type LineKey } from "../../domain/lines.ts";
import { CHANNELS, JURISDICTIONS, LOCALES, type Locale } from "../../domain/locale.ts";
import { loadPack, release } from "../../guardrails/index.ts";
import { cutSentences } from "../../language/sentences.ts";

/** Values for the facts of any line, as the policy would compute them for one case. */
const values: Readonly<Record<string, unknown>> = {
  balance: 844000,
  principal: 800000,
  interest: 26000,
  lateFee: 18000,
  amount: 844000,
  waived: 9000,
  remaining: 744000,
  minimum: 50000,
  affordable: 150000,
  each: 93778,
  later: 187556,
  last: 187554,
  count: 6,
  yesKey: 1,
  noKey: 2,
  days: 36,
  dueDate: "2026-10-15",
  asOf: "2026-11-20",
  date: "2026-12-04",
  lastDate: "2027-05-04",
  day: "2026-11-12",
  latest: "2026-12-21",
  from: "2026-12-01",
  to: "2026-12-21",
  time: "2026-11-23T19:30:00Z",
  options: [
    { kind: "full", amount: 835000, waived: 9000 },
    { kind: "plan", count: 3, each: 281333, last: 281334 },
    { kind: "step_up", count: 6, each: 93778, later: 187556, last: 187554 },
    { kind: "deferral", days: 30, until: "2026-12-20" },
  ],
};

const texts = (locale: Locale): Readonly<Record<string, string | undefined>> =>
  locale === "zh-CN"
    ? { institution: "禾悦小额贷款", creditor: "禾悦小额贷款", product: "消费贷", name: "陈伟" }
    : {
        institution: "Thornbury Example Loans",
        creditor: "Thornbury Example Loans",
        product: "personal loan",
        name: "John Smith",
      };

const lineOf = (key: LineKey, locale: Locale): Line =>
  ({
    key,
    facts: Object.fromEntries(
      Object.keys(specOf(key).facts).map((name) => [name, texts(locale)[name] ?? values[name]]),
    ),
  }) as Line;

/** Variants of one line; no line has more. */
const variantsMax = 6;

const contexts = LOCALES.flatMap((locale) =>
  JURISDICTIONS.flatMap((jurisdiction) =>
    CHANNELS.flatMap((channel) =>
      (["plain", "soft"] as const).map((tone) => ({ locale, jurisdiction, channel, tone })),
    ),
  ),
);

it.each(LINE_KEYS)("lets every wording of %s pass as soon as it may be said", (key) => {
  const isPublic = specOf(key).privacy === "public";
  const blocked = contexts.flatMap(({ locale, jurisdiction, channel, tone }) => {
    const line = lineOf(key, locale);
    const startedAt = "2026-11-20T10:05:00Z" as Instant;
    const currency = locale === "zh-CN" ? "CNY" : locale === "en-GB" ? "GBP" : "USD";
    const call = {
      id: callId("call-1"),
      locale,
      jurisdiction,
      channel,
      direction: "outbound",
      startedAt,
    } as const;
    const wordings = Array.from({ length: variantsMax }, (_, use) =>
      wordLine(line, {
        call,
        locale,
        timezone: "UTC",
        currency,
        agency: undefined,
        tone,
        lineUses: { [key]: use + 1 },
      }),
    );
    return wordings.flatMap(cutSentences).flatMap((sentence) => {
      const { findings } = release(sentence, {
        pack: loadPack(jurisdiction),
        locale,
        verified: !isPublic,
        facts: factsOf(line),
        line: key,
        currency,
        now: startedAt,
        timezone: "UTC",
      });
      return findings.map(
        ({ ruleId, span }) => `${ruleId} [${sentence.slice(...span)}] ${sentence}`,
      );
    });
  });
  expect([...new Set(blocked)]).toEqual([]);
});
