import { markOf, type CallDigest } from "./call-digest.ts";

interface Said {
  readonly speaker: string;
  readonly text: string;
}

/** The marks of the agent's turns, and how many of them stand after the debtor turn that no longer answers. */
export function digestTurns(
  turns: readonly Said[],
  divergedAt: number | undefined,
): Pick<CallDigest, "turns" | "excluded"> {
  let heard = 0;
  let excluded = 0;
  const marks: string[] = [];
  for (const { speaker, text } of turns) {
    if (speaker === "debtor") heard += 1;
    if (speaker !== "agent") continue;
    marks.push(markOf(text));
    excluded += Number(divergedAt !== undefined && heard >= divergedAt);
  }
  return { turns: marks, excluded };
}
