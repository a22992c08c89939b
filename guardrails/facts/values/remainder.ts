import type { MinorUnits } from "../../../domain/money.ts";
import type { Clause } from "../words/clause.ts";
import { expectedMoney } from "./expected.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";

const remaining =
  /剩|还欠|余下|余款|余额[就还便]?[是有]|\b(?:left|leaves?|leaving|remain(?:s|ing|der)?|the rest|still ow(?:e|ing)|outstanding)\b/i;

/**
 * What is left after a payment that the same sentence names: the balance less that payment. Undefined where
 * the sentence names no such payment; a fault inside where the difference is another one.
 */
export function remainderFault(
  mention: MentionOf<"amount">,
  clause: Clause,
  scene: FactScene,
): { readonly fault: FactFault | undefined } | undefined {
  const { mentions, known } = scene;
  if (!remaining.test(clause.before) && !remaining.test(clause.after.slice(0, reach)))
    return undefined;
  const paid = mentions.filter(
    (other): other is MentionOf<"amount"> => other.kind === "amount" && other.to <= mention.from,
  );
  const balance = known.money.find(({ role }) => role === "balance")?.value;
  const payable = known.money.filter(({ role }) => role === "minimum" || role === "instalment");
  const sum = paid.reduce((total, { minorUnits }) => total + minorUnits, 0);
  const isPayment = paid.every(({ minorUnits }) =>
    payable.some(({ value }) => value === minorUnits),
  );
  if (paid.length === 0 || balance === undefined || !isPayment) return undefined;
  const isTrue = mention.minorUnits === balance - sum;
  const expected = expectedMoney((balance - sum) as MinorUnits, ["remaining"], scene);
  return { fault: isTrue ? undefined : { kind: "amount", expected } };
}

/** Characters after an amount in which "is left" belongs to it. */
const reach = 20;
