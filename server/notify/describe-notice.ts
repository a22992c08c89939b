import type { Notice } from "../ports/notifier.ts";
import type { ClaimedNotice } from "../storage/tasks/notice-outbox.ts";
import type { Instant } from "../../domain/calendar.ts";
import { kindWords, levelWords, occasionWords, titleWords } from "./notice-words.ts";

/** The notice as it is sent: our own words, ids and moments, and nothing that a debtor said. */
export function describeNotice(
  { id, occasion, task }: ClaimedNotice,
  { publicUrl, at }: { readonly publicUrl: string; readonly at: Instant },
): Notice {
  const { kind, level, title, caseId, callId, owner, dueAt } = task;
  const [levelZh, levelEn] = levelWords[level];
  const [titleZh, titleEn] = titleWords[title];
  const [occasionZh, occasionEn] = occasionWords(occasion);
  const [kindZh, kindEn] = kindWords[kind];
  const url = `${publicUrl}/tasks?task=${encodeURIComponent(task.id)}`;
  const due = dueAt.replace("T", " ").replace(/\.\d+Z$/, " UTC");
  return {
    id,
    occasion,
    at,
    task: { id: task.id, kind, level, title, caseId, callId, owner, dueAt },
    subject: `[${levelEn} ${levelZh}] ${titleEn} · ${titleZh} (${occasionEn} · ${occasionZh})`,
    text: [
      `${titleEn} (${kindEn}, ${levelEn}): ${occasionEn}.`,
      `Owner: ${owner ?? "nobody yet"}. Due: ${due}. Case: ${caseId}.`,
      "",
      `${titleZh}（${kindZh}，${levelZh}）：${occasionZh}。`,
      `负责人：${owner ?? "暂无"}。期限：${due}。案件：${caseId}。`,
      "",
      url,
      "",
    ].join("\n"),
    url,
  };
}
