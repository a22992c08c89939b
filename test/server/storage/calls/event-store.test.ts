import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { callId } from "../../../../domain/ids.ts";
import { KindlineError } from "../../../../domain/errors.ts";
import { createEventStore } from "../../../../server/storage/calls/event-store.ts";
import { openDatabase } from "../../../../server/storage/database.ts";
import { verifyChain, type TimedEvent } from "../../../../transcripts/index.ts";
import { instant } from "../../../transcripts/call-events.ts";
import { describeEventStore } from "../../../transcripts/event-store-contract.ts";
import { emptyDatabase, emptyStore, storeKinds } from "../test-databases.ts";

const silence = (atMs: number): TimedEvent => ({
  at: instant("2026-11-20T10:05:00+08:00"),
  event: { type: "silence-elapse", atMs },
});

describe.each(storeKinds)("the event store on the %s store", (kind) => {
  describeEventStore(async () => createEventStore(await emptyDatabase(kind)));

  it("keeps every entry when the store is closed and opened again", async () => {
    const address = await emptyStore(kind);
    const before = await openDatabase(address);
    const events = [silence(1), silence(2)];
    await createEventStore(before).append({ callId: callId("c"), expectedSequence: 1, events });
    await before.close();
    const after = await openDatabase(address);
    const entries = await createEventStore(after).read(callId("c"));
    await after.close();
    expect(entries.map(({ event }) => event.atMs)).toEqual([1, 2]);
    expect(verifyChain(entries).success).toBe(true);
  });

  it("appends many calls at the same time, each as one intact chain", async () => {
    const store = createEventStore(await emptyDatabase(kind));
    const ids = Array.from({ length: 250 }, (_, index) => callId(`call-${index}`));
    for (const expectedSequence of [1, 3]) {
      const results = await Promise.all(
        ids.map((id) =>
          store.append({ callId: id, expectedSequence, events: [silence(1), silence(2)] }),
        ),
      );
      expect(results.every(({ success }) => success)).toBe(true);
    }
    for (const id of ids) {
      const entries = await store.read(id);
      expect(entries).toHaveLength(4);
      expect(verifyChain(entries).success).toBe(true);
    }
  });

  it("lets two servers write one call in turns, and tells the one that comes too late", async () => {
    const address = await emptyStore(kind);
    if (kind === "embedded") return;
    const [one, two] = [await openDatabase(address), await openDatabase(address)];
    const [first, second] = [createEventStore(one), createEventStore(two)];
    const append = (store: typeof first, expectedSequence: number) =>
      store.append({ callId: callId("c"), expectedSequence, events: [silence(expectedSequence)] });
    for (let sequence = 1; sequence <= 20; sequence += 1) {
      const results = await Promise.all([append(first, sequence), append(second, sequence)]);
      expect(results.filter(({ success }) => success)).toHaveLength(1);
    }
    expect(verifyChain(await first.read(callId("c"))).success).toBe(true);
    await one.close();
    await two.close();
  });

  it("makes what comes along with an append true together with it, or not at all", async () => {
    const database = await emptyDatabase(kind);
    const store = createEventStore(database);
    const secret = (name: string) =>
      database.db.selectFrom("secrets").selectAll().where("name", "=", name).execute();
    const append = (name: string, fails: boolean) =>
      store.append({
        callId: callId(name),
        expectedSequence: 1,
        events: [silence(1)],
        also: async (transaction) => {
          await transaction.insertInto("secrets").values({ name, value: "x" }).execute();
          if (fails) throw new Error("no");
        },
      });
    const [good, bad] = await Promise.allSettled([append("good", false), append("bad", true)]);
    expect(good.status).toBe("fulfilled");
    expect(bad.status).toBe("rejected");
    expect([await secret("good"), await secret("bad")].map((rows) => rows.length)).toEqual([1, 0]);
    expect(await store.read(callId("bad"))).toEqual([]);
  });

  it.each(["update events set at = 'x'", "delete from events"])(
    "has the database refuse to change what was written: %s",
    async (statement) => {
      const database = await emptyDatabase(kind);
      const store = createEventStore(database);
      await store.append({ callId: callId("c"), expectedSequence: 1, events: [silence(1)] });
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("append-only");
      expect(await store.read(callId("c"))).toHaveLength(1);
    },
  );

  it("opens a store that a newer version has written with a coded error", async () => {
    const address = await emptyStore(kind);
    const database = await openDatabase(address);
    await sql
      .raw("insert into kysely_migration (name, timestamp) values ('9999-later', 'x')")
      .execute(database.db);
    await database.close();
    await expect(openDatabase(address)).rejects.toMatchObject({ code: "STORE_NEWER" });
  });
});

describe("the embedded store", () => {
  it("refuses a second opener while the first has the folder, and lets it in afterwards", async () => {
    const address = await emptyStore("embedded");
    const first = await openDatabase(address);
    const second = openDatabase(address);
    await expect(second).rejects.toMatchObject({ code: "STORE_LOCKED" });
    await expect(second).rejects.toSatisfy((error) => KindlineError.isInstance(error));
    await first.close();
    const third = await openDatabase(address);
    await third.close();
  });

  it("says that the disk is full, keeps what it has, and goes on when there is room again", async () => {
    const database = await emptyDatabase("embedded");
    const store = createEventStore(database);
    await store.append({ callId: callId("c"), expectedSequence: 1, events: [silence(1)] });
    await sql`pragma max_page_count = 40`.execute(database.db);
    const text = "x".repeat(200_000);
    const event = { type: "turn-end", turnId: "d1", text, atMs: 1 } as TimedEvent["event"];
    const big = { ...silence(2), event };
    await expect(
      store.append({ callId: callId("c"), expectedSequence: 2, events: [big] }),
    ).rejects.toMatchObject({ code: "STORE_FULL", isRetryable: true });
    await sql`pragma max_page_count = 100000`.execute(database.db);
    await store.append({ callId: callId("c"), expectedSequence: 2, events: [big] });
    expect(verifyChain(await store.read(callId("c"))).success).toBe(true);
  });
});
