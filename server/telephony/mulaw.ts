// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";

/**
 * μ-law (ITU-T G.711), as telephones send it, by table: a frame costs a microsecond. The values are those of
 * the package `alawmulaw`.
 */
const { decodeSample, encodeSample } = alawmulaw.mulaw;

const linear = Int16Array.from({ length: 256 }, (_, byte) => decodeSample(byte));
/** By the sample as an unsigned number. */
const coded = Uint8Array.from({ length: 65_536 }, (_, bits) => encodeSample((bits << 16) >> 16));

/** A sample of that code. */
export const mulawToLinear = (byte: number): number => linear[byte] ?? 0;

/** Writes the codes of these samples from the beginning of `target`, which must be long enough. */
export function encodeMulaw(samples: Int16Array, target: Uint8Array): void {
  for (let at = 0; at < samples.length; at += 1) {
    target[at] = coded[(samples[at] ?? 0) & 0xffff] ?? 0;
  }
}
