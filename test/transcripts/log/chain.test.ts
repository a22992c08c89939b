import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../transcripts/log/canonical-json.ts";
import {
  chainEvents,
  firstPreviousHash,
  verifyChain,
  type ChainHead,
} from "../../../transcripts/log/chain.ts";
import type { StoredEvent } from "../../../transcripts/log/stored-event.ts";
import { instant, timedEvents, timedLogs } from "../call-events.ts";

const intact = { success: true, value: undefined };
const broken = (sequence: number, reason: unknown = expect.any(String)): unknown => ({
  success: false,
  error: { sequence, reason },
});

const silences = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: instant("2026-11-20T10:05:00+08:00"),
    event: { type: "silence-elapse", atMs: index * 1000 } as const,
  }));

const chains = timedLogs.map((events) => chainEvents(events));
const longerChains = fc
  .array(timedEvents, { minLength: 2, maxLength: 8 })
  .map((events) => chainEvents(events));

/** A chain and one place in it, counted from 1. */
const placed = (
  arbitrary: fc.Arbitrary<readonly StoredEvent[]>,
): fc.Arbitrary<readonly [entries: readonly StoredEvent[], place: number]> =>
  arbitrary.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.integer({ min: 1, max: entries.length })),
  );

const headOf = (entries: readonly StoredEvent[]): ChainHead => {
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError("Expected an entry.");
  return { sequence: last.sequence, hash: last.hash };
};

/** Paths to every value inside a value, the value itself left out. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with another value at the path. */
function replaced(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const container = value as Readonly<Record<string, unknown>>;
  const member = replaced(container[key], rest, other);
  if (!Array.isArray(value)) return { ...container, [key]: member };
  return value.with(Number(key), member) as unknown;
}

describe("chainEvents", () => {
  it("numbers entries from 1, each with the hash of the one before it", () => {
    const entries = chainEvents(silences(3));
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      firstPreviousHash,
      entries[0]?.hash,
      entries[1]?.hash,
    ]);
  });

  it("hashes what another implementation of SHA-256 and of RFC 8785 hashes", () => {
    // printf '%s' '{"at":"2026-11-20T10:05:00+08:00","event":{"atMs":0,"type":"silence-elapse"},
    // "previousHash":"000…0","sequence":1}' | sha256sum, without the line break.
    expect(chainEvents(silences(1))[0]?.hash).toBe(
      "206cef3cae2ff9062e4153431456e745fbc0e5ccbcef6624abe15a70630d51c3",
    );
  });

  it("goes on where a log ended, as if it had been written at once", () => {
    fc.assert(
      fc.property(placed(longerChains), ([entries, place]) => {
        const before = entries.slice(0, place);
        const after = chainEvents(entries.slice(place), headOf(before));
        expect([...before, ...after]).toEqual(entries);
      }),
    );
  });

  it("makes nothing of nothing", () => {
    expect(chainEvents([])).toEqual([]);
  });
});

