import { KindlineError } from "../../../domain/errors.ts";
import { meOf } from "../../auth/staff-auth.ts";
import { loginSchema, meSchema, passwordChangeSchema } from "../../protocol/staff.ts";
import { clearSession, cookieOf, sessionCookie, setSession } from "../cookies.ts";
import { publicRoute, type Route } from "../route.ts";

/** Logging in and out, and one's own password. */
export const sessionRoutes: readonly Route[] = [
  publicRoute({
    method: "post",
    url: "/api/session",
    summary: "Logs in.",
    body: loginSchema,
    reply: meSchema,
    errors: ["LOGIN_FAILED", "LOGIN_LOCKED", "RATE_LIMITED"],
    async handle({ body, services, request, response }) {
      await services.limits.logins(request.ip ?? "unknown");
      const { secret, user } = await services.auth.login(body.name, body.password);
      setSession(response, secret, services);
      return meOf(user);
    },
  }),
  publicRoute({
    method: "get",
    url: "/api/session",
    summary: "Tells who is logged in.",
    reply: meSchema,
    errors: ["LOGIN_REQUIRED"],
    async handle({ services, request }) {
      const member = await services.auth.memberOf(cookieOf(request.headers, sessionCookie));
      if (member === undefined) {
        throw new KindlineError({ code: "LOGIN_REQUIRED", message: "Expected a session." });
      }
      return meOf(member);
    },
  }),
  publicRoute({
    method: "delete",
    url: "/api/session",
    summary: "Logs out.",
    async handle({ services, request, response }) {
      const secret = cookieOf(request.headers, sessionCookie);
      const member = await services.auth.memberOf(secret);
      if (secret !== undefined && member !== undefined) {
        await services.auth.logout(secret, member.name);
      }
      clearSession(response, services);
      return undefined;
    },
  }),
  publicRoute({
    method: "put",
    url: "/api/session/password",
    summary: "Changes one's own password.",
    body: passwordChangeSchema,
    reply: meSchema,
    errors: ["LOGIN_REQUIRED", "LOGIN_FAILED", "LOGIN_LOCKED"],
    async handle({ body, services, request, response }) {
      const member = await services.auth.memberOf(cookieOf(request.headers, sessionCookie));
      if (member === undefined) {
        throw new KindlineError({ code: "LOGIN_REQUIRED", message: "Expected a session." });
      }
      const { secret, user } = await services.auth.changePassword(member, body);
      setSession(response, secret, services);
      return meOf(user);
    },
  }),
];
