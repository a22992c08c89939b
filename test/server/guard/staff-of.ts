import type { Role } from "../../../server/protocol/staff.ts";
import type { runService } from "../running-service.ts";
import { StaffClient } from "../staff-client.ts";

const chosen = "a passphrase of my own";

/** Somebody with that role, logged in. */
export async function staffOf(
  { ready, url }: Awaited<ReturnType<typeof runService>>,
  role: Role,
): Promise<StaffClient> {
  const name = `${role}-${crypto.randomUUID().slice(0, 8)}`;
  const password = await ready.services.auth.addUser(name, role);
  const client = new StaffClient(url);
  await client.login(name, password);
  await client.ask("PUT", "/api/session/password", { body: { current: password, next: chosen } });
  return client;
}
