import { z } from "zod";
import { fine, found, type CheckFound } from "./check-result.ts";

/** What tells our own service from whoever else answers at its address. */
const healthSchema = z.object({ version: z.string(), ready: z.boolean() });

/** Whether links that leave the house lead back to this service. @param isLive asks the address itself. */
export async function checkPublicUrl(
  publicUrl: string | undefined,
  isLive: boolean,
  signal: AbortSignal,
): Promise<CheckFound> {
  if (publicUrl === undefined) return found("warn", "url_unset");
  if (isLive) {
    const answer = await fetch(`${publicUrl}/healthz`, { signal, redirect: "manual" }).catch(
      () => undefined,
    );
    if (answer === undefined) return found("fail", "url_away", publicUrl);
    const isOurs = healthSchema.safeParse(await answer.json().catch(() => undefined)).success;
    if (!isOurs) return found("fail", "url_elsewhere", publicUrl);
  }
  return publicUrl.startsWith("https:") ? fine(publicUrl) : found("warn", "url_plain", publicUrl);
}
