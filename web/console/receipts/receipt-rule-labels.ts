import { errorLabels } from "../labels/errors.ts";
import { labelOf } from "../labels/label-of.ts";
import { reasonLabels } from "../rounds/reason-labels.ts";
import type { InLanguages, Language } from "../words/language.ts";

/** Why no receipt is given or sent, by the id of the rule, beside the rules that rounds know too. */
const receiptRules: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    "receipt.no_talk": "没有和本人说上话",
    "receipt.call_open": "通话还没结束",
    "receipt.given_already": "已有人发过回执",
    "receipt.no_carrier": "没有设置短信或邮件渠道",
    "receipt.too_late": "隔得太久，没有再发",
    "receipt.case_unreadable": "案件资料无法判断",
    "all.receipt.consent": "没有同意用这种方式收消息",
    "all.receipt.verified": "没有核对身份",
    "all.stop_confirmation": "停止联系已确认过一次",
  },
  en: {
    "receipt.no_talk": "the debtor was not spoken with",
    "receipt.call_open": "the call goes on",
    "receipt.given_already": "somebody has given it already",
    "receipt.no_carrier": "neither text messages nor mail are set up",
    "receipt.too_late": "it would have come too late",
    "receipt.case_unreadable": "the case cannot be judged",
    "all.receipt.consent": "no consent to be written to in this way",
    "all.receipt.verified": "the debtor was not verified",
    "all.stop_confirmation": "the end of contact was confirmed once already",
  },
};

/** A rule, or the code of a fault, in words; its id where it has none. */
export const receiptRuleLabel = (rule: string, language: Language): string =>
  labelOf({ ...errorLabels[language], ...reasonLabels[language], ...receiptRules[language] }, rule);
