import { z } from "zod";
import type { ChatRequest } from "../chat-script.ts";

/** One line that a prompt asks to be worded. */
export interface AskedLine {
  /** Which line of the agent it is, such as `ask_reason`; empty where the prompt does not tell. */
  readonly line: string;
  readonly script: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What a prompt asks to be worded. */
export interface AskedMove {
  readonly channel: string;
  readonly lines: readonly AskedLine[];
  /** Whether the answer is rows with a number in front. */
  readonly isNumbered: boolean;
}

const requestSchema = z.object({
  channel: z.string(),
  lines: z
    .array(
      z.object({
        line: z.string(),
        script: z.string(),
        facts: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});

/**
 * Finds the lines in the JSON object of the last message of the user. In a message without such an object one line
 * is asked for: the `script` of a JSON object in it, or a section of that name (`Script: …`, `<script>…</script>`), or
 * else the whole message.
 */
export function askedMove({ messages }: ChatRequest): AskedMove {
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const json = jsonIn(content);
  const asked = requestSchema.safeParse(json).data;
  if (asked !== undefined) return { ...asked, isNumbered: true };
  const script = scriptSchema.safeParse(json).data?.script ?? scriptOfSection(content) ?? content;
  const line = { line: "", script: script.trim(), facts: {} };
  return { channel: "chat", lines: [line], isNumbered: false };
}

const scriptSchema = z.object({ script: z.string() });

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(/\{[\s\S]*\}/u.exec(content)?.[0] ?? "null");
  } catch {
    return null;
  }
}

const scriptOfSection = (content: string): string | undefined =>
  /<script>([\s\S]*?)<\/script>/iu.exec(content)?.[1] ??
  /^\W*script\W*[:：]\s*(.+)$/imu.exec(content)?.[1];
