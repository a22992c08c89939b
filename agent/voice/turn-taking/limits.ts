/** How turns are taken on a line, in milliseconds unless the name says otherwise, each with its reason. */

/**
 * Silence before the voice activity detector says that speech has paused. Shorter, and gaps between words
 * count; the recogniser begins at this moment, so longer costs every answer.
 */
export const pauseMs = 160;

/** Silence after words that answer what was asked, to the last digit: nothing is missing. */
export const completeWaitMs = 420;

/**
 * Silence after words that may be all: well above a pause for breath (200 to 600 ms), and short enough for an answer
 * within 1.2 s. Whoever goes on later than that is heard out all the same: the turn is taken back (`takeBackMs`).
 */
export const unsureWaitMs = 950;

/** The same for somebody whose turn was taken back, or who is to be spoken to slowly: nobody is spoken over twice for it. */
export const patientWaitMs = 1_300;

/** Silence after words that cannot be all ("I can pay …", 四五六): longer than people stop in mid-sentence (1.5 s). */
export const openWaitMs = 1_600;

/** The most that somebody who pauses long is given after words that may be all. */
export const unsureWaitMsMax = 1_500;

/** How much more than their own usual pause such a person is given. */
export const ownPauseMarginMs = 250;

/** Weight of the latest pause in a person's usual one; one long thought does not make a slow speaker. */
export const pauseWeight = 0.3;

/**
 * Whoever goes on so soon after the first sound of our answer had only paused: the turn is taken back, and heard to its
 * end. It is a word or two of ours, and with the wait before it longer than people pause in mid-sentence (1.5 s).
 */
export const takeBackMs = 1_000;

/** A recogniser that has not answered by then is not waited for: what is known counts. */
export const settleMsMax = 2_500;

/** Sound over our words that goes on for so long wants the floor, whatever it says: nobody agrees at such length. */
export const interruptMs = 1_600;

/** Words over ours without a meaning that were so short are a murmur that the recogniser spelled out. */
export const murmurMsMax = 1_150;

/** Sound over our words that stays without any text for so long was noise: the sentence goes on. */
export const falseInterruptionMs = 1_500;

/** Sound without words that is shorter than this is a cough or a door, not something misheard. */
export const unheardSpeechMs = 700;

/** A "yes" so short before the end of what we ask is the answer, not a backchannel. */
export const earlyAnswerMs = 1_500;

/** Nobody has said anything for so long: the agent asks whether they are there. */
export const silencePromptMs = 8_000;

/** One turn: beyond it what was said is answered; somebody who talks on interrupts and is heard. */
export const turnMsMax = 60_000;
