export { isInsideHours } from "./callback-hours.ts";
export { checkSentence } from "./check-sentence.ts";
export type { GuardContext, Verdict } from "./guard-context.ts";
export { guardLine, type GuardedLine, type GuardLineInput } from "./guard-line.ts";
export { loadPack } from "./load-pack.ts";
export type { Pack, Provision } from "./pack-schema.ts";
export { parsePack } from "./parse-pack.ts";
export { release, type Release } from "./release.ts";
