import { PERMISSIONS, type Permission, type Role } from "../protocol/staff.ts";

/** What each role may do. Reading is wide, for calls must be seen; changing is narrow. */
const byRole: Readonly<Record<Role, readonly Permission[]>> = {
  agent: ["cases.read", "links.create", "calls.read"],
  supervisor: [
    "cases.read",
    "cases.write",
    "links.create",
    "marks.lift",
    "calls.read",
    "calls.export",
    "tests.mark",
    "findings.mark",
    "settings.read",
  ],
  qa: ["cases.read", "calls.read", "tests.mark", "findings.mark"],
  compliance: [
    "cases.read",
    "marks.lift",
    "calls.read",
    "calls.export",
    "tests.mark",
    "findings.mark",
    "settings.read",
    "audit.read",
  ],
  admin: PERMISSIONS,
};

export const permissionsOf = (role: Role): readonly Permission[] => byRole[role];
