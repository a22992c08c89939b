import type { Personality } from "../chat-script.ts";
import { abusive } from "./abusive.ts";
import { emptyChoices } from "./empty-choices.ts";
import { htmlInstead } from "./html-instead.ts";
import { invalidBytes } from "./invalid-bytes.ts";
import { lengthIgnoring } from "./length-ignoring.ts";
import { neverAnswering } from "./never-answering.ts";
import { numberChanging } from "./number-changing.ts";
import { oneHugeChunk } from "./one-huge-chunk.ts";
import { overPromising } from "./over-promising.ts";
import { polite } from "./polite.ts";
import { promptLeaking } from "./prompt-leaking.ts";
import { refusing } from "./refusing.ts";
import { splitCharacters } from "./split-characters.ts";
import { stoppingShort } from "./stopping-short.ts";
import { toolCalling } from "./tool-calling.ts";
import { verbose } from "./verbose.ts";

/** All of them by name: whatever words a move must stay safe with each. */
export const personalities = {
  polite,
  verbose,
  numberChanging,
  overPromising,
  abusive,
  promptLeaking,
  lengthIgnoring,
  splitCharacters,
  invalidBytes,
  stoppingShort,
  neverAnswering,
  toolCalling,
  refusing,
  oneHugeChunk,
  emptyChoices,
  htmlInstead,
} as const satisfies Record<string, Personality>;
