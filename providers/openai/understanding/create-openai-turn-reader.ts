import { APIError } from "openai";
import type OpenAI from "openai";
import { z } from "zod";
import {
  turnReadingSchema,
  type TurnReader,
  type TurnReading,
  type TurnToRead,
} from "../../../agent/ports/turn-reader.ts";
import type { Locale } from "../../../domain/locale.ts";
import { modelParameters, type ChatPrompt } from "../chat-model.ts";
import { createClient, type OpenAiAccount } from "../create-client.ts";
import { formOf, schemaFirst } from "../structured-answers.ts";
import { refusePage, unusable, vendorError } from "../vendor-error.ts";

export interface OpenAiTurnReaderOptions extends OpenAiAccount {
  /** Such as `gpt-4.1-mini`, `qwen-plus` or `deepseek-chat`. */
  readonly model: string;
  readonly prompt: (locale: Locale) => ChatPrompt;
}

const what = "a reading of a turn";

/** Characters of an answer: the schema's lists and quotations take a tenth of it. */
const answerCharsMax = 8_000;

/**
 * Readings of turns by a chat model of OpenAI, or of a server that speaks like it, in one answer of a fixed form. The
 * model is offered no tools, and sees no digit of the debtor. A server that refuses the schema is asked for plain JSON
 * from then on; whatever comes is read by the schema itself.
 */
export function createOpenAiTurnReader(options: OpenAiTurnReaderOptions): TurnReader {
  const client = createClient(options);
  const bySchemaFirst = schemaFirst((error) =>
    error instanceof APIError ? (error.status as number | undefined) : undefined,
  );
  return {
    promptHash: (locale) => options.prompt(locale).hash,
    async read(turn, signal) {
      try {
        return await bySchemaFirst((isBySchema) =>
          askBy(isBySchema, { client, options, turn, signal }),
        );
      } catch (error) {
        throw vendorError(error, what);
      }
    },
  };
}

const responseSchema = formOf(turnReadingSchema);

interface Asking {
  readonly client: OpenAI;
  readonly options: OpenAiTurnReaderOptions;
  readonly turn: TurnToRead;
  readonly signal: AbortSignal;
}

async function askBy(
  isBySchema: boolean,
  { client, options, turn, signal }: Asking,
): Promise<TurnReading> {
  const prompt = options.prompt(turn.locale);
  const { temperature, answerTokensPerLine: answerTokensMax } = prompt.model;
  const { data: completion, response } = await client.chat.completions
    .create(
      {
        model: options.model,
        ...modelParameters(options.model, { temperature, answerTokensMax }),
        response_format: isBySchema
          ? { type: "json_schema", json_schema: { name: "turn_reading", schema: responseSchema } }
          : { type: "json_object" },
        messages: [
          { role: "system", content: prompt.system },
          {
            role: "user",
            content: prompt.user({ request: { asked: turn.asked, debtor: turn.text } }),
          },
        ],
      },
      { signal },
    )
    .withResponse();
  refusePage(response.headers, what);
  return readingOf(completion);
}

/** What is read of an answer; a server may leave out anything else. */
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.unknown()).nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

function readingOf(completion: unknown): TurnReading {
  const [choice] = completionSchema.safeParse(completion).data?.choices ?? [];
  if (choice === undefined) throw unusable(what, "no choice", "empty_choices");
  const { content, refusal, tool_calls: calls } = choice.message;
  if ((refusal ?? "") !== "") throw unusable(what, "a refusal", "declined");
  if ((calls ?? []).length > 0) {
    throw unusable(what, "a call of a tool that was not offered", "tool_call");
  }
  if (choice.finish_reason === "length") throw unusable(what, "part of one");
  const text = content ?? "";
  if (text.length > answerCharsMax) throw unusable(what, "far too much", "oversize");
  const reading = turnReadingSchema.safeParse(jsonOf(text));
  if (!reading.success) throw unusable(what, "an answer of another form");
  return reading.data;
}

/** JSON, with or without the fence that models in plain JSON mode put around it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?\s*|\s*```\s*$/gu, ""));
  } catch {
    throw unusable(what, "no JSON");
  }
}
