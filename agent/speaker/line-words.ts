import type { Line } from "../../domain/lines.ts";
import type { GuardContext } from "../../guardrails/index.ts";
import { LineProof, type ProvenSentence } from "../../guardrails/positive/line-proof.ts";
import type { ReleasedSentence } from "../../guardrails/positive/release-wording.ts";
import type { Script } from "../../guardrails/positive/script.ts";
import { cutSentences, SentenceCutter } from "../../language/sentences.ts";
import type { Speaker, SpeakerContext } from "../ports/words.ts";
import type { FreeStream } from "./free-stream.ts";
import { releaseScript } from "../../guardrails/positive/release-script.ts";
import type { WordedSentence } from "./worded-sentence.ts";

/** One line that is to be said. */
export interface LineToSay {
  readonly line: Line;
  readonly context: SpeakerContext;
  readonly guard: GuardContext;
}

/** The scripted words of a line; a line of which any sentence is held back does not start at all. */
export async function wordByScript(
  speaker: Speaker,
  { line, context, guard }: LineToSay,
): Promise<readonly WordedSentence[]> {
  let text = "";
  for await (const chunk of speaker.word(line, context)) text += chunk;
  const sentences = cutSentences(text).map((sentence) => released(sentence, guard));
  const held = sentences.filter(({ approved }) => approved === undefined);
  if (held.length === 0 && sentences.length > 0) return said(sentences);
  return [
    ...held.map((sentence): WordedSentence => ({ type: "hold", ...sentence, ...scripted })),
    { type: "block", findings: held.flatMap(({ findings }) => findings) },
  ];
}

/** Where the words of a line come from, and what they are held against. */
interface FreeLine {
  readonly stream: FreeStream;
  /** Which line of the stream it is. */
  readonly index: number;
  readonly script: Script;
  readonly guard: GuardContext;
  readonly promptHash: string;
  /** The whole line in its scripted words. */
  readonly scripted: () => Promise<readonly WordedSentence[]>;
}

/** The words of a line sentence by sentence as they come from a free speaker; what fails is said as scripted. */
export async function* wordFreely(options: FreeLine): AsyncGenerator<WordedSentence> {
  const { stream, index, script, guard, promptHash } = options;
  const proof = new LineProof(script, guard);
  const cutter = new SentenceCutter();
  let text = "";
  for (;;) {
    const soFar = await stream.more(index, text.length);
    const fresh = cutter.push(soFar.text.slice(text.length));
    ({ text } = soFar);
    const isFinished = soFar.isOver && !soFar.isBroken;
    for (const sentence of isFinished ? [...fresh, ...cutter.end()] : fresh) {
      const proven = proof.take(sentence);
      if (proven !== undefined) yield free(proven, promptHash);
    }
    if (!soFar.isOver) continue;
    const { proven, held, missing } = proof.end(isFinished ? text : undefined);
    for (const each of proven) yield free(each, promptHash);
    if (held !== undefined) yield { type: "hold", ...held, promptHash };
    const rest = missing === "all" ? undefined : complete(missing, guard);
    return yield* rest ?? (await options.scripted());
  }
}

/** The scripted sentences that a line still needs; undefined where one of them may not be said. */
function complete(
  missing: readonly string[],
  guard: GuardContext,
): readonly WordedSentence[] | undefined {
  const sentences = missing.map((sentence) => released(sentence, guard));
  return sentences.some(({ approved }) => approved === undefined) ? undefined : said(sentences);
}

const released = (text: string, guard: GuardContext): ReleasedSentence => ({
  text,
  ...releaseScript(text, guard),
});

const scripted = { promptHash: undefined };

const said = (sentences: readonly ReleasedSentence[]): readonly WordedSentence[] =>
  sentences.flatMap(({ approved: text, findings }, index) =>
    text === undefined
      ? []
      : [{ type: "say", text, findings, isLineEnd: index === sentences.length - 1, ...scripted }],
  );

function free({ sentence, isLineEnd }: ProvenSentence, promptHash: string): WordedSentence {
  const { approved: text, findings } = sentence;
  if (text === undefined) return { type: "hold", text: sentence.text, findings, promptHash };
  return { type: "say", text, findings, isLineEnd, promptHash };
}
