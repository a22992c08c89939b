import type { Language } from "../../domain/locale.ts";
import { stemOf } from "../../guardrails/positive/stem-of.ts";
import { normalise } from "../../language/normalise.ts";

/** Words that stand in any question and tell nothing of what it is about. */
const emptyEn = new Set(
  `a an the i me my we us our you your he she it its they them their this that these those there here
  is are was were be been being am do does did doing have has had having can could may might must shall should
  will would to of in on at by for with from into onto out up off about as if or and but so then than too very just
  not no yes what which who whom whose when where why how s t d ll re ve m don didn doesn isn
  please well oh um uh er ok okay right hey hello hi like know want need get got go going gonna wanna think any
  some somebody someone anybody anyone one thing way actually really now again also still tell say let
  would'd i'm i've i'd i'll it's that's what's where's called`
    .split(/\s+/u)
    .map((word) => word.replaceAll("'", "")),
);

const emptyZh =
  /请问一下|请问|我想问|想问|问一下|想知道|可不可以|能不能|是不是|有没有|行不行|怎么样|怎么办|怎么|怎样|如何|什么|哪里|哪儿|哪个|哪些|多少|可以|能够|应该|需要|一下|这个|那个|你们|我们|他们|刚才|现在|的话|吗|呢|啊|呀|吧|哦|嘛|啦|咋|么|的|了|着|过|您|你|我|他|她|它|是|有|在|给|要|就|都|也|还是|会|能|去|到|把|被|让|和|跟|与|及|或|但|从|这|那|哪|啥|谁|不|没|很|太|再|又|行|好|个/gu;

/** Words that mean the same where people ask a creditor; the first stands for all. */
const sameEn: readonly (readonly string[])[] = [
  ["pay", "payment", "repay", "repayment", "paid", "paying"],
  ["transfer", "wire", "bank-transfer"],
  ["phone", "mobile", "telephone", "cell"],
  ["address", "moved", "house"],
  ["letter", "mail", "post", "posted", "paper"],
  ["hour", "open", "opening", "close", "closed", "evening"],
  ["branch", "office"],
  ["copy", "duplicate"],
  ["data", "information", "details"],
  ["app", "application", "software"],
  ["password", "login", "log", "forgotten", "forgot"],
  ["cheque", "check"],
  ["lost", "lose", "stolen"],
  ["cancel", "stop"],
  [
    "daughter",
    "son",
    "brother",
    "sister",
    "mother",
    "mum",
    "mom",
    "father",
    "dad",
    "friend",
    "wife",
    "husband",
    "else",
  ],
  ["charge", "extra", "cost"],
  ["name", "surname"],
  ["advert", "adverts", "marketing", "advertising"],
  ["holiday", "sunday", "sundays"],
  ["automatic", "automatically", "direct", "debit"],
];

const sameZh: readonly (readonly string[])[] = [
  ["还款", "付款", "还钱", "付钱", "缴款", "交钱", "支付"],
  ["应用", "软件", "app", "客户端", "程序"],
  ["别人", "妈妈", "我妈", "爸爸", "我爸", "朋友", "家里人", "家人", "女儿", "儿子"],
  ["上班", "开门", "营业", "工作时间", "下班"],
  ["周日", "星期天", "礼拜天", "星期日"],
  ["节假日", "国庆", "春节", "假期"],
  ["电话", "号码", "热线"],
  ["手机", "手机号"],
  ["密码", "登录", "登不上"],
  ["邮件", "邮箱"],
  ["授权", "代办", "代我办"],
  ["丢失", "丢了", "被偷", "丢"],
  ["关闭", "取消", "关掉", "关"],
  ["证明", "结清证明"],
  ["资料", "信息"],
  ["网上", "官网"],
];

const canonicalEn = new Map(
  sameEn.flatMap(([first = "", ...others]) =>
    [first, ...others].map((word) => [stemOf(word), stemOf(first)] as const),
  ),
);

/** Longest first, so that a word inside another does not take it apart. */
const canonicalZh = sameZh
  .flatMap(([first = "", ...others]) => others.map((word) => [word, first] as const))
  .sort(([a], [b]) => b.length - a.length);

/**
 * What a text is about, as terms: English words by their stems, Chinese by every two characters that follow one
 * another; words that mean the same are one, and those that tell nothing are left out.
 */
export function termsOf(text: string, language: Language): readonly string[] {
  const plain = normalise(text).text.toLowerCase();
  return language === "zh" ? chineseTerms(plain) : englishTerms(plain);
}

const englishTerms = (plain: string): readonly string[] =>
  (plain.replaceAll(/['’]/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !emptyEn.has(word))
    .map((word) => canonicalEn.get(stemOf(word)) ?? stemOf(word));

function chineseTerms(plain: string): readonly string[] {
  let text = plain;
  for (const [word, first] of canonicalZh) text = text.replaceAll(word, first);
  const runs = text.replace(emptyZh, " ").match(/\p{Script=Han}+|[a-z\d]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (run.length === 1 || !/\p{Script=Han}/u.test(run)) return [run];
    const pairs = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
    return [...pairs, ...Array.from(run)];
  });
}
