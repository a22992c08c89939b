import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KindlineError } from "../../domain/errors.ts";
import { webFolder } from "../http/pages.ts";

const root = join(import.meta.dirname, "../..");
const source = join(root, "web");

/** What else of ours goes into the pages: limits, and the schema that a treatment table is checked by. */
const sharedFolders = ["server/protocol", "domain"].map((name) => join(root, name));
const sharedFiles = ["package-lock.json", "prompts/message-words.ts"].map((name) =>
  join(root, name),
);

/** What the pages were built from, beside them: another hash means that they are to be built anew. */
const stampFile = "source-hash.txt";

/**
 * Builds the pages unless they are there and made from these very sources. It is done when packages are
 * installed; on first start only where that did not happen.
 * @throws KindlineError BUILD_FAILED.
 * @param report tells somebody who waits what is going on.
 */
export async function buildPagesIfNeeded(
  report: (line: string) => Promise<void> | void,
): Promise<void> {
  const hash = await sourceHash();
  if ((await builtFrom()) === hash) return;
  await report("Building the pages (once) …");
  const startMs = performance.now();
  // Loaded only here: a service whose pages are built needs no builder.
  const { build } = await import("vite");
  const unfinished = `${webFolder}.new`;
  try {
    await build({
      // Whoever builds them, they are what debtors get.
      mode: "production",
      define: { "process.env.NODE_ENV": '"production"' },
      configFile: join(source, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: unfinished },
    });
  } catch (error) {
    const message = "Expected the pages to build; they did not.";
    throw new KindlineError({ code: "BUILD_FAILED", message, cause: error });
  }
  await writeFile(join(unfinished, stampFile), hash);
  // A build that is cut short leaves nothing that looks finished.
  await rm(webFolder, { recursive: true, force: true });
  await rename(unfinished, webFolder);
  await report(`Built in ${((performance.now() - startMs) / 1000).toFixed(1)} s.`);
}

async function builtFrom(): Promise<string | undefined> {
  try {
    return await readFile(join(webFolder, stampFile), "utf8");
  } catch {
    return undefined;
  }
}

/** SHA-256 over names and contents of everything that the pages are made of. */
async function sourceHash(): Promise<string> {
  const folders = await Promise.all([source, ...sharedFolders].map(filesIn));
  const names = [...folders.flat(), ...sharedFiles].filter((name) => !name.startsWith(webFolder));
  const hash = createHash("sha256");
  for (const name of names.toSorted()) {
    hash.update(name.slice(root.length)).update(await readFile(name));
  }
  return hash.digest("hex");
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
