import { readSlots } from "../../../agent/understanding/slots.ts";
import type { Slots } from "../../../domain/understanding.ts";
import type { Asked, Intent } from "../../../domain/vocabulary.ts";

/** What was asked, what was said, what must be read, and the intents where they matter. */
export type SlotRow = readonly [
  asked: Asked | null,
  text: string,
  slots: Slots,
  ...intents: readonly Intent[],
];

/** A Friday morning in Shanghai. */
export function readZh([asked, text, , ...intents]: SlotRow): Slots {
  return readSlots({
    text,
    now: "2026-11-20T10:05:00+08:00",
    timezone: "Asia/Shanghai",
    asked,
    locale: "zh-CN",
    language: "zh",
    debtorName: "陈伟",
    currency: "CNY",
    intents: new Set(intents),
  });
}

/** The same Friday in New York. */
export function readEn([asked, text, , ...intents]: SlotRow): Slots {
  return readSlots({
    text,
    now: "2026-11-20T10:05:00-05:00",
    timezone: "America/New_York",
    asked,
    locale: "en-US",
    language: "en",
    debtorName: "John Smith",
    currency: "USD",
    intents: new Set(intents),
  });
}
