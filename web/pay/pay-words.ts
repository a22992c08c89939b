import type { PageLanguage } from "../chat/machine/page-state.ts";

interface PayWords {
  readonly lang: string;
  readonly title: string;
  readonly test: string;
  readonly noCard: string;
  readonly pay: string;
  readonly fail: string;
  readonly leave: string;
  readonly opening: string;
  readonly broken: string;
  readonly expired: string;
  readonly done: Readonly<Record<"pay" | "fail" | "leave", string>>;
}

/** The words of the sandbox's page. It never looks like a bank: nobody may take it for one. */
export const payWords: Readonly<Record<PageLanguage, PayWords>> = {
  zh: {
    lang: "zh-CN",
    title: "测试付款",
    test: "这是测试页面，不会有真实的资金变动。",
    noCard: "请不要在这里填写卡号或密码，这里也没有地方可以填。",
    pay: "模拟付款成功",
    fail: "模拟付款失败",
    leave: "不付了，离开",
    opening: "正在打开，请稍候。",
    broken: "这个付款链接打不开。",
    expired: "这个付款链接已经过期。",
    done: {
      pay: "已模拟付款成功，您可以关闭这个页面，回到对话。",
      fail: "已模拟付款失败，没有扣款。您可以关闭这个页面。",
      leave: "没有付款。您可以关闭这个页面。",
    },
  },
  en: {
    lang: "en",
    title: "Test payment",
    test: "This is a test page. No money moves.",
    noCard: "Please do not type a card number or a password: there is no place for one here.",
    pay: "Pretend that it was paid",
    fail: "Pretend that it failed",
    leave: "Leave without paying",
    opening: "Opening, one moment please.",
    broken: "This payment link does not open.",
    expired: "This payment link has expired.",
    done: {
      pay: "Noted as paid. You can close this page and go back to the chat.",
      fail: "Noted as failed; nothing was taken. You can close this page.",
      leave: "Nothing was paid. You can close this page.",
    },
  },
};
