/** One text ready for training: what is read of it, and 1 or 0 for each class. */
export interface Example {
  /** The rows that take part, and how much each counts. */
  readonly rows: Uint32Array;
  readonly values: Float32Array;
  readonly targets: Uint8Array;
}

/** How large a model is, and which of its classes exclude one another. */
export interface ModelShape {
  /** Rows of features, then of what is read beside them. */
  readonly rowCount: number;
  /** Number of classes. */
  readonly width: number;
  /** Classes from this one on are one another's alternatives; all before it may stand together. */
  readonly alternativesFrom: number;
}

/** A fitted model before it is made small. */
export interface Fitted {
  readonly shape: ModelShape;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const epochs = 40;
const learningRate = 0.2;
/** Pull towards zero, in each step, of the weights that took part in it. */
const decay = 3e-3;
/** A rare class counts more, up to this much. */
const positiveWeightMax = 6;

/**
 * Logistic regression by Adagrad: one against the rest for classes that may stand together, softmax for
 * alternatives. Deterministic: the order of the examples comes from the seed.
 */
export function fit(examples: readonly Example[], shape: ModelShape, seed: number): Fitted {
  const { rowCount, width } = shape;
  const weights = new Float32Array(rowCount * width);
  const squares = new Float32Array(rowCount * width).fill(1e-2);
  const biases = new Float32Array(width).fill(-2);
  const biasSquares = new Float32Array(width).fill(1e-2);
  const importance = positiveWeights(examples, width);
  const random = mulberry32(seed);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const errors = errorsOf(example, { shape, weights, biases }, importance);
      step(example, errors, { weights, squares, biases, biasSquares });
    }
  }
  return { shape, weights, biases };
}

/** The scores of an example, before any threshold. */
export function scoresOf(
  { rows, values }: Example,
  { shape: { width }, weights, biases }: Fitted,
): Float64Array {
  const scores = new Float64Array(width);
  for (let index = 0; index < rows.length; index += 1) {
    const value = values[index] as number;
    const from = (rows[index] as number) * width;
    for (let column = 0; column < width; column += 1) {
      scores[column] = (scores[column] as number) + (weights[from + column] as number) * value;
    }
  }
  return scores.map((score, column) => score + (biases[column] ?? 0));
}

function errorsOf(example: Example, fitted: Fitted, importance: Float64Array): Float64Array {
  const scores = scoresOf(example, fitted);
  const { alternativesFrom } = fitted.shape;
  const alternatives = scores.slice(alternativesFrom);
  const largest = Math.max(...alternatives);
  const total = alternatives.reduce((sum, score) => sum + Math.exp(score - largest), 0);
  return scores.map((score, column) => {
    const target = example.targets[column] ?? 0;
    if (column >= alternativesFrom) return target - Math.exp(score - largest) / total;
    const error = target - 1 / (1 + Math.exp(-score));
    return target === 1 ? error * (importance[column] ?? 1) : error;
  });
}

interface Parameters {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly biases: Float32Array;
  readonly biasSquares: Float32Array;
}

function step(example: Example, errors: Float64Array, parameters: Parameters): void {
  const { rows, values } = example;
  const given = { errors, parameters };
  for (let index = 0; index < rows.length; index += 1) {
    stepRow(rows[index] as number, values[index] as number, given);
  }
  const { biases, biasSquares } = parameters;
  for (const [column, error] of errors.entries()) {
    const gradient = error * 0.1;
    biasSquares[column] = (biasSquares[column] ?? 0) + gradient * gradient;
    biases[column] =
      (biases[column] ?? 0) + (learningRate * gradient) / Math.sqrt(biasSquares[column] ?? 1);
  }
}

/** The innermost loop of all training: every place that it looks at is there. */
function stepRow(
  row: number,
  value: number,
  { errors, parameters }: { readonly errors: Float64Array; readonly parameters: Parameters },
): void {
  const { weights, squares } = parameters;
  const width = errors.length;
  for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
    const weight = weights[at] as number;
    const gradient = (errors[column] as number) * value - decay * weight;
    // What is stored is rounded to 32 bits, and goes on from that.
    squares[at] = (squares[at] as number) + gradient * gradient;
    weights[at] = weight + (learningRate * gradient) / Math.sqrt(squares[at] as number);
  }
}

function positiveWeights(examples: readonly Example[], width: number): Float64Array {
  const counts = new Float64Array(width);
  for (const { targets } of examples) {
    for (let column = 0; column < width; column += 1) {
      counts[column] = (counts[column] ?? 0) + (targets[column] ?? 0);
    }
  }
  return counts.map((count) =>
    Math.min(positiveWeightMax, Math.sqrt((examples.length - count) / Math.max(1, count))),
  );
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
