import type { AgentReply, Conversation } from "../../agent/conversation-types.ts";
import { languageOf } from "../../domain/locale.ts";
import { answerRow, debtorRow } from "../../evaluation/replay/answer-rows.ts";
import type { ErrorRow } from "../../evaluation/replay/input-error.ts";
import type { ChatSetup } from "./chat-setup.ts";
import { chatWords } from "./chat-words.ts";
import type { Terminal } from "./terminal.ts";

/** How a conversation shows itself. */
export interface ChatView {
  open(reply: AgentReply): Promise<void>;
  /** @returns whether there is nothing more to say. */
  answer(text: string, reply: AgentReply): Promise<boolean>;
  state(conversation: Conversation): Promise<void>;
  bad(row: ErrorRow): Promise<void>;
}

/** One JSON object a line: the opening as turn 0, then one for each line; it never ends by itself. */
export function jsonView({ out }: Terminal): ChatView {
  const write = (row: object) => out.write(`${JSON.stringify(row)}\n`);
  return {
    open: (reply) => write({ n: 0, ...answerRow(reply) }),
    async answer(text, reply) {
      await write(debtorRow(reply.turn, text, reply));
      return false;
    },
    state: (conversation) =>
      write({ state: { outcome: conversation.outcome(), asked: conversation.state.asked } }),
    bad: write,
  };
}

/** Words for people, in the language of the debtor. */
export function peopleView({ call, case: debt }: ChatSetup, terminal: Terminal): ChatView {
  const { out, paint } = terminal;
  const words = chatWords[languageOf(call.locale)];
  const say = (reply: AgentReply) => out.write(`${paint("bold", words.agent)}> ${reply.text}\n`);
  const stateOf = (conversation: Conversation) =>
    words.state(conversation.outcome(), conversation.state.asked);
  return {
    async open(reply) {
      const { name, idLast4, birthDate } = debt.debtor;
      const verify = words.verify(name, idLast4 ?? birthDate ?? "");
      await out.write(`${paint("gray", [words.start, verify, words.commands].join("\n"))}\n\n`);
      await say(reply);
    },
    async answer(_text, reply) {
      await say(reply);
      if (!reply.move.ends) return false;
      await out.write(`${paint("gray", words.ended)}\n`);
      return true;
    },
    state: (conversation) => out.write(`${paint("gray", stateOf(conversation))}\n`),
    bad: ({ error }) =>
      out.write(`${paint("red", words.badLine)} ${error.code}. ${error.message}\n`),
  };
}
