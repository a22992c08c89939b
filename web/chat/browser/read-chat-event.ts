import type { ChatEvent } from "../../../server/protocol/chat.ts";
import { isRecord, readJson } from "./read-json.ts";

const people: ReadonlySet<unknown> = new Set(["none", "called", "joined"]);
const speakers: ReadonlySet<unknown> = new Set(["agent", "debtor", "person"]);

const hasState = ({ debtorTurns, person, isOver }: Readonly<Record<string, unknown>>): boolean =>
  Number.isInteger(debtorTurns) && people.has(person) && typeof isOver === "boolean";

const isMessage = (value: unknown): boolean =>
  isRecord(value) &&
  Number.isInteger(value["sequence"]) &&
  Number.isInteger(value["turn"]) &&
  typeof value["id"] === "string" &&
  typeof value["text"] === "string" &&
  typeof value["at"] === "string" &&
  speakers.has(value["speaker"]);

const checks: Readonly<
  Record<ChatEvent["type"], (value: Readonly<Record<string, unknown>>) => boolean>
> = {
  call: (value) =>
    typeof value["callId"] === "string" && typeof value["locale"] === "string" && hasState(value),
  messages: (value) =>
    Array.isArray(value["messages"]) && value["messages"].every(isMessage) && hasState(value),
  error: ({ error }) => isRecord(error) && typeof error["code"] === "string",
  pong: () => true,
};

/** What the server sent, or null if a page of this version cannot read it. */
export function readChatEvent(text: unknown): ChatEvent | null {
  const value = typeof text === "string" ? readJson(text) : undefined;
  if (!isRecord(value)) return null;
  const { type } = value;
  if (typeof type !== "string" || !Object.hasOwn(checks, type)) return null;
  return checks[type as ChatEvent["type"]](value) ? (value as unknown as ChatEvent) : null;
}
