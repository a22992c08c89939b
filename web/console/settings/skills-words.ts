import type { InLanguages } from "../words/language.ts";

interface SkillsWords {
  readonly open: string;
  readonly openOf: (name: string) => string;
  readonly title: (name: string) => string;
  readonly all: string;
  readonly languages: string;
  readonly reasons: string;
  readonly tiers: string;
  readonly tiersHint: string;
  readonly regions: string;
  readonly regionsHint: string;
  readonly listFault: (count: number, length: number) => string;
  readonly load: string;
  readonly loadHint: string;
  readonly saved: (name: string) => string;
}

export const skillsWords: InLanguages<SkillsWords> = {
  zh: {
    open: "技能",
    openOf: (name) => `${name} 的技能`,
    title: (name) => `${name} 可以接听什么`,
    all: "某一栏不选，表示该栏都可以接。",
    languages: "语言",
    reasons: "转人工原因",
    tiers: "账龄",
    tiersHint: "用逗号隔开，例如 M1, M2",
    regions: "地区",
    regionsHint: "用逗号隔开，例如 CN-31, US-MA；CN 包含其下所有地区",
    listFault: (count, length) => `最多 ${count} 项，每项最多 ${length} 个字。`,
    load: "同时接待的文字会话",
    loadHint: "1 至 5；通话中不再来电或来会话。",
    saved: (name) => `已保存 ${name} 的技能。`,
  },
  en: {
    open: "Skills",
    openOf: (name) => `Skills of ${name}`,
    title: (name) => `What ${name} can take`,
    all: "Nothing chosen in a list means everything.",
    languages: "Languages",
    reasons: "Reasons for a person",
    tiers: "Tiers",
    tiersHint: "Separated by commas, such as M1, M2",
    regions: "Regions",
    regionsHint: "Separated by commas, such as CN-31, US-MA; CN holds for all within it",
    listFault: (count, length) => `At most ${count}, each of at most ${length} characters.`,
    load: "Chats at the same time",
    loadHint: "1 to 5. Nothing rings beside a spoken call.",
    saved: (name) => `The skills of ${name} were saved.`,
  },
};
