import { sql, type RawBuilder, type SqlBool } from "kysely";

/**
 * Whether an entry is a sentence that the guard found something in. The keys of an entry stand in the order
 * of the alphabet, `type` last, and quotes inside texts are escaped: nothing that was said can look like it.
 * It must stay as it is, letter for letter, for the index that was made with it.
 */
export const hasFindings: RawBuilder<SqlBool> = sql<SqlBool>`(
  event like '%"findings":[{%,"type":"sentence-block"}'
  or event like '%"findings":[{%,"type":"sentence-approve"}')`;
