import type { KnowledgeState, PassageFault } from "../../../server/protocol/knowledge.ts";
import type { InLanguages } from "../words/language.ts";

interface KnowledgeWords {
  readonly menu: string;
  readonly title: string;
  readonly text: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly upload: string;
  readonly uploadText: string;
  readonly file: string;
  readonly fileHint: string;
  readonly noFile: string;
  readonly name: string;
  readonly nameHint: string;
  readonly versionOf: string;
  readonly newDocument: string;
  readonly language: string;
  readonly languages: Readonly<Record<"zh" | "en", string>>;
  readonly where: string;
  readonly noWhere: string;
  readonly creditors: string;
  readonly creditorsHint: string;
  readonly creditorsColumn: string;
  readonly everyCreditor: string;
  readonly creditor: string;
  readonly creditorHint: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly noEnd: string;
  readonly isPublic: string;
  readonly publicHint: string;
  readonly onlyVerified: string;
  readonly documents: string;
  readonly version: string;
  readonly state: string;
  readonly states: Readonly<Record<KnowledgeState, string>>;
  readonly valid: string;
  readonly heard: string;
  readonly by: string;
  readonly changed: string;
  readonly titled: (title: string, version: number) => string;
  readonly passages: string;
  readonly passage: (place: number) => string;
  readonly approvedFor: string;
  readonly faults: Readonly<Record<PassageFault, string>>;
  readonly said: string;
  readonly publish: string;
  readonly publishTitle: string;
  readonly publishText: (silent: number) => string;
  readonly retire: string;
  readonly retireTitle: string;
  readonly reason: string;
  readonly restore: string;
  readonly tryTitle: string;
  readonly tryText: string;
  readonly question: string;
  readonly verified: string;
  readonly ask: string;
  readonly answers: string;
  readonly unknown: string;
  readonly notAsked: string;
  readonly source: (title: string, version: number, passage: number) => string;
  readonly approved: string;
  readonly quoted: string;
  readonly nearest: string;
  readonly score: string;
  readonly scoreMin: (score: string) => string;
}

