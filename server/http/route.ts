import type { Request, Response } from "express";
import type { z } from "zod";
import type { ErrorCode } from "../../domain/errors.ts";
import type { StaffMember } from "../auth/staff-auth.ts";
import type { Permission } from "../protocol/staff.ts";
import type { Services } from "../services.ts";

/** Who may ask: anybody, whoever is logged in, or whoever has this permission. */
export type Access = "public" | "login" | Permission;

/** What a handler gets: everything parsed, and who asks. */
export interface RouteInput<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly services: Services;
  readonly request: Request;
  readonly response: Response;
}

/** A handler behind a login also knows who is logged in. */
interface MemberInput {
  readonly member: StaffMember;
}

interface RouteSpec<
  Path extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** As Express reads it: `/api/cases/:caseId`. */
  readonly url: string;
  /** What it does, one sentence, for the served document. */
  readonly summary: string;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** What is sent back; without it, nothing is (204). */
  readonly reply?: Reply;
  /** What is sent back is a file of this type, and the handler sends it. */
  readonly media?: string;
  /** 200 by default. */
  readonly status?: 200 | 201;
  /** Codes it can answer with, beside those of every route. */
  readonly errors?: readonly ErrorCode[];
}

type Given<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** One route as data: the server mounts it, and the served OpenAPI document is made from it. */
export interface Route extends RouteSpec<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  readonly access: Access;
  readonly handle: (
    input: RouteInput<unknown, unknown, unknown> & { readonly member: StaffMember | undefined },
  ) => Promise<unknown>;
}

/** A route that anybody may ask. */
export function publicRoute<
  Path extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  route: RouteSpec<Path, Query, Body, Reply> & {
    readonly handle: (
      input: RouteInput<Given<Path>, Given<Query>, Given<Body>>,
    ) => Promise<Sent<Reply>>;
  },
): Route {
  return { ...route, access: "public", handle: route.handle as Route["handle"] };
}

/** A route for the staff. */
export function staffRoute<
  Path extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  route: RouteSpec<Path, Query, Body, Reply> & {
    readonly access: Exclude<Access, "public">;
    readonly handle: (
      input: RouteInput<Given<Path>, Given<Query>, Given<Body>> & MemberInput,
    ) => Promise<Sent<Reply>>;
  },
): Route {
  return { ...route, handle: route.handle as unknown as Route["handle"] };
}
