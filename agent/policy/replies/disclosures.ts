import { toPublicCase } from "../../../domain/case-views.ts";
import { line, say, specOf, type Line, type LineKey } from "../../../domain/lines.ts";
import type { ConversationState } from "../state.ts";

/** The first words of the call, once more. */
export function openingLine({ debt, call }: ConversationState): Line {
  const { institution, debtorName: name } = toPublicCase(debt);
  return call.direction === "outbound"
    ? line("open_outbound", { institution, name })
    : line("open_inbound", { institution });
}

/**
 * The lines of a move, with what must have been heard before any word of the debt in front of the first:
 * the opening, and where the law wants it the collector's notice (12 CFR 1006.18(e)).
 */
export function withDisclosures(state: ConversationState, lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isDebt)) return lines;
  const opening = openingLine(state);
  const needsNotice = state.rules.debtCollectorNotice && !state.collectorNoticeHeard;
  const first = [
    ...(state.steps.open ? [] : [opening]),
    ...(needsNotice ? [say("debt_collector_notice")] : []),
  ];
  const own: ReadonlySet<LineKey> = new Set(first.map(({ key }) => key));
  const rest = lines.filter(({ key }) => !own.has(key));
  const at = rest.findIndex(isDebt);
  const before = at === -1 ? rest.length : at;
  return [...rest.slice(0, before), ...first, ...rest.slice(before)];
}

const isDebt = ({ key }: Line): boolean => specOf(key).privacy === "debt";
