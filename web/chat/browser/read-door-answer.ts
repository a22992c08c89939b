import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { DoorAnswer } from "../chat-ports.ts";
import { isRecord, readJson } from "./read-json.ts";

const locales: ReadonlySet<unknown> = new Set(["zh-CN", "en-US", "en-GB"]);
const states: ReadonlySet<unknown> = new Set(["new", "open", "over"]);

const isDoor = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value["institution"] === "string" &&
  locales.has(value["locale"]) &&
  states.has(value["state"]);

/** What an answer to the door request means; null for one that came from no server of ours. */
export function readDoorAnswer(status: number, body: string): DoorAnswer {
  const value = readJson(body);
  if (status === 200 && isDoor(value)) return { door: value as ChatDoor };
  const error = isRecord(value) ? value["error"] : undefined;
  if (isRecord(error) && typeof error["code"] === "string") {
    const { code, isRetryable, retryAfterMs } = error;
    const waitMs = typeof retryAfterMs === "number" ? retryAfterMs : undefined;
    return { code, isRetryable: isRetryable === true, retryAfterMs: waitMs };
  }
  if (status === 429) return { code: "RATE_LIMITED", isRetryable: true };
  // A gateway in between answers while the server behind it starts; a page it makes up may say 200.
  return status >= 500 || status === 200 ? null : { code: "INTERNAL", isRetryable: false };
}
