import { scriptedRecogniser } from "../../../providers/scripted/scripted-recogniser.ts";

/** A tone of a second, with the quiet that is given on either side of it, as the recogniser gets it. */
const pieceMs = 1_480;

/** A recogniser that hears these words, one text for each tone of a second, in the order in which the tones end. */
export const earsThatHear = (texts: readonly string[]) =>
  scriptedRecogniser([
    {
      speech: texts.flatMap((text, index) =>
        text === ""
          ? []
          : [
              {
                text,
                startMs: index * pieceMs + 300,
                endMs: index * pieceMs + 1_200,
                confidence: 0.9,
              },
            ],
      ),
    },
  ]);

/** What an agent and a debtor say by turns, one text a second of sound. */
export const talk = [
  "This call is recorded, I am calling from Northwind Credit.",
  "Yes, speaking.",
  "Could you please confirm your date of birth?",
  "I lost my job.",
] as const;

/** Where each of four turns sounds. */
export const spans = [
  [1_000, 2_000],
  [3_000, 4_000],
  [5_000, 6_000],
  [7_000, 8_000],
] as const;
