/**
 * Every limit of the core in one place, each with what it bounds and why it has this value.
 * A limit of one vendor or one socket lives with that vendor or socket.
 */

/** Characters of one recorded or typed turn. Five minutes of fast speech stay below 6,000. */
export const turnTextCharsMax = 10_000;

/** Turns of one call record. The longest calls seen in the field have a few hundred. */
export const callTurnsMax = 2_000;

/** Bytes of one JSON or JSONL line; a call at both limits above would never be written by hand. */
export const recordBytesMax = 16 * 1024 * 1024;

/** Characters of a name, a product or a channel in a case: they are spoken in one breath. */
export const caseTextCharsMax = 200;

/** Levels of nesting in a case; unknown keys are kept, and the log takes a hundred levels in all. */
export const caseDepthMax = 20;

/** Minor units of any amount: ten billion currency units, far inside exact integers. */
export const minorUnitsMax = 1_000_000_000_000;

/** Instalments of one plan, whatever the case says. The sources know no longer consumer plan. */
export const instalmentsMax = 24;

/** Days a promise may lie ahead when the case does not say; a month. */
export const promiseDaysDefault = 31;

/** Characters of one sentence that is released whole; longer than a minute of speech is a fault. */
export const sentenceCharsMax = 600;

/** Turns in a row that could not be understood before a person takes over. */
export const notUnderstoodMax = 3;

/** Identity fragments that may fail to match before the agent ends the attempt politely. */
export const verifyFailuresMax = 2;
