import { caseSchema, type DebtCase } from "../case.ts";
import { exactly } from "./exactly.ts";
import { storedForm } from "./stored-form.ts";

/** A case as the core and the log hold it: what `caseSchema` gives. Unknown keys are kept. */
export const debtCaseSchema = exactly<DebtCase>()(
  storedForm(caseSchema).meta({
    id: "DebtCase",
    description: "One debt of one debtor, its amounts in minor units; unknown keys are kept.",
  }),
);
