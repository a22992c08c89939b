import { pinkNoise } from "../speech/noise.ts";
import { lineHz } from "../speech/say.ts";
import type { CallScript } from "./call-script.ts";
import { goodbye, hello, PhoneDebtor } from "./phone-debtor.ts";
import { utterance, type Utterance } from "./utterance.ts";

/** Noise that is repeated: longer than any sentence, so that nothing meets the same twice. */
const noiseSeconds = 20;

/**
 * A debtor whose words are all made. @param noiseDb how much louder their speech is than the noise around
 * them, in decibels; undefined for a quiet place.
 */
export async function prepareDebtor(
  script: CallScript,
  { noiseDb, seed }: { readonly noiseDb: number | undefined; readonly seed: number },
): Promise<PhoneDebtor> {
  const made = new Map<string, Utterance>();
  for (const [text, voice] of everything(script)) {
    made.set(`${voice} ${text}`, await utterance(text, voice));
  }
  const audio = (text: string, voice: string): Utterance => {
    const known = made.get(`${voice} ${text}`);
    if (known === undefined) throw new Error(`Expected these words to be made: ${text}`);
    return known;
  };
  const noise = noiseDb === undefined ? undefined : noiseAt(noiseDb, [...made.values()], seed);
  return new PhoneDebtor({ script, audio, noise });
}

function everything({
  voice,
  turns,
  answers,
  backchannels,
  debtor,
}: CallScript): [string, string][] {
  const own = turns.flatMap(({ say, voice: other }): [string, string][] =>
    say === undefined
      ? []
      : [
          [say, other ?? voice],
          [say, voice],
        ],
  );
  const others = [
    ...Object.values(answers),
    ...backchannels.map(({ say }) => say),
    `Yes, this is ${debtor.name}.`,
    "Yes, that is right.",
    "No, that is not right.",
    goodbye,
    hello,
  ];
  return [...own, ...others.map((text): [string, string] => [text, voice])];
}

function noiseAt(noiseDb: number, said: readonly Utterance[], seed: number): Float32Array {
  const noise = pinkNoise(noiseSeconds * lineHz, seed);
  const speech = said.map(({ samples }) => power(samples.filter((each) => Math.abs(each) > 100)));
  const mean = speech.reduce((sum, each) => sum + each, 0) / Math.max(1, speech.length);
  const gain = Math.sqrt(mean / power(noise) / 10 ** (noiseDb / 10));
  return noise.map((each) => each * gain);
}

function power(samples: Int16Array | Float32Array): number {
  let sum = 0;
  for (const each of samples) sum += each * each;
  return sum / Math.max(1, samples.length);
}
