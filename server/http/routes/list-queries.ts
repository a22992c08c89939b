import { z } from "zod";

/** Where a page of a list begins: `next` of the page before. */
export const afterSchema = z.object({ after: z.string().max(500).optional() });

/** A page of a list, with words to search for. */
export const searchSchema = afterSchema.extend({ query: z.string().max(200).optional() });
