import { createConversation } from "../../../agent/conversation.ts";
import type { Conversation, LineNotice } from "../../../agent/conversation-types.ts";
import type { ConversationState } from "../../../agent/policy/state.ts";
import type { CallEvent, CallFacts } from "../../../domain/events.ts";
import { callId } from "../../../domain/ids.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import { instantAt } from "../../../server/clock.ts";
import type { NewTask } from "../../../server/tasks/new-task.ts";
import { tasksOf } from "../../../server/tasks/tasks-of.ts";
import { meaning, type Meaning } from "../../agent/policy/harness.ts";

export const startedMs = Date.parse("2026-11-20T02:05:00.000Z");

export interface LoggedEntry {
  readonly sequence: number;
  readonly at: ReturnType<typeof instantAt>;
  readonly event: CallEvent;
}

type Untimed<T> = T extends unknown ? Omit<T, "atMs"> : never;

/** A real conversation about the example case of China whose turns mean what the test says, and its log. */
export class LoggedConversation {
  readonly call: CallFacts;
  readonly caseId: string;
  #conversation: Conversation | undefined;
  #next: Meaning = {};
  #fresh: CallEvent[] = [];
  #entries = 0;
  #atMs = 0;

  private constructor(call: Partial<CallFacts>) {
    this.call = {
      id: callId("call-1"),
      locale: "zh-CN",
      jurisdiction: "cn",
      channel: "chat",
      direction: "inbound",
      startedAt: instantAt(startedMs),
      ...call,
    };
    this.caseId = "C-1001";
  }

  /** A call that has begun, with what its opening wrote. */
  static async begin(
    call: Partial<CallFacts> = {},
  ): Promise<{ readonly call: LoggedConversation; readonly opening: readonly LoggedEntry[] }> {
    const logged = new LoggedConversation(call);
    const debt = exampleCases(instantAt(startedMs)).find(({ caseId }) => caseId === logged.caseId);
    if (debt === undefined) throw new TypeError("Expected the example case.");
    logged.#conversation = createConversation({
      call: logged.call,
      case: debt,
      understander: { understand: () => meaning(logged.#next) },
      onEvent: (event) => logged.#fresh.push(event),
    });
    await logged.#conversation.open();
    return { call: logged, opening: logged.#taken() };
  }

  get state(): ConversationState {
    return this.#open.state;
  }

  /** One turn of the debtor. @returns what it wrote into the log. */
  async hear(parts: Meaning, text = "……"): Promise<readonly LoggedEntry[]> {
    this.#next = parts;
    this.#atMs += 1_000;
    await this.#open.hear({ text, atMs: this.#atMs });
    return this.#taken();
  }

  async notice(event: Untimed<LineNotice>): Promise<readonly LoggedEntry[]> {
    this.#atMs += 1_000;
    await this.#open.notice({ ...event, atMs: this.#atMs });
    return this.#taken();
  }

  /** Name and last four digits, so that the debt may be talked of. */
  async verify(): Promise<void> {
    await this.hear({ intents: ["confirm_identity"] });
    await this.hear({ slots: { idLast4: "4567" } });
  }

  /** The tasks that such a turn leads to. */
  async tasksAfter(parts: Meaning): Promise<readonly NewTask[]> {
    return tasksOf(await this.hear(parts), this.state);
  }

  get #open(): Conversation {
    if (this.#conversation === undefined) throw new TypeError("Expected a call that has begun.");
    return this.#conversation;
  }

  #taken(): readonly LoggedEntry[] {
    const entries = this.#fresh.map((event, index) => ({
      sequence: this.#entries + index + 1,
      at: instantAt(startedMs + event.atMs),
      event,
    }));
    this.#entries += entries.length;
    this.#fresh = [];
    return entries;
  }
}
