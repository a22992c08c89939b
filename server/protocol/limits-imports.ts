/** Bytes of one debtor list. A million rows of thirty columns have about 300 MiB as CSV. */
export const listBytesMax = 512 * 1024 * 1024;
