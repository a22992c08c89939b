import type { Session } from "../machine/page-state.ts";

/** The connection as it is told to people. */
export type LineState = "up" | "connecting" | "lost" | "over";

/** A first try is connecting; after a loss the line is lost until it is up again. */
export function lineStateOf({ connection }: Session): LineState {
  switch (connection.type) {
    case "up":
      return "up";
    case "connecting":
      return connection.failures === 0 ? "connecting" : "lost";
    case "waiting":
    case "checking":
      return "lost";
    case "closed":
    case "refused":
      return "over";
  }
}
