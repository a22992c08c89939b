import { join } from "node:path";
import compression from "compression";
import express, { Router } from "express";

/** Where the built pages are. */
export const webFolder = join(import.meta.dirname, "../../web/dist");

/** What debtors open: each is a file of its own, and light. */
const debtorPages = ["chat", "receipt", "pay"] as const;

/**
 * The debtor's pages and the console. They are files without any data, so they are served before the
 * store is open, and tell by themselves that it is not.
 */
export function pages(): Router {
  const router = Router();
  // Only files are compressed: an answer with a secret in it would tell of it by its size.
  router.use(compression());
  const asset = express.static(join(webFolder, "assets"), {
    // Their names change with their content.
    immutable: true,
    maxAge: "365d",
    index: false,
    fallthrough: false,
  });
  router.use("/assets", asset);
  for (const name of debtorPages) {
    router.get(`/${name}`, (_request, response) => sendPage(response, name));
  }
  // Every other address that is not the API's is a place inside the console.
  router.get(/^\/(?!api(?:\/|$)).*/, (request, response, next) => {
    if (request.accepts("html") === false) next();
    else sendPage(response, "console");
  });
  return router;
}

function sendPage(
  response: express.Response,
  name: (typeof debtorPages)[number] | "console",
): void {
  response.set("Cache-Control", "no-cache");
  response.sendFile(join(webFolder, name, "index.html"));
}
