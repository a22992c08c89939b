import { says } from "../../said-words.ts";

/** A way to pay that does not work: the card, the app, an error that it shows. */
const fails = says({
  zh: /报错|错误(?:码|代码|提示)|(?:显示|提示|弹出|说)(?:我)?(?:付款|支付|还款|交易)?(?:失败|错误|异常|超时)|(?:付|还|转|扣)(?:款)?(?:不了|不上|失败|不成功)|(?:卡|账户)[^，。]{0,4}(?:被拒|拒付|用不了|刷不了|付不了)/u,
  en: /\berr(?:or)?(?: (?:code|message|number|msg))? ?#?\d{2,5}\b|\b(?:says|said|gives? me|gave me|shows?|shows me|getting|get|got|keeps? (?:saying|giving me|showing)|there['’]?s)(?: \w+)? (?:an? )?(?:error|declined|failed|invalid|payment (?:failed|declined|error))\b|\bcard (?:\w+ ){0,2}(?:declined|rejected|denied)\b|\b(?:app|website|site|page|link|portal) (?:\w+ ){0,2}(?:crash\w*|froze|frozen|broken|down|not (?:work|load)\w*|won['’]?t (?:work|load|open|let me)|doesn['’]?t (?:work|load|open)|isn['’]?t (?:work|load)\w*)\b/iu,
});

/** The debt or its sum is called wrong beside it. */
const disputed = says({
  zh: /不是我|没借|不认|不欠|金额|多收|算错|利息|不对/u,
  en: /\b(?:not mine|never (?:had|took|opened|borrowed|signed)|don['’]?t owe|didn['’]?t borrow|wrong (?:amount|balance|sum)|balance|dispute|fees?|interest|not my)\b/iu,
});

/** True where a payment did not go through, which disputes nothing. */
export const tellsOfFailedPayment = (text: string): boolean => fails(text) && !disputed(text);
