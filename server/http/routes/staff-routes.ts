import { z } from "zod";
import { KindlineError } from "../../../domain/errors.ts";
import { instantAt } from "../../clock.ts";
import {
  auditEntrySchema,
  createdUserSchema,
  newUserSchema,
  staffUserSchema,
  userChangeSchema,
  type StaffUser,
} from "../../protocol/staff.ts";
import type { Services } from "../../services.ts";
import type { AuditAction } from "../../storage/audit-store.ts";
import { staffRoute, type Route } from "../route.ts";
import { afterSchema } from "./list-queries.ts";

const userPath = z.object({ name: z.string().min(1).max(200) });

/** Who may log in, and who did what. */
export const staffRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/users",
    summary: "Lists who may log in.",
    access: "users.manage",
    reply: z.object({ users: z.array(staffUserSchema) }).meta({ id: "Users" }),
    async handle({ services }) {
      return { users: (await services.store.staff.users()).map(shown) };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/users",
    summary: "Adds somebody; the random first password is in the answer, and nowhere else.",
    access: "users.manage",
    body: newUserSchema,
    reply: createdUserSchema,
    status: 201,
    errors: ["USER_EXISTS"],
    async handle({ body, member, services }) {
      const password = await services.auth.addUser(body.name, body.role);
      await note(services, { user: member.name, action: "user-add", subject: body.name });
      return { user: await userOf(services, body.name), password };
    },
  }),
  staffRoute({
    method: "patch",
    url: "/api/users/:name",
    summary: "Changes the role of somebody, or whether they may log in.",
    access: "users.manage",
    path: userPath,
    body: userChangeSchema,
    reply: staffUserSchema,
    errors: ["NOT_FOUND", "LAST_ADMIN"],
    async handle({ path, body, member, services }) {
      const before = await userOf(services, path.name);
      await services.store.staff.changeRights(path.name, {
        ...(body.role === undefined ? {} : { role: body.role }),
        ...(body.isDisabled === undefined ? {} : { isDisabled: body.isDisabled }),
      });
      // What a session may do is what its user may do now.
      if (body.isDisabled === true) await services.store.staff.endSessionsOf(path.name);
      const after = await userOf(services, path.name);
      const reason = `${rightsOf(before)} → ${rightsOf(after)}`;
      await note(services, {
        user: member.name,
        action: "user-change",
        subject: path.name,
        reason,
      });
      return after;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/users/:name/password",
    summary: "Gives somebody a new random password; it is in the answer, and nowhere else.",
    access: "users.manage",
    path: userPath,
    reply: createdUserSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services }) {
      await userOf(services, path.name);
      const password = await services.auth.resetPassword(path.name);
      await note(services, { user: member.name, action: "password-reset", subject: path.name });
      return { user: await userOf(services, path.name), password };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/audit",
    summary: "Lists who did what, the newest first.",
    access: "audit.read",
    query: afterSchema,
    reply: z
      .object({ entries: z.array(auditEntrySchema), next: z.string().nullable() })
      .meta({ id: "AuditPage" }),
    handle: ({ query, services }) => services.store.audit.list(query.after),
  }),
];

/** A user without what only the login may see. */
const shown = ({ name, role, isDisabled, createdAt, lastLoginAt }: StaffUser): StaffUser => ({
  name,
  role,
  isDisabled,
  createdAt,
  lastLoginAt,
});

const rightsOf = ({ role, isDisabled }: StaffUser): string =>
  isDisabled ? `${role}, disabled` : role;

async function userOf(services: Services, name: string): Promise<StaffUser> {
  const user = await services.store.staff.user(name);
  if (user !== undefined) return shown(user);
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the name of a user." });
}

async function note(
  services: Services,
  record: {
    readonly user: string;
    readonly action: AuditAction;
    readonly subject: string;
    readonly reason?: string;
  },
): Promise<void> {
  await services.store.audit.add({ at: instantAt(services.clock()), ...record });
}
