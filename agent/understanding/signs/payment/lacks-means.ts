import type { Asked } from "../../../../domain/vocabulary.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

const none = "(?:莫得|没得|冇得?|木得|木有)";

/** No money, in words of Sichuan and Henan: 莫得钱, 一分都没得, 没得法. */
const words = pattern(
  new RegExp(
    `(?<!是|有)${none}(?:钱(?!包)|(?:办法|法子?)(?=$|[，。,!！嘛啊哦呀了咯还付给交拿])|收入|工资|一[分毛])|一[分毛块](?:钱)?(?:都|也)${none}`,
    "u",
  ),
);

/** The same as all of an answer to what can be paid, and when. */
const bare = pattern(
  new RegExp(
    `^(?:嗯|哎|唉|真[嘞勒的]?|确实|硬是|实在|就是|我|俺|现在|手[里头上]+|兜[里头]+|[，, ])*${none}(?:嘛|啊|哦|了|噻|嘞|咯|[，。,. ]|$)*$`,
    "u",
  ),
);

const denied = pattern(/(?:又|也|并|倒)?不是(?:莫得|没得|冇得?|木得|没有?|缺|差)钱/u);

/** True where somebody says in dialect that there is no money. */
export const lacksMeans = (text: string, asked: Asked | null): boolean =>
  !denied.test(text) &&
  (words.test(text) || ((asked === "amount" || asked === "date") && bare.test(text)));

/** True where it is said that money is not what is missing. */
export const saysMeans = (text: string): boolean => denied.test(text) && !words.test(text);
