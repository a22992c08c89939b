import * as fc from "fast-check";

/**
 * The gate draws the same cases in every run: what fails it is the change, not the draw. `TEST_SEED`
 * draws others.
 */
// oxlint-disable-next-line node/no-process-env -- an explicit override for a test run
const seed = process.env["TEST_SEED"];
fc.configureGlobal({ seed: seed === undefined ? 20_261_120 : Number(seed) });
