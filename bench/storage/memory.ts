import { readdirSync, readFileSync } from "node:fs";

export const residentMegabytes = (): number => process.memoryUsage().rss / 1e6;

/**
 * The server's processes on this machine, each page of shared memory counted once. NaN where they are
 * elsewhere or may not be looked at.
 */
export function serverMegabytes(): number {
  let kilobytes = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${id}/comm`, "utf8").trim() !== "postgres") continue;
      const share = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"));
      kilobytes += Number(share?.[1] ?? 0);
    } catch {
      // The process has ended meanwhile, or belongs to somebody else.
    }
  }
  return kilobytes === 0 ? Number.NaN : (kilobytes * 1024) / 1e6;
}
