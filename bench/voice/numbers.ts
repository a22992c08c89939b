/** The value below which that share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Milliseconds of CPU of all threads of this process since then. */
export const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** Bytes that are left once nothing can be collected: objects, and audio. Needs `node --expose-gc`. */
export function keptBytes(): { readonly heap: number; readonly buffers: number } {
  if (globalThis.gc === undefined) throw new Error("Expected node --expose-gc.");
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}

/** How steep the line through these points is. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, value]) => value));
  const top = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return top / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
