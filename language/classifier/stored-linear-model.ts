import { packRows } from "./packed-rows.ts";
import { indexRows, type LinearModel } from "./linear-model.ts";

/** A model as it is stored: numbers as base64 of their little-endian bytes. */
export interface StoredLinearModel {
  readonly classes: readonly string[];
  /** Float32, one a class: bias, with the class's threshold already at zero. */
  readonly biases: string;
  /** Float32, one a class. */
  readonly scales: string;
  /** Uint32, one a row. */
  readonly buckets: string;
  /** Int8, a row after the other. */
  readonly weights: string;
  /** Float32, a row for each number that is read beside the features. */
  readonly dense?: string | undefined;
}

/** A stored model, ready to score. @throws RangeError if its classes are not those expected. */
export function decodeLinearModel(
  stored: StoredLinearModel,
  expected: readonly string[],
): LinearModel {
  if (stored.classes.join() !== expected.join()) {
    throw new RangeError("Expected a model of the present classes; it must be trained anew.");
  }
  return {
    classes: stored.classes,
    biases: new Float32Array(bytesOf(stored.biases)),
    scales: new Float32Array(bytesOf(stored.scales)),
    rowOf: indexRows(new Uint32Array(bytesOf(stored.buckets))),
    weights: packRows(signedBytes(stored.weights), stored.classes.length),
    dense: stored.dense === undefined ? undefined : new Float32Array(bytesOf(stored.dense)),
  };
}

/** The largest part of a model: a view of the decoded bytes, and no second copy. */
function signedBytes(base64: string): Int8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, "base64");
  return new Int8Array(buffer, byteOffset, byteLength);
}

function bytesOf(base64: string): ArrayBuffer {
  const buffer = Buffer.from(base64, "base64");
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}
