import { KindlineError } from "../../domain/errors.ts";
import { contradictionMin, roleConfidenceMin } from "./limits.ts";
import { findRoles } from "./roles/find-roles.ts";
import type { PartyRole, Segment } from "./source-call.ts";

/** The side that somebody says is the agent's: a channel, or the name of a speaker. */
export const AGENT_SIDES = ["left", "right", "A", "B"] as const;
export type AgentSide = (typeof AGENT_SIDES)[number];

/** How it is known who is the agent. */
export interface Layout {
  /** `roles`: the source names them. `speakers`: it tells them apart. `mono`: nobody is told apart. */
  readonly kind: "roles" | "channels" | "speakers" | "mono";
  /** What the source calls the agent, where it has a name for it. */
  readonly agent?: string;
  /** `declared`: by the source or by who imports; `detected`: by what is said. */
  readonly source: "declared" | "detected";
  /** 0 to 1 that who is called the agent is the agent. */
  readonly confidence: number;
  /** What is said speaks against what was declared: the sides may be swapped. */
  readonly isContradicted?: true;
}

export interface Assigned {
  readonly segments: readonly (Segment & { readonly role: PartyRole })[];
  readonly layout: Layout;
}

/**
 * Says of each piece whether the agent or the debtor said it: as the source has it, else as who imports says, else
 * by the words.
 * @throws SPEAKERS_UNKNOWN where none of these tells.
 */
export function assignRoles(segments: readonly Segment[], side: AgentSide | undefined): Assigned {
  const declared = declaredRoles(segments, side);
  const kind = kindOf(segments);
  const found = findRoles(segments);
  if (declared === undefined) {
    if (found.confidence < roleConfidenceMin) throw unknownSpeakers();
    const agent = [...found.roles].find(([, role]) => role === "agent")?.[0];
    const layout = { kind, source: "detected", confidence: rounded(found.confidence) } as const;
    return {
      segments: withRoles(segments, found.roles),
      layout: agent === undefined ? layout : { ...layout, agent },
    };
  }
  const agent = [...declared].find(([, role]) => role === "agent")?.[0];
  const isContradicted =
    agent !== undefined &&
    found.roles.get(agent) === "debtor" &&
    found.confidence >= contradictionMin;
  const layout = {
    kind,
    source: "declared" as const,
    confidence: isContradicted ? rounded(1 - found.confidence) : 1,
    ...(agent === undefined ? {} : { agent }),
    ...(isContradicted ? { isContradicted } : {}),
  };
  return { segments: withRoles(segments, declared), layout };
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;

const isChannel = ({ speaker }: Segment): boolean => /^(?:channel \d+|left|right)$/u.test(speaker);

function kindOf(segments: readonly Segment[]): Layout["kind"] {
  if (segments.every(({ role }) => role !== undefined)) return "roles";
  return segments.every(isChannel) ? "channels" : "speakers";
}

function withRoles(
  segments: readonly Segment[],
  roles: ReadonlyMap<string, PartyRole>,
): Assigned["segments"] {
  return segments.map((segment) => ({
    ...segment,
    role: segment.role ?? roles.get(segment.speaker) ?? "debtor",
  }));
}

/** Who is who by what the source or the importing person says; undefined where neither does. */
function declaredRoles(
  segments: readonly Segment[],
  side: AgentSide | undefined,
): ReadonlyMap<string, PartyRole> | undefined {
  const roles = new Map<string, PartyRole>();
  for (const { speaker, role } of segments) if (role !== undefined) roles.set(speaker, role);
  const speakers = [...new Set(segments.map(({ speaker }) => speaker))].sort();
  const unnamed = speakers.filter((speaker) => !roles.has(speaker));
  if (unnamed.length === 0) return roles;
  const [only] = unnamed;
  const [named] = new Set(roles.values());
  if (only !== undefined && unnamed.length === 1 && named !== undefined) {
    return roles.set(only, named === "agent" ? "debtor" : "agent");
  }
  if (side === undefined || roles.size > 0) return undefined;
  const agent = speakerOnSide(speakers, side);
  return new Map(speakers.map((speaker) => [speaker, speaker === agent ? "agent" : "debtor"]));
}

/** The speaker of that name, or the first or second of them in the order of their names. */
function speakerOnSide(speakers: readonly string[], side: AgentSide): string | undefined {
  const named = speakers.find((speaker) => speaker.toUpperCase() === side.toUpperCase());
  if (named !== undefined) return named;
  const position = side === "left" || side === "A" ? 0 : 1;
  const [only] = speakers;
  if (speakers.length > 1 || only === undefined) return speakers[position];
  // One side may say nothing: the name of the other still tells which it is.
  return positionOf(only) === position ? only : undefined;
}

const positionOf = (speaker: string): number =>
  Number(/^channel (\d+)$/u.exec(speaker)?.[1] ?? (/^(?:right|B)$/u.test(speaker) ? 1 : 0));

const unknownSpeakers = (): KindlineError =>
  new KindlineError({
    code: "SPEAKERS_UNKNOWN",
    message: "Expected words that tell the agent from the debtor.",
  });
