import { lossPathCharsMax, lossPathsMax } from "./limits.ts";

/** Why something that was said, or may have been, is not in the record as the source has it. */
export type SegmentLoss =
  /** Nothing in it that could be read aloud. */
  | "empty"
  /** Said by a machine of the line or somebody who is neither agent nor debtor. */
  | "not-a-party"
  /** Nobody is named who said it. */
  | "unlabelled"
  /** The value is there and is not of the type that the format has. */
  | "not-understood"
  /** Longer than a turn may be: cut into several. */
  | "cut"
  /** Pieces of both speakers were put in the order of time. */
  | "reordered"
  /** The other side's words, faint on this channel. */
  | "echo"
  /** A recording that stands elsewhere, or that could not be read. */
  | "not-transcribed"
  /** Sound in which the recogniser understood nothing. */
  | "no-words";

/** What a path holds that is not in the record. */
export interface FieldLoss {
  /** `utterances[].words[].start`: all entries of a list together. */
  readonly path: string;
  readonly count: number;
}

/** What of a source is not in the record that came out of it. */
export interface LossReport {
  /** Values that no field of the record has. */
  readonly fields: readonly FieldLoss[];
  readonly segments: readonly (FieldLoss & { readonly reason: SegmentLoss })[];
  /** Fields of the record that the source does not tell: what stands there was assumed. */
  readonly assumed: readonly string[];
  /** All values counted, also those of paths beyond the limit. */
  readonly fieldCount: number;
  readonly segmentCount: number;
  /** Paths that are counted and not named. */
  readonly unnamedPaths: number;
}

/** Counts what is lost on the way from a source to a record. The number of names is bounded. */
export class LossLog {
  readonly #fields = new Map<string, number>();
  readonly #segments = new Map<string, number>();
  readonly #assumed = new Set<string>();
  #fieldCount = 0;
  #segmentCount = 0;
  #unnamedPaths = 0;

  field(path: string, count = 1): void {
    this.#fieldCount += count;
    this.#add(this.#fields, shortened(path), count);
  }

  segment(path: string, reason: SegmentLoss): void {
    this.#segmentCount += 1;
    this.#add(this.#segments, `${reason} ${shortened(path)}`, 1);
  }

  assume(field: string): void {
    this.#assumed.add(field);
  }

  report(): LossReport {
    return {
      fields: [...this.#fields].map(([path, count]) => ({ path, count })),
      segments: [...this.#segments].map(([key, count]) => {
        const space = key.indexOf(" ");
        const reason = key.slice(0, space) as SegmentLoss;
        return { path: key.slice(space + 1), reason, count };
      }),
      assumed: [...this.#assumed],
      fieldCount: this.#fieldCount,
      segmentCount: this.#segmentCount,
      unnamedPaths: this.#unnamedPaths,
    };
  }

  #add(counts: Map<string, number>, key: string, count: number): void {
    const known = counts.get(key);
    if (known === undefined && this.#fields.size + this.#segments.size >= lossPathsMax) {
      this.#unnamedPaths += 1;
      return;
    }
    counts.set(key, (known ?? 0) + count);
  }
}

const shortened = (path: string): string =>
  path.length <= lossPathCharsMax ? path : `${path.slice(0, lossPathCharsMax)}…`;
