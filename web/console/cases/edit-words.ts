import type { InLanguages } from "../words/language.ts";

export interface EditWords {
  readonly title: (name: string) => string;
  readonly intro: string;
  readonly json: string;
  readonly save: string;
  readonly saved: string;
  readonly conflictTitle: string;
  readonly conflictText: string;
  readonly compare: string;
  readonly field: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
  readonly both: string;
  readonly absent: string;
  readonly merge: string;
  readonly merged: (version: number) => string;
  readonly takeTheirs: string;
  readonly unreadable: string;
  readonly wrongId: string;
  readonly leaveTitle: string;
  readonly leaveText: string;
  readonly leave: string;
}

export const editWords: InLanguages<EditWords> = {
  zh: {
    title: (name) => `修改 ${name}`,
    intro: "案件编号不可修改，未知字段会原样保留。",
    json: "案件 JSON",
    save: "保存修改",
    saved: "案件已保存。",
    conflictTitle: "期间有其他人修改了本案",
    conflictText: "您的内容都还在，尚未保存。请先看看对方改了什么。",
    compare: "载入最新版本并对比",
    field: "字段",
    before: "您打开时",
    theirs: "现在（他人修改）",
    mine: "您的修改",
    both: "双方都改了",
    absent: "（无）",
    merge: "把我的修改放到最新版本上",
    merged: (version) => `已把您的修改放到第 ${version} 版上，请核对后保存。`,
    takeTheirs: "放弃我的修改，用最新版本",
    unreadable: "请先改正 JSON，再对比。",
    wrongId: "案件编号不可修改。",
    leaveTitle: "放弃未保存的修改？",
    leaveText: "离开本页后，未保存的修改会丢失。",
    leave: "放弃并离开",
  },
  en: {
    title: (name) => `Edit ${name}`,
    intro: "The id of a case cannot be changed. Fields nobody knows are kept as they are.",
    json: "The case as JSON",
    save: "Save the changes",
    saved: "The case was saved.",
    conflictTitle: "Somebody else has changed this case meanwhile",
    conflictText: "All that you typed is still here and not saved yet. Look at what they changed.",
    compare: "Load what is there now and compare",
    field: "Field",
    before: "When you began",
    theirs: "Now (by somebody else)",
    mine: "Yours",
    both: "both changed it",
    absent: "(none)",
    merge: "Put my changes on top of theirs",
    merged: (version) => `Your changes now stand on version ${version}. Look them over, then save.`,
    takeTheirs: "Drop my changes, take theirs",
    unreadable: "Mend the JSON first, then compare.",
    wrongId: "The id of a case cannot be changed.",
    leaveTitle: "Drop the changes that are not saved?",
    leaveText: "If you leave this page they are lost.",
    leave: "Drop them and leave",
  },
};
