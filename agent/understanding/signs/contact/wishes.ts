import type { Language } from "../../../../domain/locale.ts";
import type { Trigger } from "../../../../domain/vocabulary.ts";
import { limitsContact } from "./limits-contact.ts";

interface Wish {
  readonly trigger: Trigger;
  readonly words: Readonly<Record<Language, RegExp>>;
  readonly except: Readonly<Record<Language, RegExp>>;
}

/** Busy now, or not at this time: another time is wanted, and no end of it. */
const laterOnly: Wish["except"] = {
  zh: /开车|在忙|忙着|开会|上班|等会|一会|待会|晚点|现在|先别|说[三两3]?遍/u,
  en: /\b(?:right now|now i|at work|driving|busy|later|this time|so early|so late|today)\b/iu,
};

/** Wishes that may be met at once and harm nobody, told in words that can mean little else. */
const wishes: readonly Wish[] = [
  {
    trigger: "time",
    words: {
      zh: /(?!)/u,
      en: /\b(?:i['’]?m|i am|we['’]?re|we are)(?: just| currently| literally| actually)? (?:at|in the middle of|leaving|leaving for|on (?:my|our) way to|on the way to|heading (?:to|into)|walking into)(?: a| an| the| my(?: \w+){1,2}| our \w+)? (?:funeral|wake|burial|memorial service|viewing|cremation|graveside|shiva)\b(?! (?:home|director|parlou?r))/iu,
    },
    except: {
      zh: /(?!)/u,
      en: /\b(?:next|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last)\b/iu,
    },
  },
  {
    trigger: "cease",
    words: {
      zh: /别(?:再|老)?(?:来)?烦(?:我|俺|老子|人)了/u,
      en: /\b(?:quit|stop) (?:bugging|hassling|harassing|pestering|bothering|hounding) (?:me|us)\b|\bget off my (?:back|case)\b/iu,
    },
    except: laterOnly,
  },
  {
    trigger: "rec_object",
    words: {
      zh: /(?:记录|录音|聊天记录)[^，。]{0,4}(?:别|不要|不许)[^，。]{0,3}(?:留|存)|(?:别|不要|不许)[^，。]{0,4}(?:留|存|保存)[^，。]{0,3}(?:记录|录音)/u,
      en: /\b(?:don['’]?t|do not) (?:keep|save|store|hold on to)\b[^.!?]{0,16}\b(?:transcripts?|recordings?|record of this)\b/iu,
    },
    except: { zh: /信用|征信|付款|还款/u, en: /\b(?:payment|credit)\b/iu },
  },
  {
    trigger: "complaint",
    words: {
      zh: /(?:你们|恁)[^，。]{0,6}(?:给|打|跟|找)(?:到)?(?:我|俺)(?:们)?(?:单位|公司|老板|领导|同事|邻居|亲戚|学校)[^。]{0,16}(?:都)?(?:知道|晓得|传开|丢人)/u,
      en: /\byou (?:called|rang|phoned|told|contacted|emailed|messaged) my (?:boss|work|employer|manager|neighbou?rs?|colleagues?|co-?workers?|landlord|hr)\b/iu,
    },
    except: { zh: /[?？]|吗/u, en: /\?|\b(?:if|would|will|did)\b/iu },
  },
  {
    trigger: "complaint",
    words: {
      zh: /我要(?:去)?(?:投诉|举报)(?:你|恁|他|她|这)/u,
      en: /\b(?:report(?:ing)?|complain(?:ing)?|tak(?:e|ing) (?:this|it|you)|rais(?:e|ing) (?:this|it)|writ(?:e|ing)|going|fil(?:e|ing)|lodg(?:e|ing))\b[^.!?]{0,30}\b(?:ombudsman|cfpb|fca|bbb|regulators?|attorney general|trading standards|consumer (?:bureau|protection)|my (?:mp|congress\w+|senator))\b|\b(?:ombudsman|cfpb|fca|bbb|regulators?|consumer (?:bureau|protection)|my (?:mp|congress\w+|senator))\b[^.!?]{0,20}\b(?:will|gonna|is going to|can) (?:hear|know|have|love)\b|\bwant (?:this|that|it)(?: \w+)? (?:looked into|investigated)\b/iu,
    },
    except: {
      zh: /不(?:是|想|会)?要?投诉|投诉过/u,
      en: /\b(?:(?:will|are|do|did|would) you|not (?:going|reporting|complaining|filing)|told me|said)\b|n['’]t (?:report|complain|fil|tak|rais|writ|want)/iu,
    },
  },
];

/** Triggers that the words of a turn raise by themselves. */
export const wishedFor = (text: string, language: Language): readonly Trigger[] => [
  ...wishes
    .filter(({ words, except }) => words[language].test(text) && !except[language].test(text))
    .map(({ trigger }) => trigger),
  ...(limitsContact(text, language) ? (["time"] as const) : []),
];
