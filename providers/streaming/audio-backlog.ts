/** The last audio of a call, by its place: what has not been answered may have to be sent again. */
export class AudioBacklog {
  readonly #samplesMax: number;
  readonly #pieces: { readonly from: number; readonly samples: Int16Array }[] = [];
  #end = 0;

  /** @param samplesMax how much is kept; what is older is forgotten, piece by piece. */
  constructor(samplesMax: number) {
    this.#samplesMax = samplesMax;
  }

  /** Where the next sample will stand: samples since the call was opened. */
  get end(): number {
    return this.#end;
  }

  /** The first place that is still kept. */
  get start(): number {
    return this.#pieces[0]?.from ?? this.#end;
  }

  push(samples: Int16Array): void {
    if (samples.length === 0) return;
    this.#pieces.push({ from: this.#end, samples });
    this.#end += samples.length;
    this.forget(this.#end - this.#samplesMax);
  }

  /** Lets go of whole pieces that end at or before this place. */
  forget(before: number): void {
    let count = 0;
    for (const { from, samples } of this.#pieces) {
      if (from + samples.length > before) break;
      count += 1;
    }
    if (count > 0) this.#pieces.splice(0, count);
  }

  /** What is kept between two places, in order. */
  read(from: number, to: number): Int16Array[] {
    // Nearly always only the newest piece is asked for.
    let first = this.#pieces.length;
    while (first > 0 && endOf(this.#pieces[first - 1]) > from) first -= 1;
    return this.#pieces
      .slice(first)
      .filter((piece) => piece.from < to)
      .map((piece) => piece.samples.subarray(Math.max(0, from - piece.from), to - piece.from));
  }
}

const endOf = (piece: { from: number; samples: Int16Array } | undefined): number =>
  piece === undefined ? 0 : piece.from + piece.samples.length;
