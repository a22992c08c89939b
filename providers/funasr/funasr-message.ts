import { z } from "zod";

/** One stretch between two marks: its words parted by spaces, each with its times. */
const stampedSchema = z.object({
  text_seg: z.string(),
  ts_list: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * What FunASR's servers send. The one in C++ has no `mode` where it has no text, and an empty string or
 * nothing for times that it does not know; the one in Python has `is_end` where it was asked for it.
 */
export const funasrMessageSchema = z.object({
  mode: z.string().optional(),
  text: z.string().optional(),
  is_final: z.boolean().optional(),
  /** Python only: all input up to `is_speaking: false` is dealt with. */
  is_end: z.boolean().optional(),
  /** Python only, beside `is_end`. */
  error: z.string().optional(),
  /** C++ only: 0 a sentence begins, 1 it goes on, 2 it is over. */
  slice_type: z.number().optional(),
  stamp_sents: z.array(stampedSchema).optional().catch(undefined),
});

export type FunasrMessage = z.infer<typeof funasrMessageSchema>;
