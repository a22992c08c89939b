// First this: schemas look for it when they are made.
import "./zod-without-eval.ts";

export { checkTable } from "./check-table.ts";
