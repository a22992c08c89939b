import { toPublicCase } from "../../domain/case-views.ts";
import type { Finding } from "../../domain/finding.ts";
import { knownSpans } from "../facts/values/known-spans.ts";
import type { GuardContext } from "../guard-context.ts";
import { institutionNames } from "../institution-names.ts";
import { spansOfTexts } from "./spans-of-texts.ts";

type Span = Finding["span"];

/** Where the text names somebody who may be named to anybody. */
export function publicNames(text: string, { facts, caseFacts }: GuardContext): readonly Span[] {
  const names = new Set<string>();
  for (const fact of facts ?? []) {
    if (fact.kind === "text" || fact.kind === "channel") names.add(fact.value ?? "");
  }
  if (caseFacts !== undefined) {
    const { institution, agency, officialChannel, complaintChannel, debtorName } =
      toPublicCase(caseFacts);
    for (const name of [institution, agency, officialChannel, complaintChannel, debtorName]) {
      if (name !== undefined) names.add(name);
    }
  }
  // Where the case is known, nothing else that looks like the name of an institution is excused.
  const likely = caseFacts === undefined ? institutionNames(text) : [];
  return [...knownSpans(text, names), ...likely].map(([from, to]): Span => [from, to]);
}

/** Words in the name of a company that are no part of what sets it apart. */
const commonParts =
  /有限责任公司|股份有限公司|有限公司|信用卡中心|信用卡|小额贷款|消费金融|消费贷款|汽车金融|贷款|小贷|金融|银行|分期|公司|\b(?:loans?|bank|finance|financial|lending|credit|mortgages?|services?|company|corporation|inc|llc|ltd|plc|the|of|and)\b/giu;

/** What is left of a name below this length is too common to be recognised by. */
const coreCharsMin = 2;

/** The creditor's own name, whole or in short, where the case has a neutral one to be said instead. */
export function privateNames(text: string, { caseFacts }: GuardContext): readonly Span[] {
  const publicName = caseFacts?.publicName;
  if (caseFacts === undefined || publicName === undefined) return [];
  const { creditor } = caseFacts;
  if (publicName.toLowerCase().includes(creditor.toLowerCase())) return [];
  const core = creditor.replace(commonParts, " ").trim().replace(/\s+/g, " ");
  const isShared = publicName.toLowerCase().includes(core.toLowerCase());
  const isTelling = core.length >= coreCharsMin && !isShared;
  return spansOfTexts(text, isTelling ? [creditor, core] : [creditor]);
}
