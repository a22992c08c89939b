import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");

/** What a score depends on: the scorers, what they read turns with, and the guard that they ask. */
const folders = [
  "evaluation/score",
  "agent/understanding",
  "agent/policy",
  "guardrails",
  "language",
  "domain",
] as const;

/** Characters of the mark: two versions share one once in four thousand million. */
const markChars = 8;

/**
 * The version of the scorers: that of the package, and a mark over every file that a score depends on, models and rules
 * included. The same version gives the same score of the same call; a change of any of them is another version.
 */
export async function scorerVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) hash.update(name.slice(root.length)).update(await readFile(name));
  }
  return `${packageJson.version}-${hash.digest("hex").slice(0, markChars)}`;
}
