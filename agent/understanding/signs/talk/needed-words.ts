import type { Language } from "../../../../domain/locale.ts";
import type { Trigger } from "../../../../domain/vocabulary.ts";

/**
 * Words of which one at least stands in nearly every turn that has the trigger. Wide lists: they do not say
 * that it is meant, only that without any of them it hardly can be, and the model has to be very sure.
 */
const words: Partial<Record<Trigger, Readonly<Record<Language, RegExp>>>> = {
  violence_by_debtor: {
    zh: /做了你|上路|忌日|见红|横着|躺|剁|埋|打|杀|砍|捅|弄|揍|死|烧|炸|刀|血|收拾|找(?:你|上|到|人)|等着|小心|当心|家人|孩子|老婆|住(?:哪|在)|地址|位置|命|废|拼|砸|完蛋|好看|后果|汽油|同归|堵|蹲|上门|见面|认识.{0,4}人|道上|兄弟|后悔|吃不了/u,
    en: /\b(?:murder\w*|strangl\w*|chok\w*|slit|slic\w*|rip|drown\w*|crack\w*|skull|suffer|under|end you|wake up|kill\w*|hit\w*|hurt\w*|break\w*|broke\w*|smash\w*|burn\w*|fire|torch\w*|gun\w*|knife|knives|shoot\w*|shot|stab\w*|beat\w*|punch\w*|slap\w*|find (?:you|out)|found|com(?:e|ing) (?:down|over|round|there|to|for|and)|drive (?:down|over|there)|know(?:s)? (?:where|who|what|people)|regret\w*|watch (?:your|out)|careful|sorry|bomb\w*|head|neck|legs?|arms?|face|teeth|throat|famil\w+|kids|address|pay for (?:this|it)|doors?|windows?|office|building|visit|blood|fists?|bat|brick|hammer|petrol|gas|dogs?|bury|buried|grave|dead|die|swing\w*|stamp\w*|lay\w* (?:a )?hands?|teach|lesson|mates|brothers?|cousins?|sort(?:ed)? (?:you|out)|car ?park|outside|waiting for)\b/iu,
  },
  already_paid: {
    zh: /还|付|交|转|打|清|扣|结|划|充|汇|完|缴|收|平|销/u,
    en: /\b(?:pa(?:y|id|ying|yment|yments)|sent|send|transfer\w*|clear\w*|settl\w*|che(?:que|ck)s?|receipts?|through|debit\w*|took|taken|tak(?:e|ing)|zero|nothing|done|sorted|dealt|gave|given|wired?|deposit\w*|gone|left my|came out|confirm\w*|squared?|closed|finished|owe)\b/iu,
  },
};

/** True where a trigger that shows in words has none of them in this turn. */
export const lacksItsWords = (trigger: Trigger, text: string, language: Language): boolean =>
  words[trigger]?.[language].test(text) === false;
