import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Words that call the caller a fraud or ask for a proof, whatever the model makes of them. */
const words = patterns({
  zh: /(?:^|[，。！？,!?\s]|(?:你|您|你们|您们)(?:就|不会|该不会)?是(?:不是)?|是不是|怕是|不是)(?:个|遇到)?(?:骗子|诈骗)(?:吧|吗|嗦|么|哦|噻|呀|啊|嘛|哈|[?？!！]|$)|(?:先|怎么|咋个?|拿什么)(?:给我)?证明(?:一?[下哈])?你(?:们)?(?:是|不是|的身份)|骗子个个/u,
  en: /\bprove (?:to me )?(?:that )?(?:you(?:['’]?re| are)|this is|it(?:['’]?s| is)|who you are)\b|\b(?:is this|are you|this is|you(?:['’]?re| are)) (?:just |some kind of |not |probably |definitely |clearly |obviously )?(?:a |another )?(?:scam|scammers?|fraudsters?|con artist)\b/iu,
});

/** Told of somebody else, or of what happened once. */
const told = patterns({
  zh: /被骗|遇到过|上次|上回|那个骗子|不是骗子就|防骗|骗子(?:拿|用|冒)/u,
  en: /\b(?:i was|got|been) scammed\b|\blast time\b|\bnot saying\b|\bn['’]t (?:saying|think)\b/iu,
});

/** True where somebody plainly takes us for a fraud: they are pointed to the official channel, and not pressed. */
export const doubtsUs = (text: string, language: Language): boolean =>
  words[language].test(text) && !told[language].test(text);
