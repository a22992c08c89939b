import type OpenAI from "openai";
import { z } from "zod";
import { modelParameters } from "../chat-model.ts";
import { Deadline } from "../deadline.ts";
import { refusePage, stalled, unusable, vendorError } from "../vendor-error.ts";

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
    const { data: chunks, response } = await asking(client, { settings, asked }, deadline.signal);
    refusePage(response.headers, what);
    let finish: string | undefined;
    let hasChoice = false;
    for await (const chunk of chunks) {
      const read = readChunk(chunk);
      finish = read.finish ?? finish;
      hasChoice ||= read.hasChoice;
      if (read.text === "") continue;
      // While our own side is busy with what came, the vendor is not late.
      deadline.done();
      yield read.text;
      deadline.within(settings.wordsStallMs);
    }
    if (deadline.signal.aborted) throw deadline.late ?? stalled(what);
    refuseUnfinished(finish, hasChoice);
  } catch (error) {
    throw deadline.late ?? vendorError(error, what);
  } finally {
    deadline.cancel();
    signal.removeEventListener("abort", cancel);
  }
}

function refuseUnfinished(finish: string | undefined, hasChoice: boolean): void {
  if (!hasChoice) throw unusable(what, "no choice", "empty_choices");
  if (finish !== "stop") throw unusable(what, finish === undefined ? "part of them" : "too many");
}

/** One streamed request, with the headers of its answer. */
const asking = (
  client: OpenAI,
  { settings, asked }: Pick<ChatOrder, "settings" | "asked">,
  signal: AbortSignal,
) =>
  client.chat.completions
    .create(
      {
        model: settings.model,
        stream: true,
        ...modelParameters(settings.model, asked),
        messages: [
          { role: "system", content: asked.system },
          { role: "user", content: asked.user },
        ],
      },
      { signal: signal },
    )
    .withResponse();

interface ReadChunk {
  readonly text: string;
  readonly finish: string | undefined;
  readonly hasChoice: boolean;
}

function readChunk(chunk: unknown): ReadChunk {
  const parsed = chunkSchema.safeParse(chunk);
  if (!parsed.success) throw unusable(what, "chunks that are none");
  const [choice] = parsed.data.choices ?? [];
  return {
    text: textOf(choice?.delta ?? {}),
    finish: choice?.finish_reason ?? undefined,
    hasChoice: choice !== undefined,
  };
}

type Delta = NonNullable<NonNullable<z.output<typeof chunkSchema>["choices"]>[number]["delta"]>;

/** The words of a piece; nothing else was asked for. */
function textOf({ content, refusal, tool_calls: calls }: Partial<Delta>): string {
  if ((refusal ?? "") !== "") throw unusable(what, "a refusal", "declined");
  if ((calls ?? []).length > 0)
    throw unusable(what, "a call of a tool that was not offered", "tool_call");
  const text = content ?? "";
  if (text.length > pieceCharsMax) throw unusable(what, "all of them in one piece", "oversize");
  return text;
}
