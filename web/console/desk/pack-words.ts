import type { InLanguages } from "../words/language.ts";

/** How the values of an option are written. */
export interface OptionWriter {
  /** A decimal string, with the currency of its case. */
  readonly money: (amount: string) => string;
  /** `YYYY-MM-DD`. */
  readonly date: (date: string) => string;
}

/** What stands around the facts that a person should know of a call. */
export interface PackWords {
  readonly pack: string;
  readonly whyNow: string;
  readonly turn: (n: number) => string;
  readonly identity: string;
  readonly verifiedBy: (how: string) => string;
  readonly notVerified: string;
  readonly fragments: Readonly<Record<"name" | "idLast4" | "birthDate", string>>;
  readonly reason: string;
  readonly noReason: string;
  /** @param money an amount with its currency, as people of the language write it. */
  readonly affordable: (money: string, per: string) => string;
  readonly offers: string;
  readonly noOffers: string;
  readonly promises: string;
  readonly noPromises: string;
  readonly theirs: string;
  readonly ours: string;
  readonly ourPromises: Readonly<Record<string, string>>;
  readonly care: string;
  readonly careNotes: Readonly<Record<string, string>>;
  readonly before: string;
  /** Whoever led an earlier call has noted this. */
  readonly notedBy: (name: string) => string;
  readonly thenNext: (action: string) => string;
  readonly steps: string;
  readonly toCall: string;
  readonly toCase: string;
  readonly option: (option: string, write: OptionWriter) => string;
}

/** An option of the pack in words: `plan:3:2813.33`. */
const optionIn =
  (words: {
    readonly full: (amount: string) => string;
    readonly plan: (count: string, each: string) => string;
    readonly stepUp: (count: string, each: string) => string;
    readonly deferral: (until: string) => string;
  }) =>
  (option: string, { money, date }: OptionWriter): string => {
    const [kind, first = "", second = ""] = option.split(":");
    switch (kind) {
      case "full":
        return words.full(money(first));
      case "plan":
        return words.plan(first, money(second));
      case "step_up":
        return words.stepUp(first, money(second));
      case "deferral":
        return words.deferral(date(first));
      default:
        return option;
    }
  };

export const packWords: InLanguages<PackWords> = {
  zh: {
    pack: "接手须知",
    whyNow: "为什么现在",
    turn: (n) => `第 ${n} 轮`,
    identity: "身份",
    verifiedBy: (how) => `已核实（${how}）`,
    notVerified: "未核实：不可透露任何欠款信息",
    fragments: { name: "姓名", idLast4: "证件后四位", birthDate: "出生日期" },
    reason: "逾期原因",
    noReason: "还没有说",
    affordable: (money, per) => `能承担 ${money}${per === "month" ? "/月" : ""}`,
    offers: "提过的方案",
    noOffers: "还没有提方案",
    promises: "约定",
    noPromises: "还没有约定",
    theirs: "对方",
    ours: "我们",
    ourPromises: {
      callback: "回电",
      complaint_answer: "答复投诉",
      claim_review: "核查异议",
      authority_review: "有权限的同事审核",
    },
    care: "注意",
    careNotes: {
      hold: "案件静默：不谈还款",
      frozen: "案件冻结：核查前不催收",
      do_not_ask: "本通不再要求还款",
      time_barred: "可能已过时效：不要承诺、不收部分还款",
      not_verified: "身份未核实",
      recording_objection: "对方不愿录音",
      hardship: "困难客户",
      "party:third_party": "对方是第三人：不透露欠款",
      "party:wrong_person": "打错人了",
      "party:minor": "对方是未成年人",
    },
    before: "以前的通话",
    notedBy: (name) => `${name} 的记录：`,
    thenNext: (action) => `下一步：${action}`,
    steps: "六步",
    toCall: "完整记录",
    toCase: "案件",
    option: optionIn({
      full: (amount) => `一次还清 ${amount}`,
      plan: (count, each) => `分 ${count} 期，每期 ${each}`,
      stepUp: (count, each) => `先少后多 ${count} 期，起步 ${each}`,
      deferral: (until) => `延期到 ${until}`,
    }),
  },
  en: {
    pack: "What you should know",
    whyNow: "Why now",
    turn: (n) => `turn ${n}`,
    identity: "Identity",
    verifiedBy: (how) => `verified by ${how}`,
    notVerified: "not verified: nothing of the debt may be said",
    fragments: { name: "name", idLast4: "last four of the id", birthDate: "date of birth" },
    reason: "Reason for arrears",
    noReason: "not given yet",
    affordable: (money, per) => `can afford ${money}${per === "month" ? " a month" : ""}`,
    offers: "Offers made",
    noOffers: "none so far",
    promises: "Promises",
    noPromises: "none so far",
    theirs: "theirs",
    ours: "ours",
    ourPromises: {
      callback: "call back",
      complaint_answer: "answer the complaint",
      claim_review: "look into the claim",
      authority_review: "somebody with authority looks at it",
    },
    care: "Be careful",
    careNotes: {
      hold: "on hold: no word of payment",
      frozen: "frozen: nobody collects until it is looked into",
      do_not_ask: "no more asking in this call",
      time_barred: "may be time-barred: no promise, no part payment",
      not_verified: "not verified",
      recording_objection: "objects to being recorded",
      hardship: "in hardship",
      "party:third_party": "a third party: nothing of the debt",
      "party:wrong_person": "the wrong person",
      "party:minor": "a minor",
    },
    before: "Calls before",
    notedBy: (name) => `${name} noted:`,
    thenNext: (action) => `Next: ${action}`,
    steps: "Six steps",
    toCall: "Full record",
    toCase: "Case",
    option: optionIn({
      full: (amount) => `all at once, ${amount}`,
      plan: (count, each) => `${count} instalments of ${each}`,
      stepUp: (count, each) => `${count} instalments, beginning with ${each}`,
      deferral: (until) => `put off until ${until}`,
    }),
  },
};
