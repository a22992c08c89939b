import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { KindlineError } from "../../domain/errors.ts";

/**
 * Where an installed package lies. The packages that bring models are made for browsers and export no path of
 * their files, so the folders are looked through as Node would.
 * @throws MODEL_MISSING where it is not installed.
 */
export function packageFolder(name: string): string {
  const parents = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = parents.map((parent) => join(parent, name)).find((each) => existsSync(each));
  if (folder !== undefined) return folder;
  throw new KindlineError({
    code: "MODEL_MISSING",
    message: `The package ${name}, which brings the model, is not installed.`,
  });
}
