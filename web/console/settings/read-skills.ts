import type { Skills } from "../../../server/protocol/desk.ts";

/** What the server takes of each list that is written. */
export const listLimits = {
  tiers: { count: 20, length: 40 },
  regions: { count: 60, length: 12 },
} as const;

/** Chats at the same time that the server takes. */
export const chatsAtOnceRange = [1, 5] as const;

/** Skills as they stand in a form: lists that are written are text. */
export interface SkillEntries extends Pick<Skills, "locales" | "reasons" | "chatsAtOnce"> {
  readonly tiers: string;
  readonly regions: string;
}

export const entriesOfSkills = ({ tiers, regions, ...rest }: Skills): SkillEntries => ({
  ...rest,
  tiers: tiers.join(", "),
  regions: regions.join(", "),
});

/** The parts of a list, whichever comma was typed; each once. */
export const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];

export const skillsOf = ({ tiers, regions, ...rest }: SkillEntries): Skills => ({
  ...rest,
  tiers: partsOf(tiers),
  // Places are written in capitals, as in a case.
  regions: partsOf(regions).map((region) => region.toUpperCase()),
});

/** Whether the server would refuse that list. */
export function isListFaulty(name: keyof typeof listLimits, text: string): boolean {
  const { count, length } = listLimits[name];
  const parts = partsOf(text);
  return parts.length > count || parts.some((part) => part.length > length);
}
