import type { FreeSpeaker, WordingRequest } from "../../../agent/ports/words.ts";

/** A free speaker that answers every request like this. */
export const speaking = (
  answer: (request: WordingRequest) => AsyncIterable<string> | Iterable<string>,
): FreeSpeaker & { readonly requests: readonly WordingRequest[] } => {
  const requests: WordingRequest[] = [];
  return {
    requests,
    word: (request) => {
      requests.push(request);
      return answer(request);
    },
  };
};

/** One that says every line in its scripted words. */
export const echoing = () => speaking(({ script }) => [script]);
