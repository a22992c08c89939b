import type { Language } from "../../domain/locale.ts";
import type { ReasonCode } from "../../domain/vocabulary.ts";

/** Words by which people give a reason for being behind, the more telling codes first. */
export const reasonWords: Readonly<Record<Language, readonly (readonly [ReasonCode, RegExp])[]>> = {
  zh: [
    ["fraud", /冒用|盗用|被骗|诈骗|不是我办的/u],
    [
      "job_loss",
      /失业|下岗|丢了?工作|工作(?:也|都)?(?:没|丢|黄)|被(?:裁|辞退|开除|优化)|裁员|厂子?.{0,8}(?:停|倒|关)|(?:公司|单位|超市|店).{0,6}(?:倒闭|关门|黄了|跑路)|没(?:得|有)?(?:工作|班上|活干|活儿)|停工|拖欠工资|(?:没|不|没有)发工资|工资.{0,6}(?:没发|没到|拖|停)/u,
    ],
    [
      "illness",
      /生病|住院|手术|看病|医院|化疗|病倒|得了?病|摔(?:断|伤|着)|骨折|车祸|受伤|医药费|药费|身体不好|治病/u,
    ],
    [
      "family",
      /离婚|结婚|办酒|彩礼|孩子.{0,6}(?:上学|开学|学费|生病)|学费|娃儿?|老人|[我俺](?:爸|妈|爹|娘)|家里|父亲|母亲|丧事|家里.{0,6}(?:出事|有事|急用|困难)|生孩子|老婆|老公/u,
    ],
    [
      "business",
      /生意|店(?:里|铺|面)|客户.{0,6}(?:没|拖)|货款|压货|进货|回款|工程款|投资|亏(?:了|损|本)|开店/u,
    ],
    [
      "forgot",
      /忘(?:了|记)|没(?:注意|留意|想起来|看见|收到)|自己都没发现|记错|以为.{0,10}(?:扣|还)|自动扣款|出差|在国外|换(?:了)?(?:手机|号|卡)|扣款.{0,4}(?:没|失败)|余额不(?:足|够)/u,
    ],
    [
      "cash_flow",
      /周转|手头|资金|紧|房租|房贷|装修|没钱|钱不够|花(?:超|多|光)|欠了?好几家|开销|拿不出|垫|还没到账|收入(?:少|低|减)|工资(?:低|少|降)|吃紧|入不敷出/u,
    ],
    ["unwilling", /不想还|就是不还|不打算还|凭什么还/u],
  ],
  en: [
    ["fraud", /identity|stole|scammed|somebody used|not me who/iu],
    [
      "job_loss",
      /\b(?:lost|losing) (?:my|the|his|her) job|laid off|(?:let|been let) go|redundan|unemploy|out of work|got fired|been sacked|hours (?:were|got|have been)? ?cut|cut my hours|no work|plant (?:shut|closed)|universal credit|between jobs/iu,
    ],
    [
      "illness",
      /\b(?:hospital|surgery|sick|ill|illness|injur|operation|chemo|cancer|medical|accident|doctor|broke my|disab)/iu,
    ],
    [
      "family",
      /divorc|separat(?:ed|ion)|funeral|passed away|\b(?:kid|kids|daughter|son|baby|mum|mom|dad|mother|father|wife|husband|school|childcare|family)\b/iu,
    ],
    [
      "business",
      /\b(?:business|shop|store|clients?|customers?|invoice|self[- ]employed|contracts?|trade)\b/iu,
    ],
    [
      "forgot",
      /forgot|forgotten|slipped my mind|didn'?t (?:see|notice|realis|realiz|get the)|lost track|missed the (?:email|letter|date)|auto ?pay|direct debit|thought (?:it|i) (?:was|had)|new card|moved house|out of the country|travel/iu,
    ],
    [
      "cash_flow",
      /\b(?:tight|rent|bills?|mortgage|short|behind on|cash flow|paycheck|broke|skint|pay ?day|paid late|car (?:broke|repair)|boiler|money'?s|afford|stretched|struggling)\b/iu,
    ],
    ["unwilling", /don'?t (?:want|intend|plan) to pay|not (?:going to|gonna) pay|won'?t pay/iu],
  ],
};
