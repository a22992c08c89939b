import { createPackRegistry } from "../../guardrails/pack-registry.ts";
import { readPackFolder } from "../packs/read-pack-folder.ts";
import { requiredSentences } from "../packs/required-sentences.ts";
import { fine, found, type CheckFound } from "./check-result.ts";

/** The rules as a service would load them now, with their versions; a file that would be refused is named. */
export async function checkPacks(folder: string): Promise<CheckFound> {
  const registry = createPackRegistry(requiredSentences());
  const { files, refused: unread } = await readPackFolder(folder);
  const offered = registry.offer(files);
  const refused = [...unread, ...offered.refused];
  if (refused.length > 0) {
    const named = new Set(refused.map(({ file, code }) => `${file} (${code})`));
    return found("fail", "pack_refused", [...named].join(", "));
  }
  return fine(offered.inUse.map(({ name, version }) => `${name} ${version}`).join(", "));
}
