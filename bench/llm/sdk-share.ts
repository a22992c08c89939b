import OpenAI from "openai";
import type { SpeakerContext } from "../../agent/ports/words.ts";
import { freePartOf, type FreePart } from "../../agent/speaker/free-part.ts";
import { FreeStream } from "../../agent/speaker/free-stream.ts";
import { requestOf } from "../../agent/speaker/free-turn.ts";
import { wordFreely } from "../../agent/speaker/line-words.ts";
import { line } from "../../domain/lines.ts";
import { loadPack } from "../../guardrails/index.ts";
import { cutSentences } from "../../language/sentences.ts";
import { loadLlmPrompt } from "../../prompts/load-llm-prompt.ts";
import { requestText } from "../../providers/openai/chat/request-text.ts";
import { sampleOf } from "../../test/agent/speaker/sample-records.ts";
import { personalities } from "../../test/emulators/openai/personalities/index.ts";
import { startOpenAiEmulator } from "../../test/emulators/openai/start-openai-emulator.ts";
import { speakerAt } from "../../test/providers/openai/chat/drive-with-model.ts";

/**
 * What we add to the stream of the `openai` SDK until the first sentence may be said: the same request to the same
 * emulator on loopback, by the SDK alone until its first sentence is there, and by us until it is released, turn about.
 */
const rounds = 400;
const warmUpRounds = 100;

const emulator = await startOpenAiEmulator({ chat: personalities.polite });
const record = sampleOf("en-05");
const context: SpeakerContext = {
  call: { ...record, channel: "chat" },
  locale: record.locale,
  timezone: record.case.debtor.timezone,
  currency: record.case.currency,
  agency: undefined,
  tone: "plain",
  lineUses: {},
};
const part = freePartOf(line("ask_reason", {}), context);
if (part === undefined) throw new Error("Expected a line that may be worded freely.");
const { script }: FreePart = part;
const request = requestOf([script], context, []);
const guard = {
  pack: loadPack(record.jurisdiction),
  locale: record.locale,
  verified: true,
  facts: [],
  line: "ask_reason",
  currency: record.case.currency,
  now: record.startedAt,
  timezone: record.case.debtor.timezone,
} as const;

const client = new OpenAI({ apiKey: "test-key", baseURL: emulator.url, maxRetries: 0 });
const prompt = loadLlmPrompt("word-move", record.locale);
const speaker = speakerAt(emulator.url, 60_000);

/** Milliseconds until the SDK alone has given the first sentence. */
async function bySdk(): Promise<number> {
  const startMs = performance.now();
  const stream = await client.chat.completions.create({
    model: "gpt-4.1-mini",
    stream: true,
    temperature: prompt.model.temperature,
    max_tokens: prompt.model.answerTokensPerLine,
    messages: [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.user({ request: requestText(request) }) },
    ],
  });
  let text = "";
  let firstMs = Number.NaN;
  for await (const { choices } of stream) {
    text += choices[0]?.delta.content ?? "";
    if (Number.isNaN(firstMs) && /[.?!]$/.test(text.trim())) firstMs = performance.now() - startMs;
  }
  return firstMs;
}

/** Milliseconds until our first sentence is released, in the model's words. */
async function byUs(): Promise<number> {
  const startMs = performance.now();
  const startTimer = (): (() => void) => () => {};
  const stream = new FreeStream({ speaker, startTimer, now: () => performance.now() }, request);
  const words = wordFreely({
    stream,
    index: 0,
    script,
    guard,
    promptHash: prompt.hash,
    scripted: () => Promise.resolve([]),
  });
  let firstMs = Number.NaN;
  for await (const each of words) {
    if (Number.isNaN(firstMs) && each.type === "say") firstMs = performance.now() - startMs;
  }
  return firstMs;
}

const [sdkMs, oursMs]: [number[], number[]] = [[], []];
for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  const [sdk, ours] = [await bySdk(), await byUs()];
  if (round < warmUpRounds) continue;
  sdkMs.push(sdk);
  oursMs.push(ours);
}
await emulator.close();

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.floor(values.length * share)] ?? Number.NaN;
const shares = oursMs.map((ours, index) => ours - (sdkMs[index] ?? Number.NaN));
const told = (values: readonly number[]): string =>
  [0, 0.1, 0.5].map((share) => at(values, share).toFixed(2)).join(", ");
console.log(`${cutSentences(script.template).length} sentence(s); at best, p10 and p50, ms:`);
console.log(`the SDK alone: ${told(sdkMs)}`);
console.log(`with us: ${told(oursMs)}`);
console.log(
  `our share: ${(at(oursMs, 0) - at(sdkMs, 0)).toFixed(2)} at best, p50 of pairs ${at(shares, 0.5).toFixed(2)}`,
);
