import type OpenAI from "openai";
import { KindlineError } from "../../domain/errors.ts";
import { Deadline } from "./deadline.ts";
import { refusePage, stalled, unusable, vendorError } from "./vendor-error.ts";

/** Milliseconds for the list of models: nobody waits for it in a call. */
const checkWaitMs = 5_000;

/** @throws KindlineError when the account cannot be used, or does not have that model. */
export async function checkModel(
  client: OpenAI,
  model: string,
  signal: AbortSignal,
): Promise<void> {
  const what = "the vendor's list of models";
  const deadline = new Deadline(() => stalled(what));
  const cancel = (): void => deadline.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  deadline.within(checkWaitMs);
  try {
    const { data: page, response } = await client.models
      .list({ signal: deadline.signal })
      .withResponse();
    refusePage(response.headers, what);
    // The client makes an empty list of an answer that is none.
    if (page.data.length === 0) throw unusable(what, "none");
    if (page.data.some(({ id }) => id === model)) return;
    throw new KindlineError({
      code: "VENDOR_REFUSED",
      message: "Expected the chosen model among those that the vendor lists.",
      field: "model_unknown",
    });
  } catch (error) {
    throw deadline.late ?? vendorError(error, what);
  } finally {
    deadline.done();
    signal.removeEventListener("abort", cancel);
  }
}
