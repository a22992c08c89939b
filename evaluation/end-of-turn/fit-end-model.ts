import { chanceOf } from "./chance-of.ts";

/** One ending ready for training. */
export interface EndExample {
  /** The rows of its features. */
  readonly rows: Uint32Array;
  /** How much each of them counts. */
  readonly value: number;
  readonly isEnd: boolean;
  /** How much the example counts. */
  readonly weight: number;
}

/** Log odds that an ending is an end: the bias and a weight for each row. */
export interface FittedEnd {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** More passes learn the authors' own sentences: figures on unseen authors stay or fall. */
const epochs = 6;
const learningRate = 0.2;
/** Pull towards zero, in each step, of the weights that took part in it. */
const decay = 3e-4;

/** Logistic regression by Adagrad over weighted examples. Deterministic: the order comes from the seed. */
export function fitEndModel(
  examples: readonly EndExample[],
  rowCount: number,
  seed: number,
): FittedEnd {
  const state = {
    weights: new Float32Array(rowCount),
    squares: new Float32Array(rowCount).fill(1e-2),
    bias: 0,
    biasSquare: 1e-2,
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, `${String(seed)} ${String(epoch)}`)) {
      step(example, state);
    }
  }
  return { weights: state.weights, bias: state.bias };
}

/** The log odds of an example. */
export function scoreOf({ rows, value }: EndExample, { weights, bias }: FittedEnd): number {
  let sum = 0;
  for (const row of rows) sum += weights[row] ?? 0;
  return bias + sum * value;
}

interface FitState {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  bias: number;
  biasSquare: number;
}

/** The bias is in every example, so that it learns more slowly than a feature. */
const biasShare = 0.1;

function step(example: EndExample, state: FitState): void {
  const { weights, squares } = state;
  const odds = Math.exp(-scoreOf(example, state));
  const error = ((example.isEnd ? 1 : 0) - 1 / (1 + odds)) * example.weight;
  for (const row of example.rows) {
    const weight = weights[row] ?? 0;
    const gradient = error * example.value - decay * weight;
    const square = (squares[row] ?? 0) + gradient * gradient;
    squares[row] = square;
    weights[row] = weight + (learningRate * gradient) / Math.sqrt(square);
  }
  const gradient = error * biasShare;
  state.biasSquare += gradient * gradient;
  state.bias += (learningRate * gradient) / Math.sqrt(state.biasSquare);
}

function shuffled<T>(items: readonly T[], key: string): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chanceOf(`${key} ${String(last)}`) * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
