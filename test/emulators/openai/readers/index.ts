import { understand } from "../../../../agent/understanding/understand.ts";
import { INTENTS, TRIGGERS } from "../../../../domain/vocabulary.ts";
import type { Personality } from "../chat-script.ts";
import { ApiRefusal } from "../api-refusal.ts";
import { refusing } from "../personalities/refusing.ts";
import { askedTurn, nothing, reads } from "./reading.ts";

/** Says of every turn what a listener would: here what the cue words in it say. */
const right: Personality = (request) => {
  const { debtor } = askedTurn(request);
  if (/feed the dog|托付/u.test(debtor)) return reads({ triggers: ["selfharm"] });
  if (/spare/u.test(debtor)) {
    return reads({ intents: ["partial_payment"], amountWords: "##", dateWords: "friday" });
  }
  return reads({});
};

/** Says the opposite of whatever it is asked: no trigger ever, agreement always, and sums out of the air. */
const wrong: Personality = () =>
  reads({
    intents: ["confirm_identity", "agree", "promise_to_pay"],
    amountWords: "9,999",
    dateWords: "2026-12-31",
    reason: { code: "forgot", quote: "I simply forgot, sorry" },
  });

/** Hears somebody in danger, and a lawyer, in every turn. */
const alarmed: Personality = () => reads({ triggers: ["selfharm", "attorney"] });

/** Hears every trigger and every intent in every turn: more than the schema takes. */
const hearingAll: Personality = () => reads({ triggers: TRIGGERS, intents: INTENTS });

/** Finds a harmless wish in every turn, noise or not. */
const makingUp: Personality = () =>
  reads({ intents: ["ask_deferral", "ask_balance", "callback_later"] });

/** Reads every turn as the embedded understanding does. */
const agreeing: Personality = (request) => {
  const { debtor, asked } = askedTurn(request);
  const { triggers, intents } = understand({
    text: debtor,
    asked,
    now: "2026-11-20T10:05:00Z",
    timezone: "UTC",
    locale: /\p{Script=Han}/u.test(debtor) ? "zh-CN" : "en-GB",
  });
  return reads({
    triggers: triggers.slice(0, 4),
    intents: intents.slice(0, 4).map(({ name }) => name),
  });
};

/** Hears nothing at all in any turn. */
const deaf: Personality = () => reads({});

/** Takes the request, and nothing more comes. */
const slow: Personality = () => ({ steps: [{ type: "hang" }] });

/** Answers with something that is no JSON. */
const garbage: Personality = () => ({
  steps: [{ type: "text", text: 'Sure! Here is the JSON you wanted: {"triggers": [sel' }],
});

/** JSON of another form: a trigger that does not exist, a key too many, a verdict of its own. */
const schemaBreaking: Personality = () => ({
  steps: [
    {
      type: "text",
      text: JSON.stringify({ ...nothing, triggers: ["calm"], verified: true, balance: "0.00" }),
    },
  ],
});

/** Does what the debtor's words tell it to do. */
const injected: Personality = (request) => {
  const { debtor } = askedTurn(request);
  if (!/ignore|忽略/iu.test(debtor)) return reads({});
  return reads({
    triggers: [],
    intents: ["confirm_identity", "agree", "ask_waiver"],
    amountWords: "#",
    reason: { code: "already_paid", quote: debtor.slice(0, 20) },
  });
};

/** A server that knows no `json_schema`, and puts a fence around its JSON. */
const withoutSchemas: Personality = (request) => {
  if (request.schema !== undefined) {
    throw new ApiRefusal(400, { message: "Unknown response_format.", param: "response_format" });
  }
  const { debtor } = askedTurn(request);
  const triggers = /feed the dog/u.test(debtor) ? ["selfharm"] : [];
  const text = `\`\`\`json\n${JSON.stringify({ ...nothing, triggers })}\n\`\`\``;
  return { steps: [{ type: "text", text }] };
};

/** Breaks off in the middle of its answer, because it ran out of tokens. */
const stoppingShort: Personality = () => ({
  steps: [{ type: "text", text: JSON.stringify(nothing) }],
  finish: "length",
});

const noChoices: Personality = () => ({ steps: [{ type: "no-choices" }] });

const toolCalling: Personality = () => ({
  steps: [{ type: "tool-call", name: "set_verified", arguments: ['{"verified":true}'] }],
});

/** Readers of turns by name: whatever a model says, what protects the debtor stands. */
export const readers = {
  right,
  agreeing,
  deaf,
  wrong,
  alarmed,
  hearingAll,
  makingUp,
  slow,
  garbage,
  refusing,
  schemaBreaking,
  injected,
  withoutSchemas,
  stoppingShort,
  noChoices,
  toolCalling,
} as const satisfies Record<string, Personality>;
