import type { Config } from "../config.ts";
import { fine, found, type CheckFound } from "./check-result.ts";
import { serverClockAheadMs } from "./check-store.ts";

/** Seconds that our clock may differ: the clock of another machine is told to the second, and late by its way. */
const offWarnSeconds = 5;

/** Seconds from which on a call may be made outside the hours of the place. */
const offFailSeconds = 60;

/**
 * Our clock beside those of others: of the database, and with `isLive` of a vendor that is set up. When a debtor may be
 * contacted, how long a link lasts and whether a webhook is too old all hang on it.
 */
export async function checkClock(
  config: Config,
  { isLive, now }: { readonly isLive: boolean; readonly now: () => number },
  signal: AbortSignal,
): Promise<CheckFound> {
  const aheadMs = await otherClock(config, { isLive, now }, signal).catch(() => undefined);
  if (aheadMs === undefined || Number.isNaN(aheadMs)) return found("unasked", "clock_unknown");
  const seconds = Math.abs(aheadMs) / 1_000;
  const told = `${(aheadMs / 1_000).toFixed(1)} s`;
  if (seconds >= offFailSeconds) return found("fail", "clock_off", told);
  return seconds >= offWarnSeconds ? found("warn", "clock_off", told) : fine(told);
}

/** A vendor that is set up anyway. Our own address is no other clock, so it is not asked. */
function vendorAddress({ llm, speech }: Pick<Config, "llm" | "speech">): string | undefined {
  const openai = llm ?? speech.openai;
  if (openai !== undefined) return openai.baseUrl ?? "https://api.openai.com/v1";
  return speech.deepgram === undefined ? undefined : (speech.deepgram.baseUrl ?? deepgramUrl);
}

const deepgramUrl = "https://api.deepgram.com";

async function otherClock(
  { store, llm, speech }: Config,
  { isLive, now }: { readonly isLive: boolean; readonly now: () => number },
  signal: AbortSignal,
): Promise<number | undefined> {
  if (store.kind === "postgres") return await serverClockAheadMs(store.url, signal, now);
  if (!isLive) return undefined;
  const address = vendorAddress({ llm, speech });
  if (address === undefined) return undefined;
  const { headers } = await fetch(address, { method: "HEAD", redirect: "manual", signal });
  const told = headers.get("date");
  return told === null ? undefined : Date.parse(told) - now();
}
