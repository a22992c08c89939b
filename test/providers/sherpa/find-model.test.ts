import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findModel } from "../../../providers/sherpa/find-model.ts";
import { moonshineTokens } from "../../../providers/sherpa/moonshine-tokens.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with files of these names, and a list of tokens. */
function folderWith(names: readonly string[], tokens: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kindline-test-find-"));
  folders.push(folder);
  for (const name of names) writeFileSync(join(folder, name), name.endsWith(".txt") ? tokens : "");
  return folder;
}

const line = (token: string, at: number): string => `${token} ${at}\n`;
const chinese = Array.from({ length: 300 }, (_, at) => line(String.fromCodePoint(0x4e00 + at), at));
const english = Array.from({ length: 300 }, (_, at) => line(`▁ab${"c".repeat(at % 5)}`, at));

describe("a model folder", () => {
  it.each([
    ["sense-voice", ["model.int8.onnx", "model.onnx", "tokens.txt"], ["<|zh|> 1\n"], ["zh", "en"]],
    ["paraformer", ["model.int8.onnx", "tokens.txt"], chinese, ["zh"]],
    ["paraformer", ["model.onnx", "tokens.txt"], [...chinese, ...english], ["zh", "en"]],
    [
      "streaming-zipformer",
      ["encoder-epoch-99.int8.onnx", "decoder-epoch-99.onnx", "joiner-epoch-99.onnx", "tokens.txt"],
      english,
      ["en"],
    ],
    ["streaming-paraformer", ["encoder.onnx", "decoder.onnx", "tokens.txt"], chinese, ["zh"]],
    ["whisper", ["base.en-encoder.onnx", "base.en-decoder.onnx", "base.en-tokens.txt"], [], ["en"]],
    ["whisper", ["tiny-encoder.onnx", "tiny-decoder.onnx", "tiny-tokens.txt"], [], ["en", "zh"]],
    ["moonshine", ["encoder_model.onnx", "decoder_model_merged.onnx"], [], ["en"]],
  ])("is known by its files: %s", (kind, names, tokens, languages) => {
    expect(findModel(folderWith(names, tokens.join("")))).toMatchObject({ kind, languages });
  });

  it("is read with the eight-bit model where both are there", () => {
    const { config } = findModel(folderWith(["model.int8.onnx", "model.onnx", "tokens.txt"], ""));
    expect(JSON.stringify(config)).toContain("model.int8.onnx");
  });

  it.each([[["model.onnx"]], [["tokens.txt"]], [[]]])("with %j is none", (names) => {
    expect(() => findModel(folderWith(names, ""))).toThrow(/Looked for SenseVoice/u);
  });

  it("that cannot be read is named", () => {
    expect(() => findModel("/no/such/folder")).toThrow("/no/such/folder");
  });
});

describe("Moonshine's tokens", () => {
  it("are written once, whole, by whoever comes first", async () => {
    const folder = folderWith([], "");
    const paths = await Promise.all([1, 2, 3].map(async () => moonshineTokens(join(folder, "a"))));
    expect(new Set(paths).size).toBe(1);
  });
});
