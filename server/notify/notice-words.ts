import type { TaskKind, TaskLevel, TaskTitle } from "../protocol/tasks.ts";

/** Both languages at once: whoever is on duty reads one of them. */
type Both = readonly [zh: string, en: string];

export const levelWords: Readonly<Record<TaskLevel, Both>> = {
  red: ["红色", "RED"],
  orange: ["橙色", "ORANGE"],
  yellow: ["黄色", "YELLOW"],
  blue: ["蓝色", "BLUE"],
};

export const titleWords: Readonly<Record<TaskTitle, Both>> = {
  self_harm: ["自伤风险", "Risk of self-harm"],
  violence_threat: ["暴力威胁", "Threat of violence"],
  guard: ["话术被拦截，无法回答", "Wording held back, nothing could be said"],
  emotion_streak: ["情绪持续异常", "Upset for several turns"],
  not_understood: ["多次未听懂", "Not understood several times"],
  tech: ["技术故障", "Technical fault"],
  nobody_came: ["要求人工但无人接入", "Asked for a person, and nobody came"],
  complaint: ["投诉", "Complaint"],
  callback: ["承诺回电", "Callback promised"],
  document: ["承诺寄送材料", "Document promised"],
  waiver_review: ["减免申请待审核", "Request beyond the offers"],
  hold_review: ["暂停联系待复核", "Hold to be reviewed"],
  dispute_review: ["异议待核查", "Claim to be looked at"],
};

export const kindWords: Readonly<Record<TaskKind, Both>> = {
  alert: ["警报", "alert"],
  complaint: ["投诉", "complaint"],
  callback: ["回电", "callback"],
  document: ["材料", "document"],
  waiver_review: ["减免审核", "waiver review"],
  hold_review: ["暂停复核", "review of a hold"],
  dispute_review: ["异议核查", "review of a claim"],
};

/** Why people are told now; `count` is how often nobody has answered. */
export function occasionWords(occasion: string): Both {
  const count = /^escalate-(\d+)$/.exec(occasion)?.[1];
  if (count !== undefined) {
    return [`无人确认，第 ${count} 次升级`, `nobody has answered, escalation ${count}`];
  }
  return occasion === "breach" ? ["已超时", "past its time"] : ["新", "new"];
}
