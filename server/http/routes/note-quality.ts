import type { StaffMember } from "../../auth/staff-auth.ts";
import { instantAt } from "../../clock.ts";
import type { Services } from "../../services.ts";
import type { AuditAction } from "../../storage/audit-store.ts";

/** Writes down what somebody did in quality assurance. */
export async function noteQuality(
  { store, clock }: Services,
  { name: user }: StaffMember,
  deed: { readonly action: AuditAction; readonly subject: string; readonly reason?: string },
): Promise<void> {
  await store.audit.add({ at: instantAt(clock()), user, ...deed });
}
