import type { PageLanguage } from "../machine/page-state.ts";

/** Words of what a chat or a call may lead to: a payment that was agreed to, a receipt. */
interface NextStepWords {
  readonly label: string;
  readonly pay: (amount: string) => string;
  readonly payHint: string;
  readonly receipt: string;
  readonly notDone: string;
}

export const nextStepWords: Readonly<Record<PageLanguage, NextStepWords>> = {
  zh: {
    label: "接下来可以",
    pay: (amount) => `现在支付 ${amount}`,
    payHint: "付款在另一个页面进行。请不要在对话里写出或说出卡号、密码。",
    receipt: "查看这次沟通的回执",
    notDone: "没有成功，请再试一次。",
  },
  en: {
    label: "What you can do next",
    pay: (amount) => `Pay ${amount} now`,
    payHint: "You pay on another page. Please never write or say a card number or a password here.",
    receipt: "See your receipt",
    notDone: "That did not work. Please try again.",
  },
};
