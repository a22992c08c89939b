import type { Language } from "../../../../domain/locale.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

/** "My dad passed me his old paperwork", "passed on your message", "passed her exam": nobody has died. */
const words = pattern(
  /\bpassed (?:me|us|it|that|this|them|along|over|(?:on|down) (?:your|my|a|his|her|it|the (?:message|letter|number|details|news|bill))|(?:his|her|my|your|their|the) (?:\w+ )?(?:exams?|test|driving test|finals|class|course|message|letter|number|note|details|paperwork|bill))\b/iu,
);

/** Death in other words, or the telephone itself handed over. */
const others = pattern(
  /\b(?:passed away|died|dead|death|deceased|funeral|buried|estate|executor|will and|phone|mobile|on behalf|speaking for|i['’]?m (?:his|her|their)|is not here|isn['’]?t here)\b/iu,
);

/** True where something was handed on to the debtor, which is no death and no other person on the line. */
export const handedOn = (text: string, language: Language): boolean =>
  language === "en" && words.test(text) && !others.test(text);

/** "Alex passed me the phone": whoever did that is alive. */
const phone = pattern(
  /\bpassed (?:(?:me|us|it to|this to) (?:\w+ )?(?:(?:cell|mobile|tele) ?)?(?:phone|mobile|cell|laptop|handset|tablet|call)|(?:the|his|her|this|their) (?:(?:cell|mobile|tele) ?)?(?:phone|mobile|cell|laptop|call) (?:over |on |along )?to (?:me|us)|(?:me|us) (?:on|over) to you|(?:you|u) (?:on|over|along) to (?:me|us))\b/iu,
);

const death = pattern(/\b(?:passed away|died|dead|death|deceased|funeral|buried|estate)\b/iu);

/** True where the telephone was passed on, and nobody has died. */
export const passedPhone = (text: string): boolean => phone.test(text) && !death.test(text);
