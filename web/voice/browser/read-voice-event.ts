import type { VoiceEvent } from "../../../server/protocol/voice.ts";
import { isRecord, readJson } from "../../chat/browser/read-json.ts";

const speakers: ReadonlySet<unknown> = new Set(["agent", "debtor", "person"]);
const locales: ReadonlySet<unknown> = new Set(["zh-CN", "en-US", "en-GB"]);
const ends: ReadonlySet<unknown> = new Set(["agent", "debtor", "person", "fault"]);
const activities: ReadonlySet<unknown> = new Set([
  "listening",
  "thinking",
  "speaking",
  "waiting-for-person",
]);

const checks: Readonly<
  Record<VoiceEvent["type"], (value: Readonly<Record<string, unknown>>) => boolean>
> = {
  call: ({ callId, locale }) => typeof callId === "string" && locales.has(locale),
  caption: ({ speaker, text, id, isPartial }) =>
    speakers.has(speaker) &&
    typeof text === "string" &&
    typeof id === "string" &&
    typeof isPartial === "boolean",
  state: ({ activity }) => activities.has(activity),
  clear: ({ generation }) => Number.isInteger(generation),
  "hang-up": ({ afterPlayout }) => typeof afterPlayout === "boolean",
  ended: ({ reason }) => ends.has(reason),
  error: ({ error }) => isRecord(error) && typeof error["code"] === "string",
  pong: () => true,
};

/** What the server sent, or null if a page of this version cannot read it. */
export function readVoiceEvent(text: unknown): VoiceEvent | null {
  const value = typeof text === "string" ? readJson(text) : undefined;
  if (!isRecord(value)) return null;
  const { type } = value;
  if (typeof type !== "string" || !Object.hasOwn(checks, type)) return null;
  return checks[type as VoiceEvent["type"]](value) ? (value as unknown as VoiceEvent) : null;
}
