import { z } from "zod";

/** Year, month and count: `2026.11.1`. */
export const packVersion = z
  .string()
  .regex(/^\d{4}\.\d{1,2}\.\d{1,4}$/, 'Expected a version such as "2026.11.1".');

/** Negative where the first is the older one, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
