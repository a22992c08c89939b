import type {
  FreeSpeaker,
  FreeSpeakerFault,
  FreeWords,
  LineToWord,
  WordingPiece,
  WordingRequest,
} from "../../../agent/ports/free-speaker.ts";

/** The hash of the prompt that these speakers would have been asked with. */
export const testPromptHash = "5".repeat(64);

/** A free speaker that is asked for a whole turn. */
export const asking = (
  word: FreeSpeaker["word"],
): FreeSpeaker & { readonly requests: readonly WordingRequest[] } => {
  const requests: WordingRequest[] = [];
  return {
    requests,
    promptHash: () => testPromptHash,
    word: (request, signal) => {
      requests.push(request);
      return word(request, signal);
    },
  };
};

/** A free speaker that answers each line like this, line by line. */
export const speaking = (answer: (line: LineToWord) => Iterable<string>) =>
  asking(function* ({ lines }): Generator<WordingPiece> {
    for (const [index, line] of lines.entries()) {
      for (const text of answer(line)) yield { index, text };
    }
  });

/** One that says every line in its scripted words. */
export const echoing = () => speaking(({ script }) => [script]);

/**
 * The speaker with a timer that this test turns by hand: `ring` lets the time of the turn under way be up. @param now
 * its clock; one that stands still if left out.
 */
export function freeWordsOf(
  speaker: FreeSpeaker,
  now = (): number => 0,
): FreeWords & {
  readonly faults: readonly FreeSpeakerFault[];
  readonly ring: () => void;
} {
  const faults: FreeSpeakerFault[] = [];
  let onTime: (() => void) | undefined;
  return {
    speaker,
    now,
    faults,
    ring: () => onTime?.(),
    startTimer: (_, ring) => {
      onTime = ring;
      return () => {
        onTime = undefined;
      };
    },
    onFault: (fault) => faults.push(fault),
  };
}
