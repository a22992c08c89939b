import type { ClockRow, CompiledPack } from "../compile-contact-pack.ts";
import type { ContactRequest } from "../contact-request.ts";
import type { ContactRule } from "../contact-rule.ts";
import { inCoveredYear, outsideTimes, type NextLocal } from "../local-times.ts";
import type { Whereabouts } from "../places/resolve-places.ts";
import { relaxesClock } from "../relaxing.ts";
import { nextOnClock, type ZoneClock } from "../zone-clock.ts";

/** Hours, weekdays and holidays: rules 20 to 22 of docs/contact-policy.md, section 6. */
export function clockRules(
  request: ContactRequest,
  { packs, clocks }: Whereabouts,
  { rules, horizonMs }: { readonly rules: ContactRule[]; readonly horizonMs: number },
): void {
  const add = (id: string, nextLocal: NextLocal): void => {
    rules.push(clockRule(id, nextLocal, { clocks, horizonMs }));
  };
  const times = request.inconvenient.filter(
    ({ channel }) => channel === null || channel === request.channel,
  );
  if (times.length > 0) add("all.time_place", outsideTimes(times));
  const addRow = ({ offIds }: CompiledPack, row: ClockRow | undefined): void => {
    if (row === undefined) return;
    if (offIds.has(row.id) && !request.switchedOn.includes(row.id)) return;
    if (row.channels === undefined || row.channels.includes(request.channel)) {
      add(row.id, row.nextLocal);
    }
  };
  for (const pack of packs) addRow(pack, pack.closedWeekdays);
  for (const pack of packs) addRow(pack, pack.holidays);
  const coverages = packs.flatMap(({ nextCovered }) => nextCovered ?? []);
  if (coverages.length > 0) add("all.calendar", inCoveredYear(coverages));
  for (const pack of packs) for (const row of pack.hours) addRow(pack, row);
}

/** A rule that has to be clear on the wall clocks of all zones at once. */
function clockRule(
  id: string,
  nextLocal: NextLocal,
  { clocks, horizonMs }: { readonly clocks: readonly ZoneClock[]; readonly horizonMs: number },
): ContactRule {
  const clearAt = (ms: number): number => {
    let clearMs = ms;
    for (let beforeMs = -Infinity; clearMs !== beforeMs && clearMs <= horizonMs;) {
      beforeMs = clearMs;
      for (const clock of clocks) {
        clearMs = nextOnClock(clock, nextLocal, { fromMs: clearMs, limitMs: horizonMs });
        if (clearMs > horizonMs) break;
      }
    }
    return clearMs > horizonMs ? Infinity : clearMs;
  };
  return { id, relaxedBy: relaxesClock, clearAt };
}
