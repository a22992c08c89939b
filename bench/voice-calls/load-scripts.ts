import { readFile } from "node:fs/promises";
import { callScriptsSchema, type CallScript } from "./call-script.ts";

/** The forty scripts. @throws ZodError where one of them is not sound. */
export async function loadScripts(): Promise<readonly CallScript[]> {
  const text = await readFile(new URL("scripts.json", import.meta.url), "utf8");
  return callScriptsSchema.parse(JSON.parse(text));
}
