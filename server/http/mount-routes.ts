import { Router, type Request, type RequestHandler, type Response } from "express";
import type { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { toRecordIssues } from "../../domain/parse/record-issue.ts";
import { may, type StaffMember } from "../auth/staff-auth.ts";
import type { Services } from "../services.ts";
import { cookieOf, sessionCookie } from "./cookies.ts";
import { RecordError } from "./error-response.ts";
import type { Access, Route } from "./route.ts";

/** The routes as Express serves them: who asks is checked first, then what is asked. */
export function mountRoutes(routes: readonly Route[], services: Services): Router {
  const router = Router();
  for (const route of routes)
    router[route.method](route.url.replace(/^\/api/, ""), serve(route, services));
  return router;
}

function serve(route: Route, services: Services): RequestHandler {
  return async (request, response) => {
    const member = await authorise(route.access, request, services);
    const reply = await route.handle({
      path: parse(route.path, request.params, "path"),
      query: parse(route.query, request.query, "query"),
      body: parse(route.body, request.body, ""),
      services,
      member,
      request,
      response,
    });
    send(response, route, reply);
  };
}

/** @throws KindlineError LOGIN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN. */
async function authorise(
  access: Access,
  request: Request,
  { auth }: Services,
): Promise<StaffMember | undefined> {
  if (access === "public") return undefined;
  const member = await auth.memberOf(cookieOf(request.headers, sessionCookie));
  if (member === undefined) {
    throw new KindlineError({ code: "LOGIN_REQUIRED", message: "Expected a session." });
  }
  if (member.mustChangePassword) {
    const message = "Expected a password that its owner has chosen.";
    throw new KindlineError({ code: "PASSWORD_CHANGE_REQUIRED", message });
  }
  if (access !== "login" && !may(member, access)) {
    const message = `Expected a role with the permission ${access}.`;
    throw new KindlineError({ code: "FORBIDDEN", message });
  }
  return member;
}

/** @throws RecordError with every fault. */
function parse(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (schema === undefined) return undefined;
  // A body that was not sent is an empty one: every field of it may be optional.
  const given = value ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const prefix = place === "" ? "" : `${place}.`;
  const issues = toRecordIssues(parsed.error, given);
  throw new RecordError(issues.map((issue) => ({ ...issue, field: `${prefix}${issue.field}` })));
}

function send(response: Response, route: Route, reply: unknown): void {
  if (route.media !== undefined) return;
  // What is shown now may be wrong in a moment, and holds personal data.
  response.set("Cache-Control", "no-store");
  if (route.reply === undefined) response.status(204).end();
  else response.status(route.status ?? 200).json(reply);
}
