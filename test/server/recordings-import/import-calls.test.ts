import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { SpeechRecogniser } from "../../../agent/ports/speech.ts";
import { recordBytesMax } from "../../../domain/limits.ts";
import { findRecordings } from "../../../server/recordings-import/find-recordings.ts";
import { importCalls, type ImportRow } from "../../../server/recordings-import/import-calls.ts";
import type { ImportOptions } from "../../../server/recordings-import/import-options.ts";
import { recordingBytesMax } from "../../../server/protocol/limits-recordings.ts";
import { recordIssues } from "../../../transcripts/import/check-record.ts";
import type { ImportedRecord } from "../../../transcripts/import/imported-record.ts";
import { deepgram, vcon } from "../../transcripts/import/sources.ts";
import { earsThatHear, spans, talk } from "./scripted-ears.ts";
import { tones, wavOf } from "./wav-files.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-test-import-"));
});
afterAll(async () => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function rowsOf(
  path: string,
  options: Partial<ImportOptions> & { readonly ears?: SpeechRecogniser } = {},
): Promise<ImportRow[]> {
  const { ears = earsThatHear(talk), ...given } = options;
  const rows: ImportRow[] = [];
  const recognisers = () => Promise.resolve([ears]);
  for await (const row of importCalls(path, { recognisers, ...given })) rows.push(row);
  return rows;
}

/** The turns of a row that is a record. */
function turnsOf(row: ImportRow | undefined): ImportedRecord["turns"] {
  if (row === undefined || !("turns" in row)) throw new Error("Expected a record.");
  return row.turns;
}

const codesOf = (rows: readonly ImportRow[]) =>
  rows.map((row) => ("error" in row ? row.error.code : undefined));

const odd = spans.filter((_, at) => at % 2 === 0);
const even = spans.filter((_, at) => at % 2 === 1);
const stereo = (isSwapped = false): Buffer => {
  const sides = [tones(9_000, odd), tones(9_000, even)];
  return wavOf(isSwapped ? sides.reverse() : sides);
};

describe("a stereo recording", () => {
  it("is read no further once somebody has stopped it", async () => {
    const stopping = new AbortController();
    const shares: number[] = [];
    const onShare = (share: number): void => {
      shares.push(share);
      stopping.abort();
    };
    const path = await write("stopped.wav", stereo());
    const rows = await rowsOf(path, { onShare, signal: stopping.signal });
    expect(shares).toHaveLength(1);
    expect(rows.some((row) => "turns" in row)).toBe(false);
  });

  it("is told as it is read, up to its end", async () => {
    const shares: number[] = [];
    await rowsOf(await write("told.wav", stereo()), { onShare: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test.each([
    [false, "left"],
    [true, "right"],
  ])(
    "with its channels swapped: %s, has the agent on the side that the words tell",
    async (isSwapped, agent) => {
      const [row] = await rowsOf(await write("call.wav", stereo(isSwapped)));
      expect(row).toMatchObject({
        id: "call",
        locale: "en-US",
        import: {
          format: "audio",
          transcribedBy: "scripted",
          layout: { kind: "channels", agent, source: "detected" },
        },
      });
      expect(turnsOf(row)).toEqual(
        talk.map((text, at) => ({
          speaker: at % 2 === 0 ? "agent" : "debtor",
          text,
          startMs: spans[at]?.[0],
          endMs: spans[at]?.[1],
          confidence: 0.9,
        })),
      );
      expect(recordIssues(row ?? {})).toEqual([]);
    },
  );

  it("whose channels are declared the wrong way round says that the words contradict", async () => {
    const path = await write("swapped.wav", stereo(true));
    const [row] = await rowsOf(path, { agentSide: "left" });
    expect(row).toMatchObject({
      import: { layout: { source: "declared", agent: "left", isContradicted: true } },
    });
  });

  it("has the case that is given, its language and its place's rules", async () => {
    const given = {
      json: { caseId: "C" },
      locale: "en-GB",
      jurisdiction: undefined,
      place: "GB",
      keyterms: ["Northwind"],
    } as const;
    const ears = earsThatHear(talk);
    const rows = await rowsOf(await write("cased.wav", stereo()), { case: given, ears });
    // What is no case is no record.
    expect(codesOf(rows)).toEqual(["FIELD_MISSING"]);
    expect(ears.calls[0]).toMatchObject({ options: { locale: "en-GB", keyterms: ["Northwind"] } });
  });
});

describe("a recording on one channel", () => {
  it("is believed less, and says of how many turns nobody can tell who speaks", async () => {
    const ears = earsThatHear([talk[0], "Mhm.", talk[2], talk[3]]);
    const [row] = await rowsOf(await write("mono.wav", wavOf([tones(9_000, spans)])), { ears });
    expect(row).toMatchObject({
      import: { confidence: 0.5, layout: { kind: "mono" }, untoldTurns: 1 },
    });
    const turns = turnsOf(row);
    expect(turns.map(({ speaker }) => speaker)).toEqual(["agent", "debtor", "agent", "debtor"]);
    expect(turns.filter(({ speakerConfidence }) => speakerConfidence === 0.5)).toHaveLength(1);
  });
});

describe("a vCon with its recording inside", () => {
  const [dialog] = vcon().dialog;
  const { url: _url, ...rest } = dialog ?? { url: "" };
  const inside = (body: Uint8Array): object => ({
    ...vcon(),
    analysis: [],
    dialog: [{ ...rest, encoding: "base64url", body: Buffer.from(body).toString("base64url") }],
  });

  it("is heard, with the parties as the vCon declares them", async () => {
    const path = await write("inside.vcon", JSON.stringify(inside(stereo(true))));
    const [row] = await rowsOf(path);
    expect(row).toMatchObject({
      id: vcon().uuid,
      startedAt: "2026-11-20T02:05:00Z",
      direction: "outbound",
      import: { format: "vcon", layout: { source: "declared", confidence: 1 } },
    });
    expect(turnsOf(row)).toHaveLength(4);
  });

  it("that is cut off is refused as a recording is", async () => {
    const body = stereo(true).subarray(0, 20_000);
    expect(codesOf(await rowsOf(await write("cut.vcon", JSON.stringify(inside(body)))))).toEqual([
      "RECORDING_TRUNCATED",
    ]);
  });
});

type BadFile = readonly [
  what: string,
  name: string,
  content: () => string | Uint8Array,
  code: string,
];

describe("what cannot be used is named with its reason", () => {
  test.each<BadFile>([
    ["a file that is cut off", "a.wav", () => stereo().subarray(0, 50_000), "RECORDING_TRUNCATED"],
    ["a wrong header", "b.wav", () => Buffer.from("this is no audio at all"), "RECORDING_INVALID"],
    [
      "a wrong header of Ogg",
      "b.opus",
      () => Buffer.from("OggS and then nothing"),
      "RECORDING_INVALID",
    ],
    [
      "silence",
      "c.wav",
      () => wavOf([new Int16Array(80_000), new Int16Array(80_000)]),
      "RECORDING_SILENT",
    ],
    ["an empty file", "d.wav", () => "", "INPUT_EMPTY"],
    ["broken JSON", "e.json", () => '{"results": {', "JSON_INVALID"],
    ["JSON of nobody", "f.json", () => '{"hello": "world"}', "IMPORT_FORMAT_UNKNOWN"],
    ["a letter", "g.txt", () => "Dear Sir,\nno call here.", "IMPORT_FORMAT_UNKNOWN"],
    [
      "a picture",
      "h.txt",
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]),
      "INPUT_NOT_UTF8",
    ],
    ["an unknown version", "i.json", () => '{"kindline": 9}', "VERSION_UNKNOWN"],
    [
      "an unknown version of a vCon",
      "j.json",
      () => JSON.stringify({ ...vcon(), vcon: "9.0.0" }),
      "VERSION_UNKNOWN",
    ],
    [
      "times that go backwards",
      "k.csv",
      () => "speaker,text,start\nagent,A.,9\nagent,B.,8",
      "TURN_OUT_OF_ORDER",
    ],
    [
      "a time before the call",
      "l.json",
      () =>
        JSON.stringify({
          Transcript: [{ ParticipantRole: "AGENT", Content: "a", BeginOffsetMillis: -5 }],
        }),
      "TURN_OUT_OF_ORDER",
    ],
    [
      "nobody who can be told from the other",
      "m.txt",
      () => "A: Hello?\nB: Hello.",
      "SPEAKERS_UNKNOWN",
    ],
  ])("%s", async (_what, name, content, code) => {
    const [row, ...others] = await rowsOf(await write(name, content()));
    const found = row !== undefined && "error" in row ? row.error.code : row;
    // Where ffmpeg is not installed it is that which is named.
    expect([code, ...(name === "b.opus" ? ["FFMPEG_MISSING"] : [])]).toContain(found);
    expect(others).toEqual([]);
  });

  it("a file that is not there", async () => {
    expect(codesOf(await rowsOf(join(folder, "nowhere.wav")))).toEqual(["INPUT_NOT_FOUND"]);
  });

  test.each([
    ["call.wav", recordingBytesMax, "RECORDING_INVALID"],
    ["call.wav", recordingBytesMax + 1, "RECORDING_TOO_LARGE"],
    ["call.mp3", recordingBytesMax + 1, "RECORDING_TOO_LARGE"],
    ["call.wav", 2 * 1024 ** 3, "RECORDING_TOO_LARGE"],
    ["call.txt", recordBytesMax + 1, "INPUT_TOO_LARGE"],
  ])("%s of %i bytes, before any of it is read: %s", async (name, size, code) => {
    const path = await write(`large-${size}-${name}`, "");
    const file = await open(path, "r+");
    await file.truncate(size);
    await file.close();
    expect(codesOf(await rowsOf(path))).toEqual([code]);
    await rm(path);
  });
});

describe("a file of several calls", () => {
  it("gives the good ones, and a row with its line for each that is bad", async () => {
    const lines = [deepgram(), { kindline: 2 }, vcon(), "nonsense", deepgram()];
    const path = await write("many.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
    const rows = await rowsOf(path);
    expect(codesOf(rows)).toEqual([
      undefined,
      "VERSION_UNKNOWN",
      undefined,
      "IMPORT_FORMAT_UNKNOWN",
      undefined,
    ]);
    expect(rows.flatMap((row) => ("error" in row ? [row.line] : []))).toEqual([2, 4]);
    const sources = rows.flatMap((row) => ("import" in row ? [row.import.source] : []));
    expect(sources).toEqual([path, `${path}#3`, `${path}#5`]);
  });

  it("in GB 18030 is read as well", async () => {
    const line = `[{"kindline": 1, "id": "`;
    const bytes = Buffer.concat([Buffer.from(line), Buffer.from([0xb3, 0xc2]), Buffer.from('"}]')]);
    // 陈 arrived: what is wrong is what else the record lacks.
    expect(codesOf(await rowsOf(await write("gb.json", bytes)))).toEqual(["FIELD_MISSING"]);
  });
});

describe("a list of cases is told from calls", () => {
  test.each([
    ["cases.csv", "case_id,debtor_name,phone,balance\nC-1,Ada,+16175550100,10.00", true],
    ["案件.csv", "案件编号,姓名,手机号,总欠款\nC-1,陈伟,+8613800000001,10.00", true],
    ["cases.xlsx", "PK\u0003\u0004…", true],
    ["calls.csv", "speaker,text,balance,phone\nagent,Hello.,1,2\ncustomer,Hi.,,", false],
  ])("%s", async (name, content, isList) => {
    const [row] = await rowsOf(await write(name, content));
    expect(row !== undefined && "isDebtorList" in row).toBe(isList);
  });
});

describe("a folder", () => {
  it("is looked through for recordings and transcripts, in order, and hidden files are passed over", async () => {
    const inner = await mkdtemp(join(folder, "inner-"));
    for (const name of ["b.wav", "a.OPUS", "c.json", ".hidden.wav", "notes.pdf", "d.csv"]) {
      await writeFile(join(inner, name), "x");
    }
    const files: unknown[] = [];
    for await (const file of findRecordings(inner)) files.push(file);
    expect(files).toEqual(["a.OPUS", "b.wav", "c.json", "d.csv"].map((name) => join(inner, name)));
  });

  it("without any, or that is not there, is named", async () => {
    const empty = await mkdtemp(join(folder, "empty-"));
    for (const [path, code] of [
      [empty, "INPUT_EMPTY"],
      [join(empty, "no"), "INPUT_NOT_FOUND"],
    ] as const) {
      const rows: unknown[] = [];
      for await (const row of findRecordings(path)) rows.push(row);
      expect(rows).toMatchObject([{ file: path, error: { code } }]);
    }
  });
});
