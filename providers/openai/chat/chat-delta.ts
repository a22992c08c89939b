import type OpenAI from "openai";
import { z } from "zod";
import { Deadline } from "../deadline.ts";
import { stalled, unusable, vendorError } from "../vendor-error.ts";

export interface ChatSettings {
  readonly model: string;
  /** Milliseconds until the first words must have come. */
  readonly firstWordsWaitMs: number;
  /** Milliseconds that its words may pause. */
  readonly wordsStallMs: number;
}

interface ChatOrder {
  readonly settings: ChatSettings;
  readonly asked: {
    readonly system: string;
    readonly user: string;
    readonly temperature: number;
    readonly answerTokensMax: number;
  };
  readonly signal: AbortSignal;
}

const what = "words of the model";

/** Characters of one piece of an answer: a token has a few; more is no stream of a model. */
const pieceCharsMax = 4_000;

/** What is read of a chunk; a server may leave out anything, and send choices without words. */
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            refusal: z.string().nullish(),
            tool_calls: z.array(z.unknown()).nullish(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
});

/**
 * The words of one answer as they come. Ends when the model has said all.
 * @throws KindlineError when it says nothing, refuses, wants a tool, is cut off or does not go on in time.
 */
export async function* chatDelta(
  client: OpenAI,
  { settings, asked, signal }: ChatOrder,
): AsyncGenerator<string> {
  const deadline = new Deadline(() => stalled(what));
  const cancel = (): void => deadline.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  deadline.within(settings.firstWordsWaitMs);
  try {
    const chunks = await client.chat.completions.create(
      {
        model: settings.model,
        stream: true,
        ...modelParameters(settings.model, asked),
        messages: [
          { role: "system", content: asked.system },
          { role: "user", content: asked.user },
        ],
      },
      { signal: deadline.signal },
    );
    let finish: string | undefined;
    for await (const chunk of chunks) {
      const read = readChunk(chunk);
      finish = read.finish ?? finish;
      if (read.text === "") continue;
      // While our own side is busy with what came, the vendor is not late.
      deadline.done();
      yield read.text;
      deadline.within(settings.wordsStallMs);
    }
    if (deadline.signal.aborted) throw deadline.late ?? stalled(what);
    if (finish !== "stop") throw unusable(what, finish === undefined ? "part of them" : "too many");
  } catch (error) {
    throw deadline.late ?? vendorError(error, what);
  } finally {
    deadline.cancel();
    signal.removeEventListener("abort", cancel);
  }
}

/** OpenAI's models that think before they speak take no temperature, and count their thoughts as words. */
const isThinking = (model: string): boolean => /^(?:o\d|gpt-5)/.test(model);

/** Tokens that such a model may think, if it is told to think little. */
const thoughtTokensMax = 500;

const modelParameters = (model: string, asked: ChatOrder["asked"]) =>
  isThinking(model)
    ? {
        reasoning_effort: "minimal" as const,
        max_completion_tokens: asked.answerTokensMax + thoughtTokensMax,
      }
    : { temperature: asked.temperature, max_tokens: asked.answerTokensMax };

function readChunk(chunk: unknown): { readonly text: string; readonly finish: string | undefined } {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) throw unusable(what, "chunks that are none");
  const [choice] = parsed.data.choices ?? [];
  return { text: textOf(choice?.delta ?? {}), finish: choice?.finish_reason ?? undefined };
}

type Delta = NonNullable<NonNullable<z.output<typeof chunkSchema>["choices"]>[number]["delta"]>;

/** The words of a piece; nothing else was asked for. */
function textOf({ content, refusal, tool_calls: calls }: Partial<Delta>): string {
  if ((refusal ?? "") !== "") throw unusable(what, "a refusal");
  if ((calls ?? []).length > 0) throw unusable(what, "a call of a tool that was not offered");
  const text = content ?? "";
  if (text.length > pieceCharsMax) throw unusable(what, "all of them in one piece");
  return text;
}