describe("verifyChain", () => {
  it("finds every log intact that was written, also after a way through JSON", () => {
    fc.assert(
      fc.property(chains, (entries) => {
        expect(verifyChain(entries)).toEqual(intact);
        expect(verifyChain(entries, headOf(entries))).toEqual(intact);
        expect(verifyChain(JSON.parse(JSON.stringify(entries, null, 1)) as unknown[])).toEqual(
          intact,
        );
      }),
    );
  });

  it("finds an empty log intact", () => {
    expect(verifyChain([])).toEqual(intact);
  });

  it("names the entry in which any value was changed", () => {
    const changes = placed(chains).chain(([entries, place]) =>
      fc.tuple(
        fc.constant(entries),
        fc.constant(place),
        fc.constantFrom(...pathsOf(entries[place - 1])),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(changes, ([entries, place, path, other]) => {
        const changed = replaced(entries, [String(place - 1), ...path], other) as unknown[];
        fc.pre(canonicalJson(changed) !== canonicalJson(entries));
        expect(verifyChain(changed)).toEqual(broken(place));
      }),
      { numRuns: 500 },
    );
  });

  it("names the entry to which a key was added or from which one was taken", () => {
    fc.assert(
      fc.property(placed(chains), fc.nat(), ([entries, place], choice) => {
        const entry = entries[place - 1] as StoredEvent;
        const added = entries.with(place - 1, { ...entry, note: 1 } as StoredEvent);
        expect(verifyChain(added)).toEqual(broken(place, "hash-wrong"));
        const keys = Object.keys(entry);
        const key = keys[choice % keys.length] ?? "";
        const { [key]: _taken, ...rest } = entry as unknown as Record<string, unknown>;
        const taken = (entries as readonly unknown[]).with(place - 1, rest);
        expect(verifyChain(taken)).toEqual(broken(place));
      }),
    );
  });

  it("notices any byte of the file that was changed, at the entry it is in", () => {
    let readableCount = 0;
    const flips = placed(chains).chain(([entries, place]) =>
      fc.tuple(
        fc.constant(entries),
        fc.constant(place),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
      ),
    );
    fc.assert(
      fc.property(flips, ([entries, place, position, mask]) => {
        const lines = entries.map((entry) => canonicalJson(entry));
        const bytes = Buffer.from(lines[place - 1] ?? "");
        const at = position % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
        const line = bytes.toString("utf8");
        let entry: unknown;
        try {
          entry = JSON.parse(line);
        } catch {
          return; // No JSON any more: whoever reads the file has noticed.
        }
        readableCount += 1;
        // Only another spelling of the same data (\u001f as \u001F) may pass. No JSON text has an
        // infinite number, but JSON.parse reads one from 1e999.
        const isSame = isDeepStrictEqual(entry, JSON.parse(lines[place - 1] ?? ""));
        const result = verifyChain((entries as readonly unknown[]).with(place - 1, entry));
        expect(result).toEqual(isSame ? intact : broken(place));
      }),
      { numRuns: 2_000 },
    );
    expect(readableCount).toBeGreaterThan(100);
  });

  it("names the entry whose number JSON.parse reads as infinite", () => {
    const entries = chainEvents(silences(3));
    const line = canonicalJson(entries[1]).replace(/"atMs":\d+/u, '"atMs":1e999');
    expect(verifyChain((entries as readonly unknown[]).with(1, JSON.parse(line)))).toEqual(
      broken(2, "malformed"),
    );
  });

  it("names the place from which an entry was dropped", () => {
    fc.assert(
      fc.property(placed(longerChains), ([entries, place]) => {
        const dropped = entries.toSpliced(place - 1, 1);
        const isEnd = place === entries.length;
        expect(verifyChain(dropped)).toEqual(isEnd ? intact : broken(place, "sequence-wrong"));
        expect(verifyChain(dropped, headOf(entries))).toEqual(
          broken(place, isEnd ? "head-wrong" : "sequence-wrong"),
        );
      }),
    );
  });

  it("names the place at which an entry stands twice", () => {
    fc.assert(
      fc.property(placed(chains), ([entries, place]) => {
        const entry = entries[place - 1] as StoredEvent;
        expect(verifyChain(entries.toSpliced(place, 0, entry))).toEqual(
          broken(place + 1, "sequence-wrong"),
        );
      }),
    );
  });

  it("names the first of entries that changed places", () => {
    fc.assert(
      fc.property(placed(longerChains), fc.nat(), ([entries, place], step) => {
        const other = ((place + (step % (entries.length - 1))) % entries.length) + 1;
        const moved = entries
          .with(place - 1, entries[other - 1] as StoredEvent)
          .with(other - 1, entries[place - 1] as StoredEvent);
        expect(verifyChain(moved)).toEqual(broken(Math.min(place, other), "sequence-wrong"));
      }),
    );
  });

  it("names the first entry after one that was written anew with a hash of its own", () => {
    const entries = chainEvents(silences(3));
    const [forged] = chainEvents(
      [
        {
          at: instant("2026-11-20T10:05:00+08:00"),
          event: { type: "person-join", personId: "li.na", atMs: 9 },
        },
      ],
      headOf(entries.slice(0, 1)),
    );
    expect(verifyChain(entries.with(1, forged as StoredEvent))).toEqual(
      broken(3, "previous-hash-wrong"),
    );
  });

  it("notices with the head that the whole log was written anew", () => {
    const entries = chainEvents(silences(3));
    const anew = chainEvents([...silences(2), ...silences(1)]);
    expect(verifyChain(anew)).toEqual(intact);
    expect(verifyChain(anew, headOf(entries))).toEqual(broken(3, "head-wrong"));
  });

  it("notices with the head how far the log is from it", () => {
    const entries = chainEvents(silences(4));
    const head = headOf(entries.slice(0, 2));
    expect(verifyChain(entries.slice(0, 2), head)).toEqual(intact);
    expect(verifyChain(entries.slice(0, 3), head)).toEqual(broken(3, "head-wrong"));
    expect(verifyChain(entries, head)).toEqual(broken(3, "head-wrong"));
    expect(verifyChain(entries.slice(0, 1), head)).toEqual(broken(2, "head-wrong"));
    expect(verifyChain([], head)).toEqual(broken(1, "head-wrong"));
  });

  it.each([null, 7, "entry", undefined])("finds %s malformed", (entry) => {
    expect(verifyChain([entry])).toEqual(broken(1, "malformed"));
  });

  it("finds an entry malformed that JSON could not hold, and does not throw", () => {
    const entries = chainEvents(silences(1));
    const endless = { ...entries[0], event: { atMs: Number.NaN } };
    expect(verifyChain([endless])).toEqual(broken(1, "malformed"));
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.anything({ withNullPrototype: true })), (entries) => {
        fc.pre(entries.length > 0);
        expect(verifyChain(entries).success).toBe(false);
      }),
    );
  });
});
