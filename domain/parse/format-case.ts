import { z } from "zod";
import { caseSchema, type DebtCase } from "../case.ts";

/** A case as files and the wire carry it, plain JSON data: `parseCase` gives the same case back. */
export function formatCase(debt: DebtCase): z.input<typeof caseSchema> {
  return z.encode(caseSchema, debt);
}
