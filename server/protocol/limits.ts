/** Limits that both ends of a connection keep, each with what it bounds and why. */

/** Characters of one chat turn. A long letter of grievance has fewer; more is a pasted document. */
export const chatTextCharsMax = 2_000;

/** Ids that a page gives its turns: a UUID fits, and nothing that means anything to a query or a log. */
export const turnIdPattern = /^[\w-]{8,64}$/;

/** Bytes of one message over a socket: 2,000 characters of four bytes, escaped, and a token. */
export const socketMessageBytesMax = 32 * 1024;

/** Bytes of one REST body: a case with every field, a long history and room to spare. */
export const bodyBytesMax = 256 * 1024;

/** Milliseconds between two pings of a page; a server that hears nothing for two of them lets go. */
export const pingIntervalMs = 20_000;
