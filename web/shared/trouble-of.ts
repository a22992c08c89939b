/** Why there is no sound: each has its own advice. `failed` is none of the others. */
export type MicrophoneTrouble = "denied" | "missing" | "busy" | "unsupported" | "failed";

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
