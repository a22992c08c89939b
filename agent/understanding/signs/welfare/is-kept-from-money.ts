import type { Language } from "../../../../domain/locale.ts";

/** Somebody close, who can keep another from their own money. */
const holder: Readonly<Record<Language, string>> = {
  zh: "(?:他|她|(?:[我俺]的?)?(?:老公|男人|丈夫|爱人|当家的|老婆|婆娘|媳妇|对象|[男女]朋友|前[夫妻]|婆婆|公公|婆家|丈母娘|爸|妈|爹|娘|哥|儿子|女儿|儿媳))",
  en: "(?:he|she|my (?:abusive |own |controlling )?(?:ex(?:[- ]\\w+)?|husband|wife|partner|spouse|boyfriend|girlfriend|fianc\\w+|mother(?:-in-law)?|father(?:-in-law)?|mum|mom|dad|son|daughter|brother|sister|in-laws|family|parents))",
};

const patterns: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [
    // 工资卡都在他手里, 不给我一分钱: who has it, and what is left to oneself.
    new RegExp(
      `(?:工资卡?|银行卡|卡|存折|钱|证)[^，。]{0,6}${holder.zh}[^，。]{0,3}(?:手[里上头]|那[里儿]|收|扣|拿|管|把|没收|攥|捏|掐|控制|着)[^。]{0,12}(?:不给我|不[让准许]我|一[分毛块](?:钱)?(?:都|也)?(?:没|不)|(?:跟|找|问|向)${holder.zh}(?:要|讨|伸手))`,
      "u",
    ),
    new RegExp(
      `${holder.zh}[^，。]{0,10}不[让准许]我(?:碰|动|看|查|管|用|拿|花|摸)[^，。]{0,6}(?:钱|账|卡|存款|工资|存折)`,
      "u",
    ),
    new RegExp(
      `${holder.zh}(?:硬|天天|一直|就)?逼(?:着|到|我)*我?(?:去)?(?:贷|借|办(?:卡|贷)|签|刷)`,
      "u",
    ),
    new RegExp(
      `(?:用|花|买)[^，。]{0,6}(?:都|也)?(?:要|得|需要)(?:跟|找|问|向)${holder.zh}(?:要|讨|伸手|报告|申请)`,
      "u",
    ),
    new RegExp(
      `(?:身份证|卡|工资)[^，。]{0,8}(?:被|让|叫|遭|给)${holder.zh}(?:全|都|给)*(?:扣|没收|藏|收走|抢|拿走)`,
      "u",
    ),
    new RegExp(
      `${holder.zh}把?我的?(?:银行|工资)?(?:卡|工资|存款)[^，。]{0,4}(?:收走|没收|扣下|扣着|扣到|拿走|抢走|藏起)`,
      "u",
    ),
    new RegExp(
      `${holder.zh}把?(?:[^，。]{0,4})?(?:卡|工资|存款)[^，。]{0,3}(?:全|都)[^，。]{0,2}(?:收走|没收|扣|拿走?了)[^。]{0,6}不[让准许给]我`,
      "u",
    ),
    new RegExp(
      `${holder.zh}把?我的?(?:银行|工资)*卡?[^，。]{0,4}收(?:了|起|着)[^。]{0,8}(?:不给我|一分(?:钱)?(?:都|也)?不|不[让准许]我)|${holder.zh}[^，。]{0,4}不[让准许]我[^。]{0,10}不给我?(?:一分)?钱`,
      "u",
    ),
    new RegExp(
      `${holder.zh}[^，。]{0,3}管得?(?:死|紧|严)[^。]{0,12}(?:只给我|还要查|要查账|不给我)`,
      "u",
    ),
  ],
  en: [
    new RegExp(
      `\\b${holder.en} controls? (?:all )?(?:of )?(?:the|my|our|every(?:thing)?)? ?(?:money|finances|accounts?|cards|bank\\w*|pay)\\b`,
      "iu",
    ),
    new RegExp(
      `\\b${holder.en}\\b[^.?!]{0,36}\\b(?:won['’]?t|wouldn['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|never|refuses to) (?:ever )?(?:lets?|allows?|gives?) me\\b[^.?!]{0,24}\\b(?:accounts?|cards?|money|bank|savings|wages)\\b`,
      "iu",
    ),
    new RegExp(
      `\\b${holder.en}(?: \\w+)? (?:keeps?|takes?|took|hides?|hid|holds?|has|pockets?) (?:all )?(?:of )?(?:my|the|every) (?:pay ?che(?:ck|que)s?|wages?|pay|(?:bank |debit )?cards?|salary|benefits?|money)\\b[^.?!]{0,24}\\b(?:i (?:never|don['’]?t|do not|barely) (?:see|get|have)|(?:and )?i get nothing|have to (?:ask|beg)|from me|not allowed|locked out)`,
      "iu",
    ),
    /\b(?:have|has|had) to (?:ask|beg)(?: him| her| them)? for (?:every|each|any) (?:single )?(?:penny|cent|dollar|pound|quid)\b/iu,
    new RegExp(
      `\\b${holder.en}(?: \\w+)? (?:made|forced|makes|pressured|bullied|tricked) me (?:to |into )?(?:take|taking|get|getting|sign|signing|open|opening|borrow|borrowing)\\b[^.?!]{0,20}\\b(?:loans?|cards?|credit|accounts?|money|papers?|for)\\b`,
      "iu",
    ),
    new RegExp(
      `\\b${holder.en}(?: \\w+)? (?:gives? me an? allowance|checks? (?:every|all (?:my|the)) receipts?)\\b`,
      "iu",
    ),
    /\bi(?:['’]m| am) not (?:even )?allowed (?:to )?(?:have|use|touch|see|near)? ?(?:a |any |the |my (?:own )?)?(?:bank |debit )?(?:card|money|account|cash)\b/iu,
    new RegExp(
      `\\b${holder.en}(?: \\w+)? (?:drained|emptied|cleaned out|locked me out of) (?:the|our|my)(?: \\w+)? (?:accounts?|savings)\\b`,
      "iu",
    ),
  ],
};

/** True where somebody close keeps the debtor from their own money, or made them borrow: they are vulnerable. */
export const isKeptFromMoney = (text: string, language: Language): boolean =>
  patterns[language].some((pattern) => pattern.test(text));
