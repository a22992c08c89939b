/** What words of a collector can do; a turn may do several. */
export const AGENT_ACTS = [
  "institution",
  "recording",
  "ai",
  "notice",
  "asks_identity",
  "overdue",
  "open_question",
  "offer",
  "asks_money",
  "handoff",
  "complaint_channel",
  "safety_warning",
  "empathy",
  "channel",
  "confirms",
  "stops",
  "human_joins",
  "goodbye",
] as const;
export type AgentAct = (typeof AGENT_ACTS)[number];

/** Words that do something, and words that take it back in the same sentence. */
export interface Cue {
  /** Words that are taken out before anything is looked for: they sound alike and do something else. */
  readonly less?: RegExp;
  readonly yes: RegExp;
  readonly no?: RegExp;
}

export type Cues = Readonly<Record<AgentAct, Cue>>;
