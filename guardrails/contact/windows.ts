import type { ContactRequest } from "./contact-request.ts";
import { agreedTimesOf } from "./matching.ts";
import type { HistoryFacts } from "./read-history.ts";
import { relaxes } from "./relaxing.ts";
import { confirmAtOnceMs, type StopToConfirm } from "./stop-to-confirm.ts";
import { dayStart, localDay, type ZoneClock } from "./zone-clock.ts";

/** A time in which some rules do not count: `fromMs` included, `toMs` not. */
export interface RelaxingWindow {
  /** What allows a contact that only this window allows; null for the plain one. */
  readonly id: string | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** Bits of `relaxes`: a rule that yields to one of them does not count. */
  readonly kinds: number;
}

/** All time, in which every rule counts. */
export const plainWindow: RelaxingWindow = {
  id: null,
  fromMs: -Infinity,
  toMs: Infinity,
  kinds: 0,
};

/** A message of the debtor is answered within a day, at any hour. */
const replyMs = 24 * 3_600_000;

/** Consent given directly holds for seven days, its day being the first (1006.14(b)(3)(i)). */
const agreementDays = 7;

interface Known {
  readonly facts: HistoryFacts;
  readonly stop: StopToConfirm | undefined;
  readonly clocks: readonly ZoneClock[];
}

/** The windows of a request besides the plain one, in the order of docs/contact-policy.md, section 4. */
export function relaxingWindows(
  request: ContactRequest,
  { facts, stop, clocks }: Known,
): readonly RelaxingWindow[] {
  const windows: RelaxingWindow[] = [];
  const { messageMs } = facts;
  if (request.purpose === "reply" && request.channel !== "voice" && messageMs !== undefined) {
    const toMs = messageMs + replyMs;
    windows.push({ id: "all.reply", fromMs: messageMs, toMs, kinds: relaxes.reply });
  }
  if (request.purpose === "stop_confirmation" && stop !== undefined) {
    const { atMs } = stop;
    const toMs = atMs + confirmAtOnceMs;
    windows.push({ id: "all.stop_confirmation", fromMs: atMs, toMs, kinds: relaxes.stop });
  }
  for (const { from, to, agreedAt } of agreedTimesOf(request)) {
    // Nothing has been agreed before the agreement.
    const fromMs = Math.max(from, agreedAt ?? from);
    if (fromMs >= to) continue;
    const agreed = { id: "all.agreed_time", fromMs };
    const freshMs = agreedAt === null ? -Infinity : Math.min(to, agreementEnd(agreedAt, clocks));
    if (freshMs > fromMs) {
      windows.push({ ...agreed, toMs: freshMs, kinds: relaxes.agreed | relaxes.agreedWeek });
    }
    windows.push({ ...agreed, toMs: to, kinds: relaxes.agreed });
  }
  return windows;
}

/** When an agreement is a week old, in the zone in which that is earliest. */
function agreementEnd(agreedAtMs: number, clocks: readonly ZoneClock[]): number {
  let endMs = Infinity;
  for (const clock of clocks) {
    endMs = Math.min(endMs, dayStart(clock, localDay(clock, agreedAtMs) + agreementDays));
  }
  return endMs;
}
