import { CELL, nextState, ROOT, type PhraseAutomaton } from "./phrase-automaton.ts";
import { CLASS, isWordClass } from "./symbol-classes.ts";

/**
 * Whole rows for the states in which a text nearly always is: one look-up a unit, without a branch that
 * the processor could guess wrong. What no row can say is left to the automaton.
 */
export interface FastRows {
  /** The row of each state, or `noRow`. */
  readonly rowOf: Uint16Array;
  readonly stateOf: Int32Array;
  /** The next row, or `noRow`, by class of the unit: spaces and marks included. */
  readonly next: Uint16Array;
}

/** No row: the state has none, or the automaton must see to the unit. */
export const noRow = 0xffff;

/** Bytes of all rows: a hundredth of a second to fill, and small beside a processor's caches. */
const rowsBytesMax = 10 * 1024 * 1024;

/** Fills rows for the roots and for the shortest beginnings that are no whole phrase. */
export function fastRowsOf(automaton: PhraseAutomaton, gapSymbol: number): FastRows {
  const { cells, classCount, order } = automaton;
  const rowsMax = Math.floor(rowsBytesMax / (classCount * Uint16Array.BYTES_PER_ELEMENT));
  const isPart = (state: number): boolean => cells[state * CELL.size + CELL.end] === 0;
  const shortest = order.filter(isPart).slice(0, Math.max(0, Math.min(rowsMax, noRow) - 2));
  const stateOf = Int32Array.from([ROOT.outside, ROOT.inWord, ...shortest]);
  const rowOf = new Uint16Array(cells.length / CELL.size).fill(noRow);
  stateOf.forEach((state, row) => (rowOf[state] = row));
  const next = new Uint16Array(stateOf.length * classCount).fill(noRow);
  const mixes = statesBeforeOthers(automaton, gapSymbol);
  stateOf.forEach((state, row) => {
    const own = next.subarray(row * classCount, (row + 1) * classCount);
    for (let symbol = CLASS.firstSymbol; symbol < classCount; symbol += 1) {
      own[symbol] = rowOf[nextState(automaton, state, symbol)] ?? noRow;
    }
    own[CLASS.skipped] = row;
    const last = state <= ROOT.inWord ? undefined : automaton.lastOf[state];
    if (last === undefined) {
      own[CLASS.space] = ROOT.outside;
      own[CLASS.gap] = ROOT.outside;
    } else if (last === gapSymbol) {
      // More white space changes nothing; a mark beside it keeps the words apart for good.
      own[CLASS.space] = row;
      own[CLASS.gap] = ROOT.outside;
    } else if (!isWordClass(last)) {
      own[CLASS.space] = row;
      own[CLASS.gap] = row;
    } else if (mixes[state] !== 1) {
      own[CLASS.space] = rowOf[nextState(automaton, state, gapSymbol)] ?? noRow;
    }
  });
  return { rowOf, stateOf, next };
}

/**
 * For each state, 1 if a phrase may go on after it with a symbol that is of no word: what a space after it
 * means is then only known from the unit after the space.
 */
function statesBeforeOthers(
  { cells, order, lastOf }: PhraseAutomaton,
  gapSymbol: number,
): Uint8Array {
  const goesOn = new Uint8Array(cells.length / CELL.size);
  for (const state of order) {
    const parent = cells[state * CELL.size + CELL.parent] ?? -1;
    const last = lastOf[state] ?? 0;
    if (parent >= 0 && !isWordClass(last) && last !== gapSymbol) goesOn[parent] = 1;
  }
  // Shorter endings come first in the order, so theirs are known.
  for (const state of order) {
    const fail = cells[state * CELL.size + CELL.fail] ?? 0;
    if (fail > ROOT.inWord && goesOn[fail] === 1) goesOn[state] = 1;
  }
  return goesOn;
}
