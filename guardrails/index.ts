export { isInsideHours } from "./callback-hours.ts";
export { checkSentence } from "./check-sentence.ts";
export type { GuardContext } from "./guard-context.ts";
export { guardLine } from "./guard-line.ts";
export type { GuardRules } from "./guard-rules.ts";
export { loadPack } from "./load-pack.ts";
export { parsePack } from "./parse-pack.ts";
export { release, releaseTyped } from "./release.ts";
