/** The account that the benchmark's service and its emulated carrier share; nobody's. */
export const accountSid = `AC${"0".repeat(32)}`;
export const authToken = "a-token-of-the-benchmark";
/** The American example debtor. */
export const debtorPhone = "+16175550100";
