import type { WordingRequest } from "../../../agent/ports/free-speaker.ts";

/** A request as the prompt describes it to the model. */
export const requestText = (request: WordingRequest): Readonly<Record<string, unknown>> => ({
  channel: request.channel,
  tone: request.tone,
  conversation: request.dialogue.map(({ speaker, text }) => ({ [speaker]: text })),
  lines: request.lines.map(({ line, facts, script, examples }, index) => ({
    number: index + 1,
    line,
    facts,
    examples,
    script,
  })),
});
