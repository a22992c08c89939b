/** Limits of the import of transcripts, each with what it bounds and why it has this value. */

/** Paths that one loss report names; the rest is counted. A format has a few dozen, so that all of one fit. */
export const lossPathsMax = 200;

/** Characters of a path in a loss report: keys come from outside and could be as long as the file. */
export const lossPathCharsMax = 160;

/** Levels of nesting in a transcript; the deepest known, a vCon with a vendor's transcript in it, has twelve. */
export const transcriptDepthMax = 40;

/**
 * Milliseconds of quiet up to which pieces of one speaker are one turn. Vendors cut at pauses of 0.3 to 0.8 s; who
 * is silent for longer than this was waiting for an answer.
 */
export const turnPauseMsMax = 2_500;

/** Confidence from which the words say who is the agent; below, nobody is told to be one. */
export const roleConfidenceMin = 0.8;

/** Confidence in the words from which they contradict what was declared: nearly sure, since they can be wrong. */
export const contradictionMin = 0.97;
