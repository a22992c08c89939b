import { expect, test } from "vitest";
import { faultOf, ofJson } from "../import-text.ts";
import { assemblyAi, callAnalytics, ccai, contactLens, genesys, said } from "../sources.ts";

test("a chat of Contact Lens is a chat", () => {
  expect(ofJson({ ...contactLens(), Channel: "CHAT" }).channel).toBe("chat");
});

test("pieces of Call Analytics that follow each other are one turn, those after a long pause are not", () => {
  const entry = (role: string, text: string, startMs: number, endMs: number) => ({
    ParticipantRole: role,
    Content: text,
    BeginOffsetMillis: startMs,
    EndOffsetMillis: endMs,
  });
  const { turns } = ofJson({
    ...callAnalytics(),
    Transcript: [
      entry("AGENT", "Good morning.", 0, 1_000),
      entry("AGENT", "How are you?", 3_500, 4_000),
      entry("AGENT", "Hello?", 6_501, 7_000),
      entry("CUSTOMER", "Hi.", 7_100, 7_500),
    ],
  });
  expect(turns.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
    ["Good morning. How are you?", 0, 4_000],
    ["Hello?", 6_501, 7_000],
    ["Hi.", 7_100, 7_500],
  ]);
});

test("Genesys may count from the start of the call instead of from 1970", () => {
  const source = genesys();
  const [transcript] = source.transcripts;
  const phrases = transcript?.phrases.map(({ startTimeMs: _start, ...phrase }, index) => ({
    ...phrase,
    offset: { milliseconds: said[index]?.[2] },
  }));
  const { turns } = ofJson({ ...source, transcripts: [{ phrases }] });
  expect(turns.map(({ startMs }) => startMs)).toEqual(said.map(([, , startMs]) => startMs));
});

test("words that a line says by itself are not a turn: Genesys calls it acd", () => {
  const source = genesys();
  const [transcript] = source.transcripts;
  const greeting = { participantPurpose: "acd", text: "Please hold.", offset: 0 };
  const { turns, import: note } = ofJson({
    ...source,
    transcripts: [{ phrases: [greeting, ...(transcript?.phrases ?? [])] }],
  });
  expect(turns).toHaveLength(4);
  expect(note.losses.segments).toEqual([
    { path: "transcripts[].phrases[]", reason: "not-a-party", count: 1 },
  ]);
});

test("Google's roles are before its channels, and its form for uploads is read as well", () => {
  const source = ccai();
  const segments = source.transcript.transcriptSegments.map((segment) => ({
    ...segment,
    segmentParticipant: { role: segment.channelTag === 2 ? "HUMAN_AGENT" : "END_USER" },
  }));
  const { callMetadata: _metadata, ...rest } = source;
  const named = ofJson({ ...rest, transcript: { transcriptSegments: segments } });
  const uploaded = ofJson({
    entries: said.map(([speaker, text, startMs]) => ({
      role: speaker === "agent" ? "AGENT" : "CUSTOMER",
      text,
      user_id: 1,
      start_timestamp_usec: 1_763_604_300_000_000 + startMs * 1000,
    })),
  });
  for (const record of [named, uploaded]) {
    expect(record.turns.map(({ speaker }) => speaker)).toEqual(said.map(([speaker]) => speaker));
    expect(record.turns.map(({ startMs }) => startMs)).toEqual(
      said.map(([, , startMs]) => startMs),
    );
  }
});

test("a transcript that AssemblyAI calls an error is refused, one without speakers has no turns", () => {
  expect(faultOf(() => ofJson({ ...assemblyAi(), status: "error" }))).toEqual({
    code: "RECORDING_INVALID",
    field: "status",
  });
  const { utterances: _utterances, ...rest } = assemblyAi();
  expect(faultOf(() => ofJson(rest))?.code).toBe("RECORDING_SILENT");
});
