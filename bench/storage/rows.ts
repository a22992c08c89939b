import { hash } from "node:crypto";
import type { Row, Turn } from "./store.ts";

/** What a chat turn writes: turn-start and -end, understanding, move, sentences, guard, sent. */
export const eventsPerTurn = 12;

/** Entries of a long call; the store is filled with calls of this length. */
export const entriesPerCall = 400;

const words = [
  "I lost my job in March and can pay a small part on the first of next month.",
  "我上个月失业了，下个月一号可以先还一部分，剩下的能不能分三期？",
];

function eventOf(sequence: number): string {
  const text = words[sequence % words.length] ?? "";
  const event = {
    type: "turn-end",
    turnId: `turn-${String(sequence).padStart(6, "0")}`,
    speaker: "debtor",
    text,
    intents: ["give_reason", "partial_payment"],
    slots: { amount: `${sequence}.00`, currency: "CNY", date: "2026-12-01" },
    emotion: { label: "anxious", valence: -0.4, arousal: 0.5, confidence: 0.8, abnormal: false },
    because: "",
  };
  const missing = 400 - Buffer.byteLength(JSON.stringify(event));
  return JSON.stringify({ ...event, because: "r".repeat(Math.max(0, missing)) });
}

/** Made once: what is measured is the store, not the digest. */
const events = Array.from({ length: entriesPerCall }, (_, index) => eventOf(index));
const hashes = events.map((event) => hash("sha256", event, "hex"));

/** Entries `from`, `from + 1` … of one call. */
export function rowsOf(callId: string, from: number, count: number): Turn {
  return Array.from({ length: count }, (_, index): Row => {
    const sequence = from + index;
    const at = "2026-11-20T10:05:00.000+08:00";
    const place = sequence % entriesPerCall;
    return {
      callId,
      sequence,
      at,
      event: events[place] ?? "",
      previousHash: hashes[(place + entriesPerCall - 1) % entriesPerCall] ?? "",
      hash: hashes[place] ?? "",
    };
  });
}

/** The bytes of a row's values: what "50 MB of events" counts. */
export const bytesOf = (row: Row): number =>
  Object.values(row).reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? Buffer.byteLength(value) : 4),
    0,
  );
