import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";

/** What people in the console are; what each may do is `permissionsOf`. */
export const ROLES = ["agent", "supervisor", "qa", "compliance", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Single things a role may or may not do. */
export const PERMISSIONS = [
  "cases.read",
  "cases.write",
  "imports.manage",
  "rounds.read",
  "rounds.manage",
  "rounds.stop",
  "links.create",
  "marks.lift",
  "calls.read",
  "calls.lead",
  "desk.manage",
  "calls.export",
  "tests.mark",
  "findings.mark",
  "tasks.own",
  "tasks.read",
  "tasks.manage",
  "quality.own",
  "quality.read",
  "quality.review",
  "quality.manage",
  "knowledge.read",
  "knowledge.write",
  "settings.read",
  "settings.write",
  "users.manage",
  "audit.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Who is logged in. */
export const meSchema = z
  .object({
    name: z.string(),
    role: z.enum(ROLES),
    permissions: z.array(z.enum(PERMISSIONS)),
    /** The password was given by somebody else: nothing but changing it is allowed. */
    mustChangePassword: z.boolean(),
  })
  .meta({ id: "Me" });
export type Me = z.output<typeof meSchema>;

/** Names under which the service itself acts, and whoever takes calls beside the desk: logs and the audit have them. */
const takenNames: ReadonlySet<string> = new Set(["kindline", "queue", "debtor"]);

const nameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, "Expected 1 to 64 letters, digits, . _ @ or -.")
  .refine(
    (name) => !takenNames.has(name.toLowerCase()),
    "Expected a name that the service has not.",
  );

/** Characters of a password. NIST SP 800-63B-4: at least 15 alone; no rules of composition. */
export const passwordCharsMin = 15;
const passwordCharsMax = 256;

const newPasswordSchema = z
  .string()
  .min(passwordCharsMin, `Expected at least ${passwordCharsMin} characters.`)
  .max(passwordCharsMax, `Expected at most ${passwordCharsMax} characters.`);

export const loginSchema = z
  .object({ name: z.string().max(200), password: z.string().max(1_000) })
  .meta({ id: "Login" });

export const passwordChangeSchema = z
  .object({ current: z.string().max(1_000), next: newPasswordSchema })
  .meta({ id: "PasswordChange" });

export const staffUserSchema = z
  .object({
    name: z.string(),
    role: z.enum(ROLES),
    isDisabled: z.boolean(),
    createdAt: instantSchema,
    lastLoginAt: instantSchema.nullable(),
  })
  .meta({ id: "User" });
export type StaffUser = z.output<typeof staffUserSchema>;

export const newUserSchema = z
  .object({ name: nameSchema, role: z.enum(ROLES) })
  .meta({ id: "NewUser" });

/** The random first password is shown once, here. */
export const createdUserSchema = z
  .object({ user: staffUserSchema, password: z.string() })
  .meta({ id: "CreatedUser" });

export const userChangeSchema = z
  .object({ role: z.enum(ROLES).optional(), isDisabled: z.boolean().optional() })
  .meta({ id: "UserChange" });

/** One thing that somebody did in the console. */
export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    user: z.string(),
    action: z.string(),
    /** The case, call, user or setting it was done to. */
    subject: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.output<typeof auditEntrySchema>;
