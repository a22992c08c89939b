import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConversation } from "../../../agent/conversation.ts";
import { wavHeader } from "../../../audio/wav-header.ts";
import { laterBy } from "../../../domain/calendar.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { runVerify } from "../../../server/cli/commands/run-verify.ts";
import { chainEvents, type StoredEvent } from "../../../transcripts/index.ts";
import { sampleOf } from "../../agent/speaker/sample-records.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const record = sampleOf("en-05");
const audio = Buffer.from("the sound of a call, more or less");
const sha256 = createHash("sha256").update(audio).digest("hex");

/** The log of a real conversation, with a recording kept at its end. */
async function logOfCall(): Promise<readonly StoredEvent[]> {
  const events: CallEvent[] = [];
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  const call = createConversation({
    call: { id, locale, jurisdiction, channel, direction, startedAt },
    case: record.case,
    onEvent: (event) => events.push(event),
  });
  await call.open();
  await call.hear({ text: "Yes, this is me.", atMs: 4_000 });
  await call.hear({ text: "4471", atMs: 9_000 });
  events.push({
    type: "recording-keep",
    atMs: 9_500,
    durationMs: 9_500,
    sampleRate: 8_000,
    sha256,
  });
  return chainEvents(events.map((event) => ({ at: laterBy(record.startedAt, event.atMs), event })));
}

describe("kindline verify", () => {
  let folder: string;
  let entries: readonly StoredEvent[];
  const last = () => entries.at(-1) as StoredEvent;
  const bundle = () => ({
    kindlineEvidence: 1,
    callId: record.id,
    exportedAt: "2026-11-22T10:00:00.000Z",
    head: { sequence: last().sequence, hash: last().hash },
    entries,
  });
  const write = async (name: string, value: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
    return path;
  };
  const verify = async (paths: readonly string[], head?: string) => {
    const { terminal, rows, written } = fakeTerminal();
    const options = { paths, json: true as const, ...(head === undefined ? {} : { head }) };
    const code = await runVerify(options, terminal);
    return { code, rows: rows(), written };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-verify-"));
    entries = await logOfCall();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("finds a bundle whole, and says that its recording was not beside it", async () => {
    const { code, rows } = await verify([await write("whole.json", bundle())]);
    expect(code).toBe(0);
    expect(rows).toMatchObject([
      {
        kind: "evidence",
        id: record.id,
        ok: true,
        entries: entries.length,
        head: last().hash,
        recordings: [{ verdict: "missing" }],
        findings: [],
      },
    ]);
  });

  it("holds the recording beside a bundle against the hash in the log", async () => {
    const own = await mkdtemp(join(folder, "audio-"));
    const path = join(own, "b.json");
    await writeFile(path, JSON.stringify(bundle()));
    const wav = join(own, `${record.id}.wav`);
    const header = wavHeader({ dataBytes: audio.length, sampleRate: 8_000, channels: 1 });
    await writeFile(wav, Buffer.concat([header, audio]));
    expect((await verify([path])).rows).toMatchObject([
      { ok: true, recordings: [{ verdict: "same" }] },
    ]);
    const changed = Buffer.from(audio);
    changed[5] = (changed[5] ?? 0) ^ 1;
    await writeFile(wav, Buffer.concat([header, changed]));
    const { code, rows } = await verify([path]);
    expect(code).toBe(1);
    expect(rows).toMatchObject([{ ok: false, recordings: [{ verdict: "other" }] }]);
  });

  it("names the entry in which one letter was changed", async () => {
    const text = JSON.stringify(bundle());
    const spoken = entries.find(({ event }) => event.type === "turn-end") as StoredEvent;
    const forged = text.replace("Yes, this is me.", "Yes, this is he.");
    expect(forged).not.toBe(text);
    const { code, rows } = await verify([await write("forged.json", forged)]);
    expect(code).toBe(1);
    expect(rows).toMatchObject([
      { ok: false, findings: [{ check: "chain", sequence: spoken.sequence }] },
    ]);
  });

  it.each([
    ["dropped", (all: readonly StoredEvent[]) => all.toSpliced(2, 1), "chain"],
    [
      "repeated",
      (all: readonly StoredEvent[]) => all.toSpliced(2, 0, all[2] as StoredEvent),
      "chain",
    ],
    ["cut off at the end", (all: readonly StoredEvent[]) => all.slice(0, -1), "head"],
  ])("tells that an entry was %s", async (_, change, check) => {
    const path = await write("changed.json", { ...bundle(), entries: change(entries) });
    const { code, rows } = await verify([path]);
    expect(code).toBe(1);
    expect(rows[0]).toMatchObject({ ok: false, findings: [{ check }] });
  });

  it("reads a log of one entry a line, and needs its head to know that its end is there", async () => {
    const lines = (some: readonly StoredEvent[]) =>
      some.map((entry) => JSON.stringify(entry)).join("\n");
    const cut = await write("cut.jsonl", lines(entries.slice(0, -1)));
    expect((await verify([cut])).rows).toMatchObject([{ kind: "log", ok: true, headFrom: null }]);
    expect(await verify([cut], last().hash)).toMatchObject({ code: 1, rows: [{ ok: false }] });
    const whole = await write("whole.jsonl", lines(entries));
    expect(await verify([whole], last().hash)).toMatchObject({ code: 0, rows: [{ ok: true }] });
  });

  it("tells that a log was written anew, where its head is known from elsewhere", async () => {
    const other = chainEvents(entries.slice(0, -1).map(({ at, event }) => ({ at, event })));
    const end = other.at(-1) as StoredEvent;
    const forged = {
      ...bundle(),
      entries: other,
      head: { sequence: end.sequence, hash: end.hash },
    };
    const path = await write("anew.json", forged);
    expect((await verify([path])).code).toBe(0);
    expect((await verify([path], last().hash)).code).toBe(1);
  });

  it("tells a log whose entries are chained and yet no events of a call", async () => {
    const event = { type: "nonsense", atMs: 0 } as unknown as CallEvent;
    const odd = chainEvents([{ at: record.startedAt, event }]);
    const path = await write("odd.jsonl", odd.map((entry) => JSON.stringify(entry)).join("\n"));
    const { code, rows } = await verify([path]);
    expect(code).toBe(1);
    expect(rows[0]).toMatchObject({ findings: [{ check: "entry" }, { check: "start" }] });
  });

  it("checks the form of call records, says that they have no chain, and passes nothing over", async () => {
    const own = await mkdtemp(join(folder, "mixed-"));
    await writeFile(join(own, "a.json"), JSON.stringify(bundle()));
    await writeFile(join(own, "b.json"), JSON.stringify({ hello: 1 }));
    await writeFile(join(own, "c.json"), '{"kindline": 1, "id": 7}');
    const { code, rows } = await verify([own, "transcripts/samples/en-05.json"]);
    expect(code).toBe(1);
    expect(rows.map((row) => row["kind"] ?? (row["error"] as { code: string }).code)).toEqual([
      "evidence",
      "FIELD_INVALID",
      "FIELD_INVALID",
      "record",
    ]);
  });

  it("ends with 2 where there was nothing to check", async () => {
    expect((await verify([join(folder, "not-there.json")])).code).toBe(2);
  });

  it("wants one log beside --head, and a hash that can be one", async () => {
    const path = await write("two.json", [bundle(), bundle()]);
    await expect(verify([path], last().hash)).rejects.toThrow(/one log/);
    await expect(verify([path], "abc")).rejects.toThrow(/64/);
  });
});
