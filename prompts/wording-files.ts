import type { Locale } from "../domain/locale.ts";
import type { WordingFile } from "./parse-wording.ts";
import gbGuidance from "./wording/en-GB/guidance.json" with { type: "json" };
import gbOpening from "./wording/en-GB/opening.json" with { type: "json" };
import gbTriggers from "./wording/en-GB/triggers.json" with { type: "json" };
import usAgreement from "./wording/en-US/agreement.json" with { type: "json" };
import usClosing from "./wording/en-US/closing.json" with { type: "json" };
import usEmotion from "./wording/en-US/emotion.json" with { type: "json" };
import usGuidance from "./wording/en-US/guidance.json" with { type: "json" };
import usOpening from "./wording/en-US/opening.json" with { type: "json" };
import usOverdue from "./wording/en-US/overdue.json" with { type: "json" };
import usPeople from "./wording/en-US/people.json" with { type: "json" };
import usTemplates from "./wording/en-US/templates.json" with { type: "json" };
import usTriggers from "./wording/en-US/triggers.json" with { type: "json" };
import version from "./wording/version.json" with { type: "json" };
import zhAgreement from "./wording/zh-CN/agreement.json" with { type: "json" };
import zhClosing from "./wording/zh-CN/closing.json" with { type: "json" };
import zhEmotion from "./wording/zh-CN/emotion.json" with { type: "json" };
import zhGuidance from "./wording/zh-CN/guidance.json" with { type: "json" };
import zhOpening from "./wording/zh-CN/opening.json" with { type: "json" };
import zhOverdue from "./wording/zh-CN/overdue.json" with { type: "json" };
import zhPeople from "./wording/zh-CN/people.json" with { type: "json" };
import zhTemplates from "./wording/zh-CN/templates.json" with { type: "json" };
import zhTriggers from "./wording/zh-CN/triggers.json" with { type: "json" };

const chinese: readonly WordingFile[] = [
  { name: "zh-CN/opening.json", content: zhOpening },
  { name: "zh-CN/people.json", content: zhPeople },
  { name: "zh-CN/emotion.json", content: zhEmotion },
  { name: "zh-CN/triggers.json", content: zhTriggers },
  { name: "zh-CN/overdue.json", content: zhOverdue },
  { name: "zh-CN/guidance.json", content: zhGuidance },
  { name: "zh-CN/agreement.json", content: zhAgreement },
  { name: "zh-CN/closing.json", content: zhClosing },
  { name: "zh-CN/templates.json", content: zhTemplates },
];

const american: readonly WordingFile[] = [
  { name: "en-US/opening.json", content: usOpening },
  { name: "en-US/people.json", content: usPeople },
  { name: "en-US/emotion.json", content: usEmotion },
  { name: "en-US/triggers.json", content: usTriggers },
  { name: "en-US/overdue.json", content: usOverdue },
  { name: "en-US/guidance.json", content: usGuidance },
  { name: "en-US/agreement.json", content: usAgreement },
  { name: "en-US/closing.json", content: usClosing },
  { name: "en-US/templates.json", content: usTemplates },
];

/** British English is American English but for the lines in these files. */
const british: readonly WordingFile[] = [
  { name: "en-GB/opening.json", content: gbOpening },
  { name: "en-GB/triggers.json", content: gbTriggers },
  { name: "en-GB/guidance.json", content: gbGuidance },
];

/** Raised with every release of changed words. */
export const versionFile: WordingFile = { name: "version.json", content: version };

/** The data files of each locale; a later layer replaces whole lines of an earlier one. */
export const wordingLayers: Readonly<Record<Locale, readonly (readonly WordingFile[])[]>> = {
  "zh-CN": [chinese],
  "en-US": [american],
  "en-GB": [american, british],
};
