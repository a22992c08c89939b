import type { WordingPiece } from "../../../agent/ports/free-speaker.ts";

/** The number in front of a line. */
const marker = /^\s*\[(\d{1,2})\][ \t]*/;

/** What may still become such a number when more text comes. */
const markerBegun = /^\s*(?:\[\d{0,2}\]?[ \t]*)?$/;

/**
 * Cuts a streamed answer into its lines: each row begins with its number in brackets. Rows without one are talk of the
 * model and belong to no line; where only one line was asked for, an answer that has no number at all is that line.
 */
export class LinePieces {
  readonly #count: number;
  /** The line that is being written; undefined in a row that belongs to none. */
  #index: number | undefined;
  /** The beginning of a row, until it is known which line it is. */
  #row: string | undefined = "";
  #hasNumber = false;

  /** @param count how many lines were asked for. */
  constructor(count: number) {
    this.#count = count;
  }

  /** The pieces that more text makes. */
  push(text: string): WordingPiece[] {
    return text.split(/(?<=\n)/).flatMap((part) => this.#take(part));
  }

  /** The pieces that were waiting for the end. */
  end(): WordingPiece[] {
    const row = this.#row ?? "";
    this.#row = undefined;
    return this.#begin(row);
  }

  #take(part: string): WordingPiece[] {
    const isRowEnd = part.endsWith("\n");
    const text = isRowEnd ? part.slice(0, -1) : part;
    const pieces = this.#row === undefined ? this.#piece(text) : this.#begun(text, isRowEnd);
    if (isRowEnd) this.#row = "";
    return pieces;
  }

  #begun(text: string, isRowEnd: boolean): WordingPiece[] {
    const row = `${this.#row ?? ""}${text}`;
    const isKnown = isRowEnd || !markerBegun.test(row);
    this.#row = isKnown ? undefined : row;
    return isKnown ? this.#begin(row) : [];
  }

  #begin(row: string): WordingPiece[] {
    if (row.trim() === "") return [];
    const found = marker.exec(row);
    if (found === null) {
      this.#index = this.#count === 1 && !this.#hasNumber ? 0 : undefined;
      return this.#piece(row);
    }
    this.#hasNumber = true;
    const index = Number(found[1]) - 1;
    this.#index = index >= 0 && index < this.#count ? index : undefined;
    return this.#piece(row.slice(found[0].length));
  }

  #piece(text: string): WordingPiece[] {
    return this.#index === undefined || text === "" ? [] : [{ index: this.#index, text }];
  }
}
