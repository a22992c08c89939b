import type { ChatRequest } from "../chat-script.ts";

/** What a prompt asks to be worded. */
export interface AskedMove {
  readonly script: string;
  readonly isChinese: boolean;
}

/**
 * Finds the words of the move in the last message of the user: the `script` of a JSON object in it, or a section of
 * that name (`Script: …`, `<script>…</script>`), or else the whole message. It is small so that it can be replaced.
 */
export function askedMove({ messages }: ChatRequest): AskedMove {
  const content = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const script = (scriptOfJson(content) ?? scriptOfSection(content) ?? content).trim();
  return { script, isChinese: /\p{Script=Han}/u.test(script) };
}

function scriptOfJson(content: string): string | undefined {
  const json = /\{[\s\S]*\}/u.exec(content)?.[0];
  if (json === undefined) return undefined;
  try {
    const { script } = JSON.parse(json) as { readonly script?: unknown };
    return typeof script === "string" ? script : undefined;
  } catch {
    return undefined;
  }
}

const scriptOfSection = (content: string): string | undefined =>
  /<script>([\s\S]*?)<\/script>/iu.exec(content)?.[1] ??
  /^\W*script\W*[:：]\s*(.+)$/imu.exec(content)?.[1];
