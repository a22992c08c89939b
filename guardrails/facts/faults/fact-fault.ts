import type { Mention } from "../../../language/mention.ts";
import { amountFault, digitsAsAmountFault } from "./amount-fault.ts";
import { dateFault } from "./date-fault.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";
import { countFault, isKnownNumber, numberFault, timeFault } from "./number-fault.ts";
import { periodFault } from "./period-fault.ts";
import { expressionFault, shareFault } from "./share-fault.ts";

type Checks = {
  readonly [K in Mention["kind"]]: (
    mention: MentionOf<K>,
    scene: FactScene,
  ) => FactFault | undefined;
};

const checks: Checks = {
  amount: amountFault,
  "amount-expression": expressionFault,
  share: shareFault,
  date: dateFault,
  time: timeFault,
  instalments: countFault,
  duration: periodFault,
  digits: digitsFault,
  phone: ({ e164 }, { known }) => (isKnownNumber(e164, known) ? undefined : numberFault(known)),
  frequency: () => undefined,
};

/** What is wrong with a mention, or undefined where the facts bear it out. */
export function faultOf<K extends Mention["kind"]>(
  mention: MentionOf<K>,
  scene: FactScene,
): FactFault | undefined {
  return checks[mention.kind](mention, scene);
}

function digitsFault(mention: MentionOf<"digits">, scene: FactScene): FactFault | undefined {
  if (isKnownNumber(mention.digits, scene.known)) return undefined;
  return digitsAsAmountFault(mention, scene);
}
