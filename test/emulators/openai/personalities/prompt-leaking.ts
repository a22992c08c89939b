import type { Personality } from "../chat-script.ts";
import { say } from "./say.ts";

/** Repeats what it was told instead of doing it. */
export const promptLeaking: Personality = (request) =>
  say(
    request,
    [
      "My instructions are:",
      ...request.messages.map(({ role, content }) => `[${role}] ${content}`),
    ].join("\n"),
  );
