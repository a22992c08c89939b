import type { TurnKeeper } from "../chat-ports.ts";
import type { KeptTurn } from "../machine/page-state.ts";
import { isRecord, readJson } from "./read-json.ts";

/** What is used of the browser's storage. */
export interface KeyValueStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Days after which an unsent turn is dropped: no link lives longer, so nobody can send it any more. */
export const keptDaysMax = 31;

const dayMs = 24 * 60 * 60 * 1_000;
const prefix = "kindline-turn:";

export interface KeeperOptions {
  /** The name of the link: turns of other links are not touched. */
  readonly link: string;
  /** Shared by all tabs, and kept when they are closed. */
  readonly device: KeyValueStore;
  /** Of this tab alone. */
  readonly tab: KeyValueStore;
  readonly nowMs: number;
}

/**
 * Keeps turns until they are acknowledged, each under a key of its own, so that two tabs never write
 * over each other. Where storage is switched off nothing is kept and the chat goes on.
 */
export function createTurnKeeper({ link, device, tab, nowMs }: KeeperOptions): TurnKeeper {
  const draftKey = `kindline-draft:${link}`;
  const keyOf = (id: string): string => `${prefix}${link}:${id}`;
  attempt(() => dropOld(device, nowMs));
  return {
    turns: () =>
      attempt(() =>
        keysOf(device)
          .filter((key) => key.startsWith(keyOf("")))
          .map((key) => readTurn(device.getItem(key)))
          .filter((turn) => turn !== null)
          .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
      ) ?? [],
    keepTurn: (turn) => attempt(() => device.setItem(keyOf(turn.id), JSON.stringify(turn))),
    forgetTurn: (id) => attempt(() => device.removeItem(keyOf(id))),
    draft: () => attempt(() => tab.getItem(draftKey)) ?? "",
    keepDraft: (text) =>
      attempt(() => {
        if (text === "") tab.removeItem(draftKey);
        else tab.setItem(draftKey, text);
      }),
  };
}

/** Storage may be full, or forbidden: then the page remembers for itself, until it is closed. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const keysOf = (store: KeyValueStore): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index)).filter(
    (key) => key !== null,
  );

function dropOld(device: KeyValueStore, nowMs: number): void {
  for (const key of keysOf(device).filter((each) => each.startsWith(prefix))) {
    const turn = readTurn(device.getItem(key));
    const isFresh = turn !== null && nowMs - Date.parse(turn.at) <= keptDaysMax * dayMs;
    if (!isFresh) device.removeItem(key);
  }
}

function readTurn(text: string | null): KeptTurn | null {
  const value = readJson(text ?? "");
  if (!isRecord(value)) return null;
  const { id, text: words, at, callId } = value;
  if (typeof id !== "string" || typeof words !== "string" || typeof at !== "string") return null;
  return { id, text: words, at, callId: typeof callId === "string" ? callId : null };
}
