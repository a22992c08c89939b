/** Limits of debtor lists, each with what it bounds and why it has this value. */

/** Rows under the heading: what a sheet of a workbook can hold. */
export const listRowsMax = 1_048_575;

/** Columns of a list. The widest lists of the field have about 80. */
export const listColumnsMax = 200;

/** Characters of one cell: more than any note that somebody types; less than a file gone wrong. */
export const cellCharsMax = 10_000;

/** Characters of one row of a CSV: an unclosed quote must not swallow the rest of the file. */
export const rowCharsMax = 200_000;

/** Rows at the front that are searched for the heading: titles and notes stand above it in workbooks. */
export const headingRowsMax = 10;

/** Rows shown beside the mapping, so that people see what they map. */
export const sampleRowsMax = 5;

/** Bytes parsed at once. It takes a few milliseconds, and calls go on in between. */
export const readBytes = 64 * 1024;

/** Bytes read at once, and of one piece of a file in the store. */
export const pieceBytes = 1024 * 1024;

/** Rows of one transaction: long enough to be quick, short enough that nobody waits for it. */
export const batchRows = 500;

/** Faults that are shown; all of them are in the file with the rows to mend. */
export const shownIssuesMax = 100;

/** Bytes that one workbook may unpack to: twenty times the largest file, against zip bombs. */
export const unpackedBytesMax = 10 * 1024 * 1024 * 1024;

/** Bytes of the parts of a workbook that are read whole: its list of sheets and its styles. */
export const partBytesMax = 16 * 1024 * 1024;

/** Strings that the sheets of one workbook may share. */
export const sharedStringsMax = 20_000_000;

/** Milliseconds without progress after which a check or a commit counts as cut short. */
export const stalledMs = 30_000;

/** Milliseconds that an uploaded file is kept: a week to mend and look again. */
export const keepFileMs = 7 * 24 * 60 * 60 * 1000;

/** Uploads that one server takes at the same time: each waits for the same disk. */
export const uploadsAtOnceMax = 4;