export const knowledgeWords: InLanguages<KnowledgeWords> = {
  zh: {
    menu: "知识库",
    title: "知识库",
    text: "债权机构自己的文件。案件和规则回答不了的问题，智能体只按已发布的文件回答，并注明出处；文件里没有的，就说不清楚并转人工。",
    emptyTitle: "还没有文件",
    emptyText: "没有文件时，智能体的回答与以前一样。",
    upload: "上传",
    uploadText: "上传后是草稿，发布以后才会被引用。",
    file: "文件",
    fileHint: "Markdown、文本或 PDF，最多 5 MB。“问：”“答：”开头的行是已核准的问答。",
    noFile: "请选择文件。",
    name: "标题",
    nameHint: "会在回答时读给对方听。",
    versionOf: "属于",
    newDocument: "新文件",
    language: "语言",
    languages: { zh: "中文", en: "英文" },
    where: "适用规则",
    noWhere: "请至少选一项。",
    creditors: "适用的债权机构（可空）",
    creditorsHint: "每行一个，与案件里的名称相同；留空则对所有机构有效。",
    creditorsColumn: "债权机构",
    everyCreditor: "所有机构",
    creditor: "案件的债权机构（可空）",
    creditorHint: "留空则只问对所有机构有效的文件。",
    validFrom: "生效日",
    validUntil: "失效日（可空）",
    noEnd: "无期限",
    isPublic: "核实身份之前也可以回答",
    publicHint: "仅限任何人都可以听的内容。",
    onlyVerified: "仅限已核实的本人",
    documents: "文件",
    version: "版本",
    state: "状态",
    states: { draft: "草稿", published: "已发布", retired: "已停用" },
    valid: "有效期",
    heard: "可告知",
    by: "操作人",
    changed: "最近变更",
    titled: (title, version) => `${title}，第 ${version} 版`,
    passages: "段落",
    passage: (place) => `第 ${place} 段`,
    approvedFor: "已核准的回答，对应的问题",
    faults: {
      too_long: "太长，不会照原文说",
      policy: "属于规则和方案的内容，不由文件回答",
      money: "含有金额、比例、期数或日期，不会说出",
      number: "引用的句子含有数字，不会说出",
      guard: "会被话术拦截，不会说出",
    },
    said: "可以说出",
    publish: "发布",
    publishTitle: "发布这一版？",
    publishText: (silent) =>
      silent === 0
        ? "发布即表示您核准了其中的回答。正在进行的通话从下一句起生效。"
        : `发布即表示您核准了其中的回答。有 ${silent} 段不会被说出。`,
    retire: "停用",
    retireTitle: "停用这一版？",
    reason: "原因",
    restore: "恢复为草稿",
    tryTitle: "试一个问题",
    tryText: "看看现在的通话会怎样回答，不留记录。",
    question: "问题",
    verified: "对方已核实身份",
    ask: "提问",
    answers: "会回答",
    unknown: "会说不清楚，并转人工。",
    notAsked: "不会查文件：由规则回答，或者不是问题。",
    source: (title, version, passage) => `《${title}》第 ${version} 版，第 ${passage} 段`,
    approved: "已核准的回答",
    quoted: "引用的句子",
    nearest: "最接近的段落",
    score: "得分",
    scoreMin: (score) => `得分达到 ${score} 才会回答。`,
  },
  en: {
    menu: "Documents",
    title: "Documents",
    text: "The creditor's own documents. What the case and the rules do not answer, the agent answers from published documents alone, and names its source; what is in none of them it says it does not know, and calls a person.",
    emptyTitle: "No documents yet",
    emptyText: "Without documents the agent answers as it always did.",
    upload: "Upload",
    uploadText: "An upload is a draft; nothing is said from it before it is published.",
    file: "File",
    fileHint:
      "Markdown, text or PDF, at most 5 MiB. Rows that begin with “Q:” and “A:” are questions with their approved answers.",
    noFile: "Choose a file.",
    name: "Title",
    nameHint: "It is read to the debtor with every answer.",
    versionOf: "Belongs to",
    newDocument: "a new document",
    language: "Language",
    languages: { zh: "Chinese", en: "English" },
    where: "Rules",
    noWhere: "Choose at least one.",
    creditors: "Creditors (may be empty)",
    creditorsHint: "One a line, by the name that stands in the case; empty: every creditor.",
    creditorsColumn: "Creditors",
    everyCreditor: "every creditor",
    creditor: "Creditor of the case (may be empty)",
    creditorHint: "Empty: only documents of every creditor are asked.",
    validFrom: "Valid from",
    validUntil: "Valid until (may be empty)",
    noEnd: "open end",
    isPublic: "May answer before the debtor is verified",
    publicHint: "Only for what anybody may hear.",
    onlyVerified: "the verified debtor alone",
    documents: "Documents",
    version: "Version",
    state: "State",
    states: { draft: "Draft", published: "Published", retired: "Retired" },
    valid: "Valid",
    heard: "Told to",
    by: "By",
    changed: "Last change",
    titled: (title, version) => `${title}, version ${version}`,
    passages: "Passages",
    passage: (place) => `Passage ${place}`,
    approvedFor: "Approved answer to",
    faults: {
      too_long: "Too long to be said as it stands",
      policy: "The policy's to answer, not a document's",
      money: "Names a sum, a share, a count or a day: never said",
      number: "A quoted sentence with a number in it: never said",
      guard: "Held back by the guard: never said",
    },
    said: "May be said",
    publish: "Publish",
    publishTitle: "Publish this version?",
    publishText: (silent) =>
      silent === 0
        ? "By publishing it you approve its answers. Calls under way use it from their next turn on."
        : `By publishing it you approve its answers. ${silent} of its passages will never be said.`,
    retire: "Retire",
    retireTitle: "Retire this version?",
    reason: "Reason",
    restore: "Take up again as a draft",
    tryTitle: "Try a question",
    tryText: "What a call of now would answer; nothing is kept of it.",
    question: "Question",
    verified: "The debtor is verified",
    ask: "Ask",
    answers: "It would answer",
    unknown: "It would say that it does not know, and call a person.",
    notAsked: "The documents are not asked: the policy answers, or it is no question.",
    source: (title, version, passage) => `${title}, version ${version}, passage ${passage}`,
    approved: "Approved answer",
    quoted: "Quoted sentence",
    nearest: "Nearest passages",
    score: "Score",
    scoreMin: (score) => `A passage answers from a score of ${score}.`,
  },
};
