/** Limits of a line to a browser, each with what it bounds and why. */

/** How far ahead of the loudspeaker audio is sent, in milliseconds: a stutter of the network is not heard,
 * and a `clear` never waits behind more than 32 KiB. */
export const sendAheadMs = 1_000;

/** Audio that may wait to be sent, in milliseconds: no reply is as long, and it is 3.8 MB. */
export const waitingAudioMaxMs = 120_000;

/** The most that is taken for heard beyond the last report, in milliseconds: reports come every 100, and one
 * that is later than this may never come. */
export const unreportedMaxMs = 150;

/** How long audio may wait without a report of any more of it having been played, in milliseconds: a browser
 * that is alive reports ten times a second. */
export const playStallMs = 10_000;

/** How long a page may take over a goodbye beyond the length of what it still has to play, in milliseconds. */
export const goodbyeSlackMs = 5_000;

/** The span over which a page's audio and messages are counted, in milliseconds. */
export const rateWindowMs = 10_000;

/** Milliseconds of audio in one window: half as much again as there is time, for what a network held up. */
export const heardPerWindowMaxMs = 1.5 * rateWindowMs;

/** What the shortest frame is counted as, in milliseconds: a thousand frames of one sample are no less work. */
export const frameCountsMinMs = 5;
