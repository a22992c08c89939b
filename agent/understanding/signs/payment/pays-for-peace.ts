import { says } from "../../said-words.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

/** A payment is offered, and peace asked for until a time: "I pay 100 and you leave me alone till March". */
const bargain = says({
  zh: /(?:还|付|给|转|交)(?:你们?|您)?[^，。]{0,3}[\d一二两三四五六七八九十百千]+[^。]{0,10}(?:到|等到?|之前|以前|这(?:几|两)个?月|[\d一二两三四五六七八九十]+个?月)[^。]{0,8}(?:别|不要|不再)[^，。]{0,4}(?:烦|打|找|催|联系)/u,
  en: /\b(?:pay|send|give|do|throw|put|drop|hit you with)\b[^.!?]{0,20}[$£]?\d[\d,.]*[^.!?]{0,30}\b(?:and|then|if|so|but)\b[^.!?]{0,16}\b(?:leave (?:me|us) (?:alone|be)|stop (?:calling|texting|bothering|messaging)|quit (?:calling|texting|bothering)|back off|get off my back|lay off|don['’]?t (?:call|text|bother))\b[^.!?]{0,12}\b(?:till?|until|through|for (?:a|the|\w+) (?:week|month|day|couple|few|while|rest)\w*)\b/iu,
});

/** The same as a question: "if I pay 100 will you leave me alone". */
const asked = pattern(
  /\bif i (?:\w+ )?(?:pay|paid|send|sent|give|gave|do|put|clear)\b[^.!?]{0,30}\b(?:will|would|do|can|could) (?:you|they|y['’]?all)\b[^.!?]{0,16}\b(?:leave (?:me|us) (?:alone|be)|(?:stop|quit) (?:calling|ringing|phoning|texting|bothering|messaging|chasing|contacting)|back off|lay off)\b/iu,
);

/** Forever is meant. */
const forGood = says({
  zh: /永远|再也|一辈子|以后都|彻底/u,
  en: /\b(?:forever|for good|ever again|never again|for life|hell|i die|i['’]m dead)\b/iu,
});

/** True where a payment is offered for peace until a time: an offer, and no end of contact. */
export const paysForPeace = (text: string): boolean =>
  (bargain(text) || asked.test(text)) && !forGood(text);
