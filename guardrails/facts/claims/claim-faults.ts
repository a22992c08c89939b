import type { GuardContext } from "../../guard-context.ts";
import { caseNumberKey, caseNumbersIn } from "../values/case-numbers.ts";
import { expectedOf, nothingExpected } from "../values/expected.ts";
import type { FactFault, FactScene } from "../fact-scene.ts";
import { looseSpans } from "../words/loose-spans.ts";
import { contactCounts } from "./contact-count.ts";
import { offerFaults } from "../faults/offer-fault.ts";
import { periodFault } from "../faults/period-fault.ts";
import { planNumbers } from "./plan-number.ts";
import { unreadNumbers } from "../words/unread-numbers.ts";
import { weekdayClaims } from "./weekday-claim.ts";

type Span = readonly [from: number, to: number];

export interface PlacedFault {
  readonly span: Span;
  readonly fault: FactFault;
}

/** What is wrong beside the values that finders read, and the places whose numbers are settled by it. */
export interface ClaimFaults {
  readonly findings: readonly PlacedFault[];
  readonly settled: readonly Span[];
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Checks case numbers, rough spans, offers, and numbers that no finder reads. */
export function claimFaults(
  scene: FactScene,
  context: GuardContext,
  excused: readonly Span[],
): ClaimFaults {
  const { text, language } = scene;
  const numbers = caseNumberFaults(scene, excused);
  const loose = looseFaults(scene);
  const plans = [...planNumbers(scene), ...contactCounts(scene), ...weekdayClaims(scene)];
  const settled = [
    ...excused,
    ...numbers.settled,
    ...loose.settled,
    ...plans.map(({ span }) => span),
  ];
  const offers =
    context.caseFacts === undefined ? [] : offerFaults(text, language, context.caseFacts);
  const read: readonly Span[] = [
    ...settled,
    ...scene.mentions.map(({ from, to }): Span => [from, to]),
  ];
  const unread = unreadNumbers(scene, (from, to) =>
    read.some((span) => overlaps(span, [from, to])),
  );
  const findings = [
    ...numbers.findings,
    ...loose.findings,
    ...plans.flatMap(({ span, fault }) => (fault === undefined ? [] : [{ span, fault }])),
    ...offers.map(({ from, to, ...fault }): PlacedFault => ({ span: [from, to], fault })),
    ...unread.map(({ from, to }): PlacedFault => ({ span: [from, to], fault: unreadFault })),
  ];
  return { findings, settled };
}

/** What a number means that nothing can read stays unknown, so it may not be said. */
const unreadFault: FactFault = { kind: "digits", expected: nothingExpected };

function caseNumberFaults(scene: FactScene, excused: readonly Span[]): ClaimFaults {
  const said = caseNumbersIn(scene.text, scene.language).filter(
    ({ from, to }) => !excused.some((span) => overlaps(span, [from, to])),
  );
  if (said.length === 0) return { findings: [], settled: [] };
  const keys = [...scene.known.texts].map((own) => ({ own, key: caseNumberKey(own) }));
  const wrong = said.filter((number) => !keys.some(({ key }) => key === number.key));
  const numbered = keys.filter(({ key }) => /\d/.test(key)).map(({ own }) => own);
  const first = wrong[0]?.key.length ?? 0;
  const expected = expectedOf(
    numbered,
    (own) => Math.abs(caseNumberKey(own).length - first),
    (own) => own,
  );
  return {
    findings: wrong.map(({ from, to }) => ({
      span: [from, to],
      fault: { kind: "case_number", expected },
    })),
    settled: said.map(({ from, to }): Span => [from, to]),
  };
}

function looseFaults(scene: FactScene): ClaimFaults {
  const spans = looseSpans(scene.text, scene.language).filter(
    ({ from, to }) =>
      !scene.mentions.some(
        (mention) => mention.kind === "duration" && mention.from < to && from < mention.to,
      ),
  );
  const findings = spans.flatMap((span): PlacedFault[] => {
    const fault = periodFault(span, scene);
    return fault === undefined ? [] : [{ span: [span.from, span.to], fault }];
  });
  return { findings, settled: spans.map(({ from, to }): Span => [from, to]) };
}
