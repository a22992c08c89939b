import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import type { z } from "zod";
import type { ErrorCode } from "../../domain/errors.ts";
import packageJson from "../../package.json" with { type: "json" };
import { errorResponseSchema } from "../protocol/error-body.ts";
import { healthSchema } from "../protocol/settings.ts";
import { sessionCookie } from "./cookies.ts";
import { statusOf } from "./error-response.ts";
import type { Route } from "./route.ts";

/** The OpenAPI document of these routes, made from the schemas that check every request. */
export function openApiDocument(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = { "/api/health": { get: healthOperation } };
  for (const route of routes) {
    const url = route.url.replaceAll(/:(\w+)/g, "{$1}");
    paths[url] = { ...paths[url], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Kindline",
      version: packageJson.version,
      description:
        "Routes of the service. Sockets are in /asyncapi.json, error codes in docs/errors.md.",
    },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: sessionCookie } },
    },
  });
}

const json = (schema: z.ZodType) => ({ "application/json": { schema } });

const healthOperation: ZodOpenApiOperationObject = {
  summary: "Tells how the service is; /readyz answers 503 while it is not ready.",
  responses: { "200": { description: "How it is.", content: json(healthSchema) } },
};

function operation(route: Route): ZodOpenApiOperationObject {
  const { access, body, path, query } = route;
  const isPublic = access === "public";
  const note = isPublic || access === "login" ? "" : ` Needs the permission \`${access}\`.`;
  return {
    summary: route.summary,
    description: `${route.summary}${note}`,
    ...(isPublic ? {} : { security: [{ session: [] }] }),
    requestParams: {
      ...(path === undefined ? {} : { path: path as z.ZodObject }),
      ...(query === undefined ? {} : { query: query as z.ZodObject }),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: { ...successOf(route), ...failuresOf(route) },
  };
}

function successOf({ reply, media, status = 200 }: Route): ZodOpenApiOperationObject["responses"] {
  if (media !== undefined) {
    const schema = { type: "string", format: "binary" } as const;
    return { "200": { description: "The file.", content: { [media]: { schema } } } };
  }
  if (reply === undefined) return { "204": { description: "Done." } };
  return { [`${status}`]: { description: "Done.", content: json(reply) } };
}

/** Every status that the route can fail with, with the codes behind it. */
function failuresOf({ access, errors = [], body }: Route): ZodOpenApiOperationObject["responses"] {
  const codes: ErrorCode[] = ["STORE_WARMING", "STORE_UNAVAILABLE", "INTERNAL", ...errors];
  if (access !== "public") codes.push("LOGIN_REQUIRED", "PASSWORD_CHANGE_REQUIRED", "FORBIDDEN");
  if (body !== undefined) codes.push("JSON_INVALID", "FIELD_INVALID", "BODY_TOO_LARGE");
  const byStatus = Map.groupBy(new Set(codes), statusOf);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      `${status}`,
      { description: `Codes: ${group.join(", ")}.`, content: json(errorResponseSchema) },
    ]),
  );
}
