import type { PartyRole } from "./source-call.ts";

/** Labels that say who speaks, as vendors and people write them, in lower case. */
const roleByLabel: Readonly<Record<string, PartyRole>> = Object.fromEntries([
  ...[
    "agent|human_agent|automated_agent|custom_bot|bot|supervisor|internal|collector|rep|representative|advisor",
    "adviser|operator|assistant|csr|ai|ai agent|staff|employee|specialist|user_agent|sme",
    "坐席|座席|客服|催收员|催收|催收专员|专员|话务员|员工|机器人|智能客服|工作人员|业务员|调解员",
  ].flatMap((labels) => labels.split("|").map((label) => [label, "agent"] as const)),
  ...[
    "customer|debtor|client|caller|consumer|borrower|member|end_user|external|contact|patient|cardholder",
    "客户|用户|债务人|欠款人|借款人|当事人|来电人|持卡人|对方|客户方",
  ].flatMap((labels) => labels.split("|").map((label) => [label, "debtor"] as const)),
]);

/** Labels of machines on the line and of others who are neither of the two. */
const others = new Set(
  "system|ivr|acd|voicemail|workflow|dialer|fax|thirdparty|third_party|系统|语音提示|旁白".split(
    "|",
  ),
);

/** Who a label names: one of the two, somebody else, or undefined where it does not say. */
export function partyRole(label: string): PartyRole | "other" | undefined {
  const folded = label.trim().toLowerCase();
  if (others.has(folded)) return "other";
  // `Agent 07`, `坐席07`, `客户（男）`: a number or a remark does not change who it is.
  const bare = folded.replace(/\s*(?:[(（][^)）]*[)）]|[#\d]+)\s*$/u, "").replaceAll("-", "_");
  return Object.hasOwn(roleByLabel, bare) ? roleByLabel[bare] : undefined;
}
