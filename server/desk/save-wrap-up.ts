import { z } from "zod";
import type { PlainDate } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import { parseDecimal, type MinorUnits } from "../../domain/money.ts";
import { instantAt } from "../clock.ts";
import { wrapUpSchema } from "../protocol/desk.ts";
import type { Services } from "../services.ts";

/**
 * Keeps what a person notes after a call that they led. A promise in it is followed up; without one, neither what the
 * agent took in that call nor what was saved before holds any more.
 * @throws KindlineError NOT_FOUND, CALL_NOT_YOURS where they never led it.
 */
export async function saveWrapUp(
  { store, clock }: Pick<Services, "store" | "clock">,
  {
    callId,
    user,
    wrapUp,
  }: {
    readonly callId: CallId;
    readonly user: string;
    readonly wrapUp: z.output<typeof wrapUpSchema>;
  },
): Promise<void> {
  const [{ summary, outcome }, entries] = await Promise.all([
    store.calls.get(callId),
    store.events.read(callId),
  ]);
  const hasLed = entries.some(
    ({ event }) => event.type === "person-join" && event.personId === user,
  );
  if (!hasLed) {
    const message = "Expected somebody who has led this call.";
    throw new KindlineError({ code: "CALL_NOT_YOURS", message });
  }
  const { caseId } = summary;
  const { currency, debtor } = await store.cases.forCall(caseId);
  const at = instantAt(clock());
  const madeAt = { callId, caseId, currency, timezone: debtor.timezone, madeAt: at };
  const noted = (amount: MinorUnits, dueOn: PlainDate) => ({ ...madeAt, amount, dueOn });
  const taken = outcome.promise;
  const takenAmount = taken === null ? undefined : parseDecimal(taken.amount);
  await store.desk.saveWrapUp({
    callId,
    caseId,
    user,
    body: JSON.stringify(z.encode(wrapUpSchema, wrapUp)),
    at,
    promise:
      wrapUp.promise === null ? undefined : noted(wrapUp.promise.amount, wrapUp.promise.date),
    taken:
      taken === null || takenAmount === undefined
        ? undefined
        : noted(takenAmount, taken.date as PlainDate),
  });
}
