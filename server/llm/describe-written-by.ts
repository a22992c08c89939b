import type { WrittenBy } from "../../agent/ports/written-by.ts";

/** Characters of a hash that are shown: enough to tell files apart; the whole of it is in the JSON. */
const hashCharsShown = 12;

/** Who wrote something, for people: the model, and the prompt with its version and the beginning of its hash. */
export const describeWrittenBy = ({ model, prompt }: WrittenBy): string =>
  `${model}, prompt ${prompt.name} ${prompt.version} (${prompt.hash.slice(0, hashCharsShown)})`;
