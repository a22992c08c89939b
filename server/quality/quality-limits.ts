/** Limits of quality assurance, each with what it bounds and why it has this value. */

/** How often ended calls and waiting files are looked for, in milliseconds: a score is there before anybody asks. */
export const lookMs = 5_000;

/** Calls that are noted or scored between two looks at what else is to be done. */
export const callsPerLook = 200;

/**
 * How long a call belongs to the server that scores it, in milliseconds: the longest call takes seconds; after this
 * another server takes it over.
 */
export const scoreLeaseMs = 5 * 60_000;

/** Tries of one call before it is left to a person, and the pause between them, in milliseconds. */
export const scoreTriesMax = 3;
export const scorePauseMs = 30_000;

/** How long one task of the thread may take, in milliseconds: two thousand turns take some ten seconds. */
export const taskMsMax = 60_000;

/** How long the thread is kept without work, in milliseconds: its models take 200 MB. */
export const threadIdleMs = 30_000;

/** Its memory in MiB: models, rules and one call. */
export const threadMemoryMb = 320;

/** Of an agent's own calls of a day, how many they look at themselves. */
export const selfCheckCalls = 3;

/** Of so many calls of a week supervisors review one (20 %), and of so many of a month QA does (10 %). */
export const supervisorOneIn = 5;
export const qaOneIn = 10;

/** People who review a call of the QA sample, blind to each other. */
export const blindReviewers = 2;

/** Calls of one draw: a month of 300,000 calls; what is more is drawn by more deployments. */
export const populationMax = 300_000;

/** Rows of a queue, of draws, of runs and of imports that are shown: newest or most pressing first. */
export const listRowsMax = 100;

/** Rows of one insert. */
export const insertRowsMax = 500;

/** Bytes of an uploaded run: a hundred thousand calls as `--json` prints them have less. */
export const runBytesMax = 512 * 1024 * 1024;

/** Examples of one problem in the monthly report. */
export const examplesMax = 3;

/** Months before the one of a report that it is compared with. */
export const monthsBefore = 3;

/** Files that one server takes in at the same time: their bytes go to the disk as they come. */
export const uploadsMax = 4;

/** Milliseconds after which another upload may be tried. */
export const uploadRetryMs = 2_000;

/** How long a file belongs to the server that reads it, and how often that server says so, in milliseconds. */
export const readLeaseMs = 60_000;
export const readHoldMs = 10_000;

/** How long a thread that is told to end is waited for, in milliseconds: a piece of speech takes one or two seconds. */
export const endMsMax = 4_000;
