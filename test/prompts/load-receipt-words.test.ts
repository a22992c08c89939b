import { describe, expect, it } from "vitest";
import type { Fact } from "../../domain/lines.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { release } from "../../guardrails/index.ts";
import { loadPack } from "../../guardrails/index.ts";
import { loadReceiptWords, parseReceiptWords } from "../../prompts/load-receipt-words.ts";
import { RECEIPT_LINE_KEYS, receiptLine, receiptLineSpecs } from "../../prompts/receipt-lines.ts";
import { exampleCase } from "../../server/example-cases.ts";
import { renderReceiptLine } from "../../server/receipts/render-receipt.ts";
import { callId } from "../../domain/ids.ts";
import { minorUnits } from "../../domain/money.ts";
import { instantAt } from "../../server/clock.ts";
import us from "../../prompts/receipt/en-US.json" with { type: "json" };

const now = instantAt(Date.parse("2026-11-20T02:05:00.000Z"));

/** A value of every kind of fact that a receipt can carry. */
const values: Readonly<Record<string, unknown>> = {
  institution: "Example Lending",
  agency: "Example Recovery",
  started: now,
  time: instantAt(Date.parse("2026-11-21T09:30:00.000Z")),
  date: "2026-11-25",
  noted: "2026-11-20",
  amount: minorUnits(281_333),
  waived: minorUnits(9_000),
  count: 3,
  officialChannel: "the Example Lending app",
  complaintChannel: "400-000-1001",
};

const factsOf = (key: (typeof RECEIPT_LINE_KEYS)[number]): Fact[] =>
  Object.entries(receiptLineSpecs[key]).map(
    ([name, kind]) => ({ kind, name, value: values[name] }) as unknown as Fact,
  );

describe("the words of receipts", () => {
  it.each(
    LOCALES.flatMap((locale) =>
      JURISDICTIONS.map((jurisdiction) => [locale, jurisdiction] as const),
    ),
  )("all pass the guard in %s under the rules of %s", (locale, jurisdiction) => {
    const call = {
      id: callId("c"),
      locale,
      jurisdiction,
      channel: "chat",
      direction: "inbound",
      startedAt: now,
    } as const;
    const setting = { locale, call, debt: exampleCase(locale, now), pack: loadPack(jurisdiction) };
    for (const key of RECEIPT_LINE_KEYS) {
      const text = renderReceiptLine({ key, facts: factsOf(key) }, setting);
      expect(text, key).not.toMatch(/[{}]/);
    }
  });

  it.each(LOCALES)(
    "tell every hour of a day in %s so that the guard reads the same one",
    (locale) => {
      const debt = exampleCase(locale, now);
      const pack = loadPack("cn");
      for (let hour = 0; hour < 24; hour += 1) {
        for (const minute of [0, 5, 59]) {
          const at = instantAt(Date.UTC(2026, 10, 20, hour, minute));
          const call = {
            id: callId("c"),
            locale,
            jurisdiction: "cn",
            direction: "inbound",
          } as const;
          const setting = { locale, debt, pack, call: { ...call, channel: "chat", startedAt: at } };
          const line = receiptLine("when_chat", { started: at });
          expect(() => renderReceiptLine(line, setting as never), at).not.toThrow();
        }
      }
    },
  );

  it("let no figure pass that is not a fact of its line", () => {
    const context = { locale: "en-US", verified: true, currency: "USD", now } as const;
    const pack = loadPack("us");
    const facts = factsOf("paid");
    const say = (text: string) => release(text, { ...context, pack, facts }).approved;
    expect(say("We received $2,813.33 while we talked.")).toBeDefined();
    expect(say("We received $2,813.34 while we talked.")).toBeUndefined();
  });

  it("are whole in every locale", () => {
    for (const locale of LOCALES) {
      expect(Object.keys(loadReceiptWords(locale)).toSorted()).toEqual(
        RECEIPT_LINE_KEYS.toSorted(),
      );
    }
  });

  it.each([
    ["a line is missing", { ...us, paid: undefined }, "paid"],
    ["a fact is missing", { ...us, paid: "Thank you." }, "paid"],
    ["a fact is unknown", { ...us, title: "{name}" }, "title"],
    ["a line is unknown", { ...us, threat: "Pay now." }, "threat"],
  ])("are refused with the key where %s", (_, content, field) => {
    const text = JSON.parse(JSON.stringify(content)) as unknown;
    expect(() => parseReceiptWords([{ name: "receipt/x.json", content: text }])).toThrow(
      expect.objectContaining({ code: "WORDING_INVALID", field }),
    );
  });
});
