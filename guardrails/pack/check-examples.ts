import { checkSentence } from "../check-sentence.ts";
import type { GuardContext } from "../guard-context.ts";
import type { Pack } from "../pack-schema.ts";
import { packFault, type PackFault } from "./pack-fault.ts";
import type { Provision } from "./provision-schema.ts";

const han = /\p{Script=Han}/u;

/**
 * The examples that the guard does not judge as their rule says, and the families that a rule claims and
 * shows no failing example of. The rules are run as they stand, under the pack they belong to.
 */
export function checkExamples(provisions: readonly Provision[], pack: Pack): PackFault[] {
  return provisions.flatMap((rule) => {
    const { id, families = [], examples } = rule;
    if (examples === undefined || families.length === 0) return [];
    const shown = new Set(examples.fail.flatMap((text) => familiesOf(text, rule, pack)));
    const unshown = families.filter((family) => !shown.has(family));
    return [
      ...examples.fail.flatMap((text, index) =>
        familiesOf(text, rule, pack).length > 0
          ? []
          : [packFault(id, `examples.fail.${index}`, "Expected the guard to stop this sentence.")],
      ),
      ...examples.pass.flatMap((text, index) =>
        familiesOf(text, rule, pack).length === 0
          ? []
          : [packFault(id, `examples.pass.${index}`, "Expected the guard to let this pass.")],
      ),
      ...(unshown.length === 0
        ? []
        : [packFault(id, "examples.fail", `Expected an example of ${unshown.join(", ")}.`)]),
    ];
  });
}

/** The families of a rule that the guard finds in a sentence. */
function familiesOf(text: string, { families = [] }: Provision, pack: Pack): string[] {
  const context: GuardContext = {
    pack,
    locale: han.test(text) ? "zh-CN" : "en-US",
    // What may not be said before somebody is known is judged before; all else after.
    verified: !families.includes("F16"),
    // No number is known here, so every one is an invented one.
    ...(families.includes("FACT") ? { facts: [] } : {}),
  };
  const found = new Set(checkSentence(text, context).findings.map(({ family }) => family));
  return families.filter((family) => found.has(family));
}
