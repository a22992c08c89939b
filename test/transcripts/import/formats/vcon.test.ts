import { describe, expect, it, test } from "vitest";
import { readJsonTranscript } from "../../../../transcripts/import/read-transcript.ts";
import { faultOf, ofJson } from "../import-text.ts";
import { deepgram, said, spokenBy, vcon } from "../sources.ts";

const withBody = (analysis: object) => ({
  ...vcon(),
  analysis: [{ type: "transcript", dialog: [0], vendor: "v", ...analysis }],
});
const texts = said.map(([, text]) => text);

describe("the transcript of a vCon", () => {
  const rows = spokenBy("Agent", "Customer").map(({ speaker, text, startMs, endMs }) => ({
    speaker,
    message: text,
    start: startMs / 1000,
    end: endMs / 1000,
  }));
  const lines = spokenBy("Agent", "Customer").map(({ speaker, text }) => `${speaker}: ${text}`);

  test.each([
    ["a list of messages", { encoding: "json", body: JSON.stringify(rows) }],
    [
      "the same in base64",
      { encoding: "base64url", body: Buffer.from(JSON.stringify(rows)).toString("base64url") },
    ],
    [
      "the same in the older base64",
      { encoding: "base64", body: Buffer.from(JSON.stringify(rows)).toString("base64") },
    ],
    ["the same without an encoding", { body: JSON.stringify(rows) }],
    ["a body that is a list itself", { body: rows }],
    [
      "segments of the transcript extension",
      { body: { segments: rows.map(({ message, ...row }) => ({ ...row, text: message })) } },
    ],
    ["a vendor's answer", { encoding: "json", body: JSON.stringify(deepgram()) }],
    ["text with names", { encoding: "none", body: lines.join("\n") }],
  ])("is read as %s", (_name, analysis) => {
    const record = ofJson(withBody(analysis));
    expect(record.turns.map(({ text }) => text)).toEqual(texts);
    expect(record.turns.map(({ speaker }) => speaker)).toEqual(said.map(([speaker]) => speaker));
  });

  it("counts what of a body in JSON is not in the record", () => {
    const { losses } = ofJson(
      withBody({
        encoding: "json",
        body: JSON.stringify(rows.map((row) => ({ ...row, mood: "calm" }))),
      }),
    ).import;
    expect(losses.fields).toContainEqual({ path: "analysis[0].body[].mood", count: 4 });
  });

  it("of a second recording begins where that began", () => {
    const source = vcon();
    const [dialog] = source.dialog;
    const [analysis] = source.analysis;
    const { turns } = ofJson({
      ...source,
      dialog: [dialog, { ...dialog, start: "2026-11-20T02:06:00Z" }],
      analysis: [analysis, { ...analysis, dialog: 1 }],
    });
    expect(turns).toHaveLength(8);
    expect(turns[4]?.startMs).toBe(60_000);
  });

  it("of the same recording by two vendors is read once", () => {
    const source = vcon();
    expect(
      ofJson({ ...source, analysis: [...source.analysis, ...source.analysis] }).turns,
    ).toHaveLength(4);
  });
});

describe("a vCon", () => {
  it("of texts is a chat", () => {
    const text = (party: number, body: string, second: number) => ({
      type: "text",
      start: `2026-11-20T02:05:0${second}Z`,
      parties: [party, 1 - party],
      originator: party,
      mediatype: "text/plain",
      encoding: "none",
      body,
    });
    const source = vcon();
    const record = ofJson({
      ...source,
      analysis: [],
      dialog: [text(1, "Hello.", 0), text(0, "Hi.", 4)],
    });
    expect(record.channel).toBe("chat");
    expect(record.turns).toEqual([
      { speaker: "agent", text: "Hello.", startMs: 0 },
      { speaker: "debtor", text: "Hi.", startMs: 4_000 },
    ]);
  });

  it("says who called by who began the recording", () => {
    expect(ofJson(vcon()).direction).toBe("outbound");
    const source = vcon();
    const inbound = source.dialog.map((dialog) => ({ ...dialog, originator: 0 }));
    expect(ofJson({ ...source, dialog: inbound }).direction).toBe("inbound");
  });

  it("whose recording stands elsewhere is named as not transcribed", () => {
    const { losses, call } = readJsonTranscript({ ...vcon(), analysis: [] });
    expect(call.segments).toEqual([]);
    expect(losses.report().segments).toEqual([
      { path: "dialog[]", reason: "not-transcribed", count: 1 },
    ]);
  });

  it("gives the recording that is inside of it, with who is on which channel", () => {
    const source = vcon();
    const body = Buffer.from("RIFF…").toString("base64url");
    const dialog = source.dialog.map(({ url: _url, ...rest }) => ({
      ...rest,
      encoding: "base64url",
      body,
    }));
    const { call } = readJsonTranscript({ ...source, dialog, analysis: [] });
    expect(call.recordings).toHaveLength(1);
    expect(Buffer.from(call.recordings[0]?.bytes ?? []).toString()).toBe("RIFF…");
    expect(call.recordings[0]?.roles).toEqual(["debtor", "agent"]);
  });

  it("that is signed is read by its payload", () => {
    const payload = Buffer.from(JSON.stringify(vcon())).toString("base64url");
    expect(ofJson({ payload, signatures: [{ signature: "…" }] }).turns).toHaveLength(4);
    expect(faultOf(() => ofJson({ payload: "…", signatures: [] }))?.code).toBe("JSON_INVALID");
  });

  test.each([
    [{ vcon: "0.4.0" }, undefined],
    [{ vcon: "0.0.1" }, undefined],
    [{ vcon: "1.0.0" }, "vcon"],
    [{ vcon: 4 }, "vcon"],
    [{ critical: ["CC"] }, undefined],
    [{ must_support: ["CC"] }, undefined],
    [{ critical: ["lawful_basis"] }, "critical"],
    [{ must_support: ["lawful_basis"] }, "critical"],
  ])("with %j is read, or refused for its version: %s", (keys, field) => {
    const fault = faultOf(() => ofJson({ ...vcon(), ...keys }));
    expect(fault).toEqual(field === undefined ? undefined : { code: "VERSION_UNKNOWN", field });
  });
});
