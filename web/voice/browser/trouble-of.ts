import type { MicrophoneTrouble } from "../machine/call-state.ts";

const troubles: Readonly<Record<string, MicrophoneTrouble>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** Why a browser gives no microphone, from the name of its error. */
export const troubleOf = (name: string): MicrophoneTrouble => troubles[name] ?? "failed";
