import { say, voices } from "./say.ts";
import { sentences, type Sentence } from "./sentences.ts";

/** A sentence as one voice says it. */
export interface Clip extends Sentence {
  readonly voice: string;
  readonly samples: Int16Array;
}

/** Every sentence by every voice; `share` of them where that is enough. */
export async function sayAll(share = 1): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (const voice of voices) {
    for (const sentence of sentences) {
      clips.push({ ...sentence, voice: voice.name, samples: await say(sentence.text, voice) });
    }
  }
  return clips.filter((_, at) => at % Math.round(1 / share) === 0);
}
