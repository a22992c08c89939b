/** One way to read a stretch of units: a symbol that takes their place. */
export interface Edge {
  readonly symbol: string;
  /** Index after the last unit that it covers. */
  readonly to: number;
  /**
   * `sound`: a Latin syllable or a digit that stands for a Chinese character; matched by its sound.
   * `spelling`: the same word in another spelling (hyphenated, written in one).
   * `disguise`: a spelling that only hides a word (v1sit, j a i l).
   */
  readonly kind: "sound" | "digit" | "spelling" | "disguise";
}

/**
 * A text as the phrase matcher reads it: a row of units (Chinese characters, English words), with other
 * readings of the same stretches beside them. Separators are gone; only where they stood is kept.
 */
export interface Lattice {
  readonly symbols: readonly string[];
  readonly edges: readonly (readonly Edge[] | undefined)[];
  /** UTF-16 positions of each unit in the normalised text. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What stood before the unit: nothing, white space, or some other mark that was dropped. */
  readonly before: readonly ("none" | "space" | "mark")[];
  /** True for a letter that goes on a row of letters. */
  readonly glued: readonly boolean[];
  /** Number of the clause and of the sentence that the unit is in. */
  readonly clause: readonly number[];
  readonly sentence: readonly number[];
  /** Stretches inside quotation marks, in units, the end excluded. */
  readonly quotes: readonly (readonly [from: number, to: number])[];
  /** Numbers of the sentences that end in a question mark. */
  readonly questions: ReadonlySet<number>;
}

/** Collects units and boundaries while a text is read from left to right. */
export class LatticeBuilder {
  readonly #symbols: string[] = [];
  readonly #edges: (Edge[] | undefined)[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #before: ("none" | "space" | "mark")[] = [];
  readonly #glued: boolean[] = [];
  readonly #clause: number[] = [];
  readonly #sentence: number[] = [];
  readonly #quotes: [number, number][] = [];
  readonly #questions = new Set<number>();
  #gap: "none" | "space" | "mark" = "none";
  #clauses = 0;
  #sentences = 0;
  #quoteFrom: number | undefined;

  get length(): number {
    return this.#symbols.length;
  }

  unit(symbol: string, [from, to]: readonly [number, number], isGlued = false): void {
    this.#symbols.push(symbol);
    this.#edges.push(undefined);
    this.#from.push(from);
    this.#to.push(to);
    this.#before.push(this.#gap);
    this.#glued.push(isGlued);
    this.#clause.push(this.#clauses);
    this.#sentence.push(this.#sentences);
    this.#gap = "none";
  }

  edge(at: number, edge: Edge): void {
    const known = this.#edges[at];
    if (known === undefined) this.#edges[at] = [edge];
    else known.push(edge);
  }

  separator(kind: "space" | "mark"): void {
    if (this.#gap !== "mark") this.#gap = kind;
  }

  endClause(): void {
    this.#clauses += 1;
  }

  endSentence(mark: string): void {
    if (mark === "?") this.#questions.add(this.#sentences);
    this.#clauses += 1;
    this.#sentences += 1;
  }

  /** A quotation mark: opens a quote, or closes the open one. */
  quote(): void {
    this.endClause();
    if (this.#quoteFrom === undefined) {
      this.#quoteFrom = this.length;
      return;
    }
    this.#quotes.push([this.#quoteFrom, this.length]);
    this.#quoteFrom = undefined;
  }

  build(): Lattice {
    return {
      symbols: this.#symbols,
      edges: this.#edges,
      from: this.#from,
      to: this.#to,
      before: this.#before,
      glued: this.#glued,
      clause: this.#clause,
      sentence: this.#sentence,
      quotes: this.#quotes,
      questions: this.#questions,
    };
  }
}
