import type { ReceiptChannel } from "../../../server/protocol/receipts.ts";
import type { InLanguages } from "../words/language.ts";

interface ReceiptLinkWords {
  readonly button: string;
  readonly title: string;
  readonly text: string;
  readonly channel: string;
  readonly channels: Readonly<Record<ReceiptChannel, string>>;
  readonly url: string;
  readonly expires: string;
  readonly send: string;
  readonly sent: string;
  readonly refused: (rule: string) => string;
  /** Of the receipt that goes out by itself. */
  readonly sentItself: (channel: string) => string;
  readonly waits: (rule: string) => string;
  readonly notSent: (rule: string) => string;
}

export const receiptLinkWords: InLanguages<ReceiptLinkWords> = {
  zh: {
    button: "回执链接",
    title: "生成回执链接",
    text: "回执只写这次说好的内容。只能通过债务人同意的渠道发送，打开前对方要核对身份。",
    channel: "发送渠道",
    channels: { sms: "短信", email: "邮件", chat: "在线对话" },
    url: "回执链接",
    expires: "有效期至",
    send: "直接发送",
    sent: "已发送，可在案件的消息里查看。",
    refused: (rule) => `现在不能发回执：${rule}。`,
    sentItself: (channel) => `通话后已自动发送（${channel}）。`,
    waits: (rule) => (rule === "" ? "通话后将自动发送。" : `将自动发送，现在还不行：${rule}。`),
    notSent: (rule) => `没有自动发送：${rule}。`,
  },
  en: {
    button: "Receipt link",
    title: "Create a receipt link",
    text: "The receipt tells what was agreed in this call. Send it only on a channel that the debtor has agreed to; whoever opens it shows first who they are.",
    channel: "Sent by",
    channels: { sms: "text message", email: "e-mail", chat: "chat" },
    url: "Receipt link",
    expires: "Can be opened until",
    send: "Send it now",
    sent: "It was sent, and stands among the messages of the case.",
    refused: (rule) => `No receipt may be sent now: ${rule}.`,
    sentItself: (channel) => `It went out by itself after the call (${channel}).`,
    waits: (rule) =>
      rule === "" ? "It goes out by itself." : `It goes out by itself, but not yet: ${rule}.`,
    notSent: (rule) => `Nothing went out by itself: ${rule}.`,
  },
};
