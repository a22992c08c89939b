import { describe, expect, it } from "vitest";
import { callId } from "../../domain/ids.ts";
import type { Result } from "../../domain/result.ts";
import { verifyChain } from "../../transcripts/log/chain.ts";
import type { StoredEvent, TimedEvent } from "../../transcripts/log/stored-event.ts";
import type { EventStore, SequenceConflict } from "../../transcripts/ports.ts";
import { instant } from "./call-events.ts";

const one = callId("call-0001");
const two = callId("call-0002");

const silence = (atMs: number): TimedEvent => ({
  at: instant("2026-11-20T10:05:00+08:00"),
  event: { type: "silence-elapse", atMs },
});

function valueOf(result: Result<readonly StoredEvent[], SequenceConflict>): readonly StoredEvent[] {
  if (!result.success) throw new Error(`Expected success, got ${JSON.stringify(result.error)}.`);
  return result.value;
}

/** What every event store keeps to, whatever it is made of. `create` makes an empty one. */
export function describeEventStore(create: () => EventStore | Promise<EventStore>): void {
  describe("an event store", () => {
    it("reads nothing of a call that it does not know", async () => {
      const store = await create();
      expect(await store.read(one)).toEqual([]);
    });

    it("reads what was appended, in order, as one intact chain", async () => {
      const store = await create();
      const first = await store.append({
        callId: one,
        expectedSequence: 1,
        events: [silence(0), silence(1)],
      });
      const second = await store.append({ callId: one, expectedSequence: 3, events: [silence(2)] });
      const entries = await store.read(one);
      expect(entries).toEqual([...valueOf(first), ...valueOf(second)]);
      expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(entries.map(({ event }) => event.atMs)).toEqual([0, 1, 2]);
      expect(verifyChain(entries)).toEqual({ success: true, value: undefined });
    });

    it("reads from any sequence to the end", async () => {
      const store = await create();
      const events = [silence(0), silence(1), silence(2)];
      await store.append({ callId: one, expectedSequence: 1, events });
      const sequences = async (from: number) =>
        (await store.read(one, from)).map(({ sequence }) => sequence);
      expect(await sequences(1)).toEqual([1, 2, 3]);
      expect(await sequences(3)).toEqual([3]);
      expect(await sequences(4)).toEqual([]);
    });

    it.each([0, 1, 3])("appends nothing where sequence %i is expected and 2 is next", async (n) => {
      const store = await create();
      await store.append({ callId: one, expectedSequence: 1, events: [silence(0)] });
      const result = await store.append({
        callId: one,
        expectedSequence: n,
        events: [silence(1), silence(2)],
      });
      expect(result).toEqual({ success: false, error: { nextSequence: 2 } });
      expect(await store.read(one)).toHaveLength(1);
    });

    it("lets exactly one of two writers win that expect the same sequence", async () => {
      const store = await create();
      const append = (atMs: number) =>
        store.append({ callId: one, expectedSequence: 1, events: [silence(atMs)] });
      const results = await Promise.all([append(1), append(2), append(3)]);
      expect(results.filter(({ success }) => success)).toHaveLength(1);
      expect(await store.read(one)).toHaveLength(1);
    });

    it("keeps the logs of two calls apart", async () => {
      const store = await create();
      await store.append({ callId: one, expectedSequence: 1, events: [silence(1)] });
      const other = await store.append({ callId: two, expectedSequence: 1, events: [silence(2)] });
      expect(await store.read(two)).toEqual(valueOf(other));
      expect(await store.read(one)).toHaveLength(1);
    });

    it("appends no events without a change", async () => {
      const store = await create();
      expect(await store.append({ callId: one, expectedSequence: 1, events: [] })).toEqual({
        success: true,
        value: [],
      });
      expect(await store.read(one)).toEqual([]);
    });

    it("appends none of the events if one of them cannot be written", async () => {
      const store = await create();
      const bad = { ...silence(1), event: { type: "silence-elapse", atMs: Number.NaN } } as const;
      const append = store.append({ callId: one, expectedSequence: 1, events: [silence(0), bad] });
      await expect(append).rejects.toThrow(TypeError);
      expect(await store.read(one)).toEqual([]);
    });

    it("keeps an event as it was when it was appended", async () => {
      const store = await create();
      const event = { type: "silence-elapse" as const, atMs: 1 };
      const at = instant("2026-11-20T10:05:00+08:00");
      await store.append({ callId: one, expectedSequence: 1, events: [{ at, event }] });
      event.atMs = 2;
      expect(verifyChain(await store.read(one))).toEqual({ success: true, value: undefined });
    });

    it("keeps every text, a lone surrogate and a zero byte included", async () => {
      const store = await create();
      const text = "好的\u0000\ud800😀";
      const event = { type: "turn-end", turnId: "t1", text, atMs: 1 } as TimedEvent["event"];
      await store.append({
        callId: one,
        expectedSequence: 1,
        events: [{ ...silence(0), event }],
      });
      const [entry] = await store.read(one);
      expect(entry?.event).toEqual(event);
      expect(verifyChain([entry])).toEqual({ success: true, value: undefined });
    });
  });
}
