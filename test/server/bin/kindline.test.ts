import { readdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = new URL("../../../server/bin/kindline.js", import.meta.url).pathname;
const node = createRequire(import.meta.url).resolve("node/bin/node");

let folder: string;
let oldNode: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-bin-"));
  // A Node that believes to be an old one; the Node that it starts does not.
  oldNode = join(folder, "old-node.cjs");
  const versions = '{ ...process.versions, node: "20.0.0" }';
  await writeFile(oldNode, `Object.defineProperty(process, "versions", { value: ${versions} });`);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], input = "") {
  const child = spawn(node, args);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => undefined).end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

test("the command replays a folder, and ends with 1 where not all is as expected", async () => {
  const { code, out, err } = await run([command, "replay", "transcripts/samples", "--json"]);
  expect(err).toBe("");
  const rows = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { ok: boolean });
  expect(rows).toHaveLength(
    readdirSync(new URL("../../../transcripts/samples", import.meta.url)).length,
  );
  expect(code).toBe(rows.every(({ ok }) => ok) ? 0 : 1);
});

test("under an old Node it starts again with its own, and passes on input, output and exit code", async () => {
  const { code, out } = await run(["-r", oldNode, command, "replay", "-", "--json"], "{}");
  expect(code).toBe(2);
  expect(out).toContain('"code":"FIELD_MISSING"');
});

test("under an old Node it passes on the signal that ends it", async () => {
  const child = spawn(node, ["-r", oldNode, command, "chat", "--json"]);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
});

test("a reader that has seen enough ends it without a word", async () => {
  const child = spawn(node, [command, "replay", "transcripts/samples", "--json"]);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  await once(child.stdout, "data");
  child.stdout.destroy();
  await once(child, "close");
  expect(err).toBe("");
});
