import { familyLabels } from "../labels/findings.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { knownLabel } from "../labels/label-of.ts";
import { useWords } from "../words/use-words.tsx";
import { qualityLabels } from "./quality-labels.ts";

/** The part of a finding in words: a family, a handoff reason, a disclosure. */
export function useDetailLabel(): (detail: string) => string {
  const families = useWords(familyLabels);
  const handoffs = useWords(handoffLabels);
  const { details } = useWords(qualityLabels);
  return (detail) => {
    const family = knownLabel(families, detail);
    if (family !== undefined) return `${detail} ${family}`;
    return knownLabel(details, detail) ?? knownLabel(handoffs, detail) ?? detail;
  };
}

/** Who spoke, or which group, in words; a name stays as it is. */
export function useGroupLabel(): (group: string) => string {
  const { groups } = useWords(qualityLabels);
  return (group) => knownLabel(groups, group) ?? group;
}
