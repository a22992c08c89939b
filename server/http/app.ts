import { randomUUID } from "node:crypto";
import express, { type Express, type RequestHandler, type Router } from "express";
import helmet from "helmet";
import { KindlineError } from "../../domain/errors.ts";
import type { Logger } from "../logger.ts";
import type { Health } from "../protocol/settings.ts";
import { errorHandler } from "./error-response.ts";
import { isOwnOrigin } from "./origin.ts";
import { pages } from "./pages.ts";

/** What the web application needs of the service around it. */
export interface AppOptions {
  /** The routes of the open service. @throws KindlineError STORE_WARMING while there are none. */
  readonly api: () => Router;
  readonly health: () => Promise<Health>;
  readonly log: Logger;
  readonly publicUrl: () => string;
  /** Proxies in front whose word on the caller's address is taken. */
  readonly trustedProxies: number;
}

/** The web application: pages, routes and documents. It does not listen. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.trustedProxies);
  app.use(secureHeaders(options), identify, logRequests(options.log));
  addHealth(app, options);
  app.use("/api", refuseOtherOrigins(options));
  app.use(["/api", "/metrics", "/openapi.json", "/asyncapi.json"], apiOf(options));
  app.use(pages());
  app.use((_request, _response, next) => {
    next(new KindlineError({ code: "NOT_FOUND", message: "Expected an address of this service." }));
  });
  app.use(errorHandler(options.log));
  return app;
}

/** Nothing but our own files runs or loads, nobody frames us, and no address leaks where we link to. */
const secureHeaders = ({ publicUrl }: AppOptions): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    // A promise of https for a year is made only where https is spoken.
    strictTransportSecurity: publicUrl().startsWith("https:"),
  });

/** Each request has an id; the answer to a failure names it, and so does the log. */
const identify: RequestHandler = (_request, response, next) => {
  const requestId = randomUUID();
  response.locals["requestId"] = requestId;
  response.set("X-Request-Id", requestId);
  next();
};

/** One line a request: the pattern of its route and never its address, which may hold an id. */
const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const startMs = performance.now();
    response.on("finish", () => {
      const route = request.route as { readonly path?: unknown } | undefined;
      log.debug(
        {
          requestId: response.locals["requestId"] as unknown,
          method: request.method,
          route: typeof route?.path === "string" ? route.path : null,
          status: response.statusCode,
          durationMs: Math.round(performance.now() - startMs),
        },
        "request answered",
      );
    });
    next();
  };

function addHealth(app: Express, { health }: AppOptions): void {
  app.get("/api/health", async (_request, response) => {
    response.set("Cache-Control", "no-store").json(await health());
  });
  // The process lives: whoever restarts it on failure must not do so because a database is away.
  app.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ alive: true });
  });
  app.get("/readyz", async (_request, response) => {
    const state = await health();
    response.set("Cache-Control", "no-store");
    response.status(state.ready ? 200 : 503).json(state);
  });
}

/** Hands over to the routes with the address that they were asked at. */
const apiOf =
  ({ api }: AppOptions): RequestHandler =>
  (request, response, next) => {
    request.url = request.originalUrl;
    api()(request, response, next);
  };

/** Only our own pages change anything; programs without an origin need the session all the same. */
const refuseOtherOrigins =
  ({ publicUrl }: AppOptions): RequestHandler =>
  (request, _response, next) => {
    if (request.method === "GET" || isOwnOrigin(request.headers, publicUrl())) next();
    else {
      const message = "Expected a request from a page of this service.";
      next(new KindlineError({ code: "ORIGIN_REFUSED", message }));
    }
  };
