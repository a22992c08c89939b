import type { Jurisdiction } from "../data/protocol-types.ts";

const names: Readonly<Record<Jurisdiction, true>> = { cn: true, us: true, uk: true, eu: true };

/** Whose rules a pack says it has; undefined while it is no pack yet. */
export function packJurisdiction(text: string): Jurisdiction | undefined {
  try {
    const pack: unknown = JSON.parse(text);
    if (typeof pack !== "object" || pack === null || !("jurisdiction" in pack)) return undefined;
    const { jurisdiction } = pack;
    return (Object.keys(names) as Jurisdiction[]).find((one) => one === jurisdiction);
  } catch {
    return undefined;
  }
}
