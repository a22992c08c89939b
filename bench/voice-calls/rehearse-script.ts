import { createConversation } from "../../agent/conversation.ts";
import type { AgentReply } from "../../agent/conversation-types.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { CallScript, ScriptTurn } from "./call-script.ts";
import { freshMemory, nextAct } from "./next-act.ts";

/** Somebody talks no longer than this. */
const actsMax = 30;

/**
 * The same call in writing: every word is understood as it was meant, nobody pauses or interrupts. What fails
 * here is no fault of ears or voice.
 */
export async function rehearseScript(
  script: CallScript,
  call: CallFacts,
  debt: DebtCase,
): Promise<{ readonly outcome: Outcome; readonly talk: readonly string[] }> {
  const conversation = createConversation({ call, case: debt });
  let reply: AgentReply | undefined = await conversation.open();
  let memory = freshMemory;
  const talk: string[] = [];
  for (let n = 0, atMs = 0; n < actsMax && reply !== undefined; n += 1) {
    talk.push(`A: ${reply.text} <${reply.move.asked ?? "-"}>`);
    const [next, act] = nextAct(script, memory, {
      asked: reply.move.asked,
      lines: reply.move.lines,
    });
    memory = next;
    atMs += 10_000;
    if (act.type === "leave" || (act.type === "turn" && act.turn.hangUp === true)) break;
    if (act.type === "wait" && reply.move.ends) break;
    talk.push(`D: ${act.type === "wait" ? "(silent)" : (act.turn.say ?? act.turn.keys ?? "")}`);
    reply = await (act.type === "wait"
      ? conversation.notice({ type: "silence-elapse", atMs })
      : takeTurn(conversation, act.turn, atMs));
    if (reply?.move.ends === true && script.turns[memory.place] === undefined) {
      talk.push(`A: ${reply.text}`);
      break;
    }
  }
  await conversation.notice({ type: "line-end", cause: "hang-up", atMs: 600_000 });
  return { outcome: conversation.outcome(), talk };
}

const takeTurn = async (
  conversation: ReturnType<typeof createConversation>,
  { keys, say = "" }: ScriptTurn,
  atMs: number,
): Promise<AgentReply | undefined> =>
  keys === undefined
    ? await conversation.hear({ text: say.replaceAll(/\s*\[\d+\]\s*/g, " "), atMs })
    : await conversation.notice({ type: "keypad-press", digits: keys, atMs });
