import type { Personality } from "../chat-script.ts";

/** A gateway answers in place of the vendor, with status 200. */
export const htmlInstead: Personality = () => ({
  status: 200,
  contentType: "text/html; charset=utf-8",
  body: "<!doctype html><html><title>502 Bad Gateway</title><h1>nginx</h1></html>",
});
