import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ASKED } from "../../domain/vocabulary.ts";

export const FLOOR_KINDS = ["pause", "between", "whole", "sign", "interrupt"] as const;
export type FloorKind = (typeof FLOOR_KINDS)[number];

const floorLineSchema = z.strictObject({
  id: z.string(),
  /**
   * `pause`: somebody stops inside a sentence and goes on; `between`: between two sentences of one turn; `whole`: an
   * answer without a pause; `sign`: a murmur over the agent's words that wants nothing; `interrupt`: words that want
   * the floor.
   */
  kind: z.enum(FLOOR_KINDS),
  asked: z.enum(ASKED).nullable(),
  locale: z.enum(["en-US", "en-GB"]),
  /** `[900]` is a pause of 900 ms. */
  say: z.string(),
});

/** What somebody says on the telephone, and whether they want the floor with it. */
export type FloorLine = z.output<typeof floorLineSchema>;

/** The lines of one author, a JSON object a line. */
export async function readFloorLines(path: string): Promise<readonly FloorLine[]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => floorLineSchema.parse(JSON.parse(line)));
}
