import type { CasePayment, PaymentTrouble } from "../../../server/protocol/payments.ts";
import type { InLanguages } from "../words/language.ts";

interface PaymentWords {
  readonly title: string;
  readonly none: string;
  readonly due: (amount: string, date: string) => string;
  readonly nothingDue: string;
  readonly link: string;
  readonly linkTitle: string;
  readonly linkText: string;
  readonly linkUrl: string;
  readonly linkExpires: string;
  readonly book: string;
  readonly bookTitle: string;
  readonly bookText: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly amount: string;
  readonly paidAt: string;
  readonly reason: string;
  readonly booked: string;
  readonly sources: Readonly<Record<CasePayment["source"], string>>;
  readonly balanceAfter: (amount: string) => string;
  readonly excess: (amount: string) => string;
  readonly trouble: string;
  readonly verdicts: Readonly<Partial<Record<PaymentTrouble["verdict"], string>>>;
}

export const paymentWords: InLanguages<PaymentWords> = {
  zh: {
    title: "付款",
    none: "还没有付款。",
    due: (amount, date) => `按约定，下一笔是 ${date} 的 ${amount}。`,
    nothingDue: "现在没有按约定要付的款项，或者案件处于静默或冻结。",
    link: "生成付款链接",
    linkTitle: "付款链接",
    linkText: "链接只收约定的这一笔。请通过已核实的渠道发送，不要向债务人索取卡号或密码。",
    linkUrl: "付款链接",
    linkExpires: "有效期至",
    book: "人工入账",
    bookTitle: "人工入账",
    bookText: "入账后欠款立刻减少，您的姓名和理由会写入审计。请不要填写卡号。",
    reference: "流水号",
    referenceHint: "银行流水号等。同一流水号只入账一次。",
    amount: "金额",
    paidAt: "到账时间",
    reason: "理由",
    booked: "已入账。",
    sources: { provider: "付款服务", person: "人工", file: "名单" },
    balanceAfter: (amount) => `入账后欠 ${amount}`,
    excess: (amount) => `多付 ${amount}，应退还`,
    trouble: "未入账，请核查",
    verdicts: { amount_mismatch: "金额与链接不符", currency_mismatch: "币种与链接不符" },
  },
  en: {
    title: "Payments",
    none: "No payments yet.",
    due: (amount, date) => `Next, as agreed: ${amount} on ${date}.`,
    nothingDue: "Nothing that was agreed is due, or the case is on hold or frozen.",
    link: "Create a payment link",
    linkTitle: "Payment link",
    linkText:
      "The link takes this one agreed payment. Send it on a channel that is known to be theirs, and never ask for card numbers or passwords.",
    linkUrl: "Payment link",
    linkExpires: "Can be used until",
    book: "Book by hand",
    bookTitle: "Book a payment by hand",
    bookText:
      "What is owed goes down at once. Your name and the reason go into the audit. No card numbers, please.",
    reference: "Reference",
    referenceHint: "Of the bank, for example. The same reference is booked once.",
    amount: "Amount",
    paidAt: "Received at",
    reason: "Reason",
    booked: "The payment was booked.",
    sources: { provider: "provider", person: "by hand", file: "list" },
    balanceAfter: (amount) => `${amount} owed after it`,
    excess: (amount) => `${amount} too much: pay it back`,
    trouble: "Not booked, please look into it",
    verdicts: {
      amount_mismatch: "another amount than the link's",
      currency_mismatch: "another currency than the link's",
    },
  },
};
