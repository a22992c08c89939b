import { availableParallelism } from "node:os";

/** Limits of a spoken call, in milliseconds unless the name says otherwise, each with its reason. */

/** A sentence of which no audio has come by then is made by the next voice. */
export const firstAudioMsMax = 2_000;

/** A line of which no audio has come for so long is gone: silence, too, comes as audio, and all turns wait for it. */
export const lineStallMs = 10_000;

/**
 * Ears that have not answered by then, while others are there, give way to them: below the wait of turn-taking, so
 * that the others can still answer for the same words.
 */
export const earsAnswerMsMax = 2_000;

/** How often one engine may fail in one call: once may be an accident, twice is a habit. */
export const engineTriesMax = 2;

/** How far a sentence goes back when it is taken up again after a false interruption: about a word. */
export const resumeRewindMs = 250;

/** A line that has not played what it was given so long after it should have is broken. */
export const playoutGraceMs = 5_000;

/** How often a line that plays is looked at. */
export const playoutCheckMs = 250;

/** Pace of the voice in soft words: slower, as one speaks to somebody in distress. */
export const softPace = 0.88;

/** Sentences whose audio is kept ahead of time in one call: a reply and what it may be instead. */
export const preparedSentencesMax = 12;

/** After our goodbye the line stays open so long: whoever has a last word is heard. */
export const goodbyeWaitMs = 1_500;

/** Threads of the embedded recogniser: it is what spoken calls wait for, and one core cannot hear more than twelve. */
export const embeddedWorkers = Math.min(2, availableParallelism());

/** Spoken calls at the same time on embedded engines, measured on one and on two cores: see docs/speech-figures.md. */
export const embeddedCallsMax = embeddedWorkers === 1 ? 12 : 16;

/** How long a telephone call whose line broke is waited for: a carrier asks again within seconds. */
export const lostLineMs = 30_000;

/** Keys of one entry that come further apart are two entries. */
export const keyGapMs = 3_000;

/** Audio that a new recogniser is given of what the broken one may have missed. */
export const replayMs = 8_000;

/** How long a provider that failed is left alone before it is tried again in a new call. */
export const providerRestMs = 30_000;

/** How far a person's voice may be behind, in milliseconds: more, and the two would speak over each other. */
export const relayBehindMaxMs = 600;

/** The loudest sample of a frame, of 32,767, from which somebody may be speaking in it: rooms are below 1,000. */
export const audibleSampleMin = 1_500;
