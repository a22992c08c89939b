import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { CallEvent } from "../../../domain/events.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import cn from "../../../guardrails/packs/cn/pack.json" with { type: "json" };
import us from "../../../guardrails/packs/us/pack.json" with { type: "json" };
import type { PackDiff } from "../../../server/protocol/guard-diff.ts";
import { diffPack, type DiffLimits } from "../../../server/guard/diff-pack.ts";
import { packDiffsPerMinuteMax } from "../../../server/limits.ts";
import { openDatabase } from "../../../server/storage/database.ts";
import { runService } from "../running-service.ts";
import type { StaffClient } from "../staff-client.ts";
import { emptyStore } from "../storage/test-databases.ts";
import { callStartedMs, logCall, opening, said } from "./logged-call.ts";
import { staffOf } from "./staff-of.ts";

let running: Awaited<ReturnType<typeof runService>>;
let compliance: StaffClient;

const [known] = cn.officialNumbers;
const later = { ...cn, version: "2099.1.1" };
/** The pack without a public number that past calls have named. */
const silent = { ...later, officialNumbers: cn.officialNumbers.slice(1) };
/** The pack with a number that the guard has held back so far. */
const talkative = {
  ...later,
  officialNumbers: [...cn.officialNumbers, { number: "95555", use: "an example" }],
};

beforeAll(async () => {
  const store = await emptyStore("embedded");
  const database = await openDatabase(store);
  const words = [
    said(1, "您好。"),
    said(2, `您可以拨打${known?.number}。`),
    said(3, "您也可以拨打95555。"),
  ];
  for (const n of [1, 2, 3])
    await logCall(database, opening(`call-${n}`), words, callStartedMs + n * 60_000);
  await logCall(database, opening("call-us", "us"), [said(1, "Hello.")]);
  const unknown = { type: "of-a-later-version", atMs: 1 } as unknown as CallEvent;
  await logCall(database, opening("call-later", "us"), [said(1, "Hello."), unknown]);
  await database.close();
  running = await runService({ store });
  compliance = await staffOf(running, "compliance");
});

let registry = createPackRegistry();
afterEach(() => (registry = createPackRegistry()));

const diff = (pack: object | string, limits: DiffLimits = { callsMax: 10 }): Promise<PackDiff> => {
  const { store, packs } = running.ready.services;
  const parts = { store, packs: { ...packs, registry } };
  return diffPack(parts, { jurisdiction: "cn", pack }, limits);
};

describe("the comparison of a pack with the one in use", () => {
  it("finds nothing where only the version is another", async () => {
    const { checked, counts, rules, candidate } = await diff(later);
    expect(candidate.version).toBe("2099.1.1");
    expect(rules).toEqual({ added: [], removed: [], changed: [] });
    expect(counts).toEqual({ newlyBlocked: 0, newlyAllowed: 0, otherRule: 0 });
    expect(checked).toMatchObject({ calls: 3, sentences: 9, unreadable: 0, endedBy: "all" });
  });

  it("shows what would be blocked that was not, with the call and the rule", async () => {
    const { counts, newlyBlocked } = await diff(silent);
    expect(counts).toMatchObject({ newlyBlocked: 3, newlyAllowed: 0 });
    expect(newlyBlocked.map(({ callId }) => callId)).toEqual(["call-3", "call-2", "call-1"]);
    expect(newlyBlocked[0]).toMatchObject({ sequence: 3, findings: [{ family: "FACT" }] });
  });

  it("shows what would be allowed that was not", async () => {
    const { counts, newlyAllowed } = await diff(talkative);
    expect(counts).toMatchObject({ newlyBlocked: 0, newlyAllowed: 3 });
    expect(newlyAllowed[0]).toMatchObject({ callId: "call-3", sequence: 4 });
  });

  it("names the rules that were added, taken away or worded otherwise", async () => {
    const [first, second, ...rest] = cn.provisions.filter((rule) => !("families" in rule));
    const others = cn.provisions.filter((rule) => "families" in rule);
    const provisions = [
      ...others,
      { ...second, text: "Otherwise." },
      ...rest,
      { ...first, id: "cn.new.rule" },
    ];
    const { rules } = await diff({ ...later, provisions });
    expect(rules).toEqual({ added: ["cn.new.rule"], removed: [first?.id], changed: [second?.id] });
  });

  it("lets others have their turn between two calls", async () => {
    let turns = 0;
    let next: NodeJS.Immediate | undefined;
    const count = (): void => {
      turns += 1;
      next = setImmediate(count);
    };
    count();
    const { checked } = await diff(later);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(checked.calls);
  });

  it("counts calls that it cannot read, and leaves them out", async () => {
    const { store, packs } = running.ready.services;
    const pack = { ...us, version: "2099.1.1" };
    const parts = { store, packs: { ...packs, registry } };
    const { checked } = await diffPack(parts, { jurisdiction: "us", pack }, { callsMax: 10 });
    expect(checked).toMatchObject({ calls: 1, sentences: 1, unreadable: 1, endedBy: "all" });
  });

  it("brings nothing into use", async () => {
    const before = registry.current;
    await diff(silent);
    expect(registry.current).toBe(before);
  });

  it.each([
    [{ callsMax: 2 }, "sample", 2],
    [{ callsMax: 3 }, "all", 3],
    [{ callsMax: 10, sentencesMax: 3 }, "sentences", 1],
    [{ callsMax: 10, sentencesMax: 4 }, "sentences", 2],
    [{ callsMax: 10, timeMaxMs: 0 }, "time", 0],
  ] as const)("says which limit ended it: %j", async (limits, endedBy, calls) => {
    expect((await diff(later, limits)).checked).toMatchObject({ endedBy, calls });
  });
});

describe("a pack that is no pack", () => {
  const ask = (body: object) => compliance.ask("POST", "/api/guard/diff", { body });

  it("is refused with the rule and the field of every fault", async () => {
    const [rule, ...rest] = cn.provisions;
    const provisions = [{ ...rule, source: [] }, ...rest];
    const pack = { ...later, provisions };
    const { status, body } = await ask({ jurisdiction: "cn", pack });
    expect([status, body.error?.code]).toEqual([422, "PACK_INVALID"]);
    expect(body.error?.field).toBe(`${rule?.id}.source`);
    expect(body.error?.message).toContain(rule?.id);
  });

  it.each([
    ["no JSON", { jurisdiction: "cn", pack: "{" }],
    ["a key twice", { jurisdiction: "cn", pack: '{"version":"1","version":"2"}' }],
    ["the pack of another jurisdiction", { jurisdiction: "us", pack: later }],
    [
      "no newer than the one in use",
      { jurisdiction: "cn", pack: { ...cn, signed: false, reviewed: "2026-01-01" } },
    ],
  ])("is refused: %s", async (_, body) => {
    expect((await ask(body)).status).toBe(422);
  });

  it("may not be tried without end", async () => {
    const other = await staffOf(running, "compliance");
    const body = { jurisdiction: "cn", pack: later };
    for (let time = 1; time <= packDiffsPerMinuteMax; time += 1)
      expect((await other.ask("POST", "/api/guard/diff", { body })).status).toBe(200);
    expect((await other.ask("POST", "/api/guard/diff", { body })).status).toBe(429);
    const { entries } = await running.ready.services.store.audit.list();
    expect(entries[0]).toMatchObject({ action: "pack-diff", subject: "cn", reason: "2099.1.1" });
  });
});
