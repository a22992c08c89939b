import { KindlineError } from "../domain/errors.ts";

/** Where in the wording something is wrong: the file, and the key of the line or template. */
export interface WordingPlace {
  readonly file: string;
  readonly key?: string;
}

/** A fault in the wording data, as an error that says where it is and what to write instead. */
export function wordingError(place: WordingPlace, problem: string, cause?: unknown): KindlineError {
  const where = place.key === undefined ? place.file : `${place.file}, ${place.key}`;
  return new KindlineError({
    code: "WORDING_INVALID",
    message: `${where}: ${problem}`,
    field: place.key ?? place.file,
    cause,
  });
}
