import { expect, test } from "vitest";
import {
  createTurnKeeper,
  keptDaysMax,
  type KeyValueStore,
} from "../../../../web/chat/browser/turn-keeper.ts";
import type { KeptTurn } from "../../../../web/chat/machine/page-state.ts";

/** Storage as browsers have it, in memory. */
class MemoryStorage implements KeyValueStore {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

const nowMs = Date.parse("2026-11-22T10:00:00Z");
const turn = (id: string, at = "2026-11-22T09:00:00Z"): KeptTurn => ({
  id,
  text: `text of ${id}`,
  at,
  callId: "call-1",
});

const keeperOf = (
  device: KeyValueStore,
  tab: KeyValueStore = new MemoryStorage(),
  link = "link-1",
) => createTurnKeeper({ link, device, tab, nowMs });

test("turns are kept for the next visit, oldest first, until they are forgotten", () => {
  const device = new MemoryStorage();
  const keeper = keeperOf(device);
  keeper.keepTurn(turn("b", "2026-11-22T09:00:02Z"));
  keeper.keepTurn({ ...turn("a", "2026-11-22T09:00:01Z"), callId: null });
  const next = keeperOf(device);
  expect(next.turns()).toEqual([
    { ...turn("a", "2026-11-22T09:00:01Z"), callId: null },
    turn("b", "2026-11-22T09:00:02Z"),
  ]);
  next.forgetTurn("a");
  expect(keeper.turns()).toEqual([turn("b", "2026-11-22T09:00:02Z")]);
  next.forgetTurn("b");
  expect(device.items.size).toBe(0);
});

test("two tabs keep turns of the same link without writing over each other", () => {
  const device = new MemoryStorage();
  const [one, other] = [keeperOf(device), keeperOf(device)];
  one.keepTurn(turn("a"));
  other.keepTurn(turn("b"));
  expect(one.turns().map(({ id }) => id)).toEqual(["a", "b"]);
});

test("turns of another link are not seen", () => {
  const device = new MemoryStorage();
  keeperOf(device, undefined, "link-2").keepTurn(turn("a"));
  keeperOf(device, undefined, "link-1").keepTurn(turn("b"));
  expect(keeperOf(device, undefined, "link-1").turns()).toEqual([turn("b")]);
});

test("a draft belongs to its tab and leaves nothing behind when it is empty", () => {
  const tab = new MemoryStorage();
  const keeper = keeperOf(new MemoryStorage(), tab);
  keeper.keepDraft("half a sent");
  expect(keeperOf(new MemoryStorage(), tab).draft()).toBe("half a sent");
  expect(keeperOf(new MemoryStorage()).draft()).toBe("");
  keeper.keepDraft("");
  expect(tab.items.size).toBe(0);
});

test("a turn is kept as long as a link can live, and no longer", () => {
  const device = new MemoryStorage();
  const limitMs = nowMs - keptDaysMax * 24 * 60 * 60 * 1_000;
  const keeper = keeperOf(device);
  keeper.keepTurn(turn("kept", new Date(limitMs).toISOString()));
  keeper.keepTurn(turn("dropped", new Date(limitMs - 1).toISOString()));
  device.setItem("kindline-turn:link-9:broken", "{");
  device.setItem("something-else", "stays");
  expect(
    keeperOf(device)
      .turns()
      .map(({ id }) => id),
  ).toEqual(["kept"]);
  expect([...device.items.keys()]).toEqual(["kindline-turn:link-1:kept", "something-else"]);
});

test("where storage is forbidden or full, nothing is kept and nothing breaks", () => {
  const refuse = (): never => {
    throw new Error("QuotaExceededError");
  };
  const forbidden: KeyValueStore = {
    get length() {
      return refuse();
    },
    key: refuse,
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  };
  const keeper = keeperOf(forbidden, forbidden);
  keeper.keepTurn(turn("a"));
  keeper.forgetTurn("a");
  keeper.keepDraft("text");
  expect(keeper.turns()).toEqual([]);
  expect(keeper.draft()).toBe("");
});
