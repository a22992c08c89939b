import type { ContactWish } from "../../domain/contact-wish.ts";
import type { CaseMark } from "../../domain/events.ts";
import { triggerEffects, triggersByGravity } from "../../domain/triggers.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import type { MessageAnswer } from "../../prompts/message-words.ts";
import type { TaskKind, TaskLevel, TaskTitle } from "../protocol/tasks.ts";
import type { ReadReply } from "./read-reply.ts";

/** What is owed for something that somebody wrote. */
export interface WantedTask {
  readonly kind: TaskKind;
  readonly level: TaskLevel;
  readonly title: TaskTitle;
  readonly trigger: Trigger;
}

/** What a message that came in leads to, beside its answer. */
export interface ReplyEffects {
  /** Marks of every case of the debtor. */
  readonly marks: readonly {
    readonly mark: CaseMark;
    readonly triggers: readonly Trigger[];
    readonly wish?: ContactWish;
  }[];
  /** Marks of every case that has the number, whoever the debtor is. */
  readonly numberMarks: readonly CaseMark[];
  readonly tasks: readonly WantedTask[];
  /** What is answered, if the contact policy allows an answer; `crisis` is answered at any hour. */
  readonly answer: MessageAnswer | "crisis";
}

/** What the same words would do in a call, with nobody there to hand over to. Pure. */
export function replyEffects({ isStop, isHelp, triggers, wishes }: ReadReply): ReplyEffects {
  const met = triggersByGravity.filter((trigger) => triggers.includes(trigger));
  const holds = met.filter((trigger) => triggerEffects[trigger].caseState === "hold");
  const freezes = met.filter((trigger) => triggerEffects[trigger].caseState === "freeze");
  const isOthers = met.includes("wrong_person");
  const isBlocked = isStop && met.includes("third_party");
  const own = isOthers || met.includes("third_party") ? [] : wishes;
  return {
    marks: [
      ...(holds.length > 0 ? [{ mark: "hold", triggers: holds } as const] : []),
      ...(freezes.length > 0 ? [{ mark: "freeze", triggers: freezes } as const] : []),
      ...own.map((wish) => ({ mark: "contact-wish", triggers: [], wish }) as const),
    ],
    numberMarks: [
      ...(isOthers ? (["number-retire"] as const) : []),
      ...(isBlocked ? (["number-block"] as const) : []),
    ],
    tasks: met.flatMap((trigger) => {
      const wanted = tasks[trigger];
      return wanted === undefined ? [] : [{ ...wanted, trigger }];
    }),
    answer: answerOf({ isStop, isHelp, met, hasWish: own.some(({ kind }) => kind !== "privacy") }),
  };
}

function answerOf({
  isStop,
  isHelp,
  met,
  hasWish,
}: {
  readonly isStop: boolean;
  readonly isHelp: boolean;
  readonly met: readonly Trigger[];
  readonly hasWish: boolean;
}): ReplyEffects["answer"] {
  if (met.includes("selfharm")) return "crisis";
  if (isStop) return met.includes("cease") ? "cease_confirmed" : "stop_confirmed";
  if (met.includes("wrong_person")) return "wrong_person";
  if (hasWish) return "wish_noted";
  return isHelp ? "help" : "reply";
}

/** Alerts as `server/tasks/tasks-of.ts` has them for calls; reviews of holds and freezes come with their marks. */
const tasks: Partial<Record<Trigger, Omit<WantedTask, "trigger">>> = {
  selfharm: { kind: "alert", level: "red", title: "self_harm" },
  complaint: { kind: "complaint", level: "orange", title: "complaint" },
  violence_by_debtor: { kind: "alert", level: "orange", title: "violence_threat" },
  // Nobody can take over a text message: somebody has to call, and until then nobody has come.
  human: { kind: "alert", level: "yellow", title: "nobody_came" },
};
