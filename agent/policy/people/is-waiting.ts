import type { ConversationState } from "../state.ts";

/** A person has been called for and is not here yet. */
export const isWaiting = ({ handoff, waitOver, personJoined }: ConversationState): boolean =>
  handoff !== undefined && !waitOver && !personJoined;
