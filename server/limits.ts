/** Limits of the service, each with what it bounds and why it has this value. */

/** Debtor turns of one chat. People write a few dozen; far below what a record may have (2,000). */
export const chatTurnsMax = 500;

/** Length of one chat, in milliseconds: whoever comes back the next day is verified anew. */
export const chatLengthMaxMs = 12 * 60 * 60 * 1000;

/** Length of one spoken call, in milliseconds: nobody is kept longer, and nobody in danger is cut off. */
export const spokenCallMaxMs = 60 * 60 * 1000;

/** How long a chat stays open for somebody in danger, whatever they write or do not write. */
export const crisisIdleMs = 24 * 60 * 60 * 1000;

/** Chats that one link can begin: a debtor may come back, a machine may not try names all day. */
export const chatsPerLinkMax = 20;

/** Turns of one chat in a minute. Nobody types faster; a loop does. */
export const turnsPerMinuteMax = 30;

/** Requests to the door of the chat from one address in a minute: a family behind one router fits. */
export const doorRequestsPerMinuteMax = 60;

/** Wrong passwords of one name in a row before it is locked, and for how long, in milliseconds. */
export const loginFailuresMax = 10;
export const loginLockMs = 15 * 60 * 1000;

/** Logins from one address in five minutes, right or wrong: a shift change behind one router fits. */
export const loginsPerAddressMax = 100;

/** How long a session of staff lasts, in milliseconds: one long shift. */
export const sessionMs = 12 * 60 * 60 * 1000;

/** Messages of one socket that could not be read before it is closed. */
export const badMessagesMax = 5;

/** How long a page may take to say which chat it comes for, in milliseconds: phones can be slow. */
export const openWaitMs = 15_000;

/** Messages of one socket that may wait for those before them. A page sends one and waits. */
export const waitingMessagesMax = 20;

/** Bytes that may wait for a slow reader before it is cut off; it comes back and reads from the log. */
export const socketBacklogBytesMax = 1024 * 1024;

/** Sockets of one server: memory for each is small, but not nothing. */
export const socketsMax = 20_000;

/** How long a call that nobody touches stays in memory, in milliseconds; the log brings it back. */
export const liveCallIdleMs = 10 * 60 * 1000;

/** How long a stopping server waits for what is under way, in milliseconds. */
export const shutdownMs = 10_000;

/** How long a console may watch on after its session has ended, in milliseconds. */
export const sessionCheckMs = 5_000;

/** Rows of one page of a list. */
export const pageRows = 50;

/** Comparisons of packs by one person in a minute: each judges thousands of sentences. */
export const packDiffsPerMinuteMax = 6;

/** Checks of providers that one person may order a minute: all of them once, and one again. */
export const providerChecksPerMinuteMax = 20;
