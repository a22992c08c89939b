import { expect, it } from "vitest";
import { causeLabels, breakLabels } from "../../../../web/console/labels/calls.ts";
import {
  ruleBasisLabels,
  ruleKindLabels,
  ruleSeverityLabels,
} from "../../../../web/console/labels/rules.ts";
import { auditLabels, auditReasonLabels } from "../../../../web/console/labels/staff.ts";

/** Lists whose words the protocol leaves open: the compiler cannot hold the languages together. */
it.each([
  ["causes of an exchange", causeLabels],
  ["faults of a log", breakLabels],
  ["actions of the audit", auditLabels],
  ["reasons of the audit", auditReasonLabels],
  ["kinds of rules", ruleKindLabels],
  ["severities of rules", ruleSeverityLabels],
  ["bases of rules", ruleBasisLabels],
] as const)("The %s have labels in both languages", (_name, labels) => {
  expect(Object.keys(labels.zh)).toEqual(Object.keys(labels.en));
});
