import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { scriptJson } from "./escape-markup.ts";
import type { ReportRow } from "./report-row.ts";

const asset = (name: string): string =>
  readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the list of calls shows of one. */
export interface IndexEntry {
  readonly id: string;
  readonly points: number;
  readonly kinds: readonly string[];
}

/** The list entry of a call; a failed expectation has no kind and still counts. */
export const indexEntry = ({ id, points, findings, failed }: ReportRow): IndexEntry => ({
  id,
  points: points.total,
  kinds: [
    ...new Set([
      ...findings.filter(({ verdict }) => verdict === "found").map(({ kind }) => kind),
      ...(failed.length > 0 ? ["expectation"] : []),
    ]),
  ],
});

const data = (id: string, value: unknown): string => dataJson(id, JSON.stringify(value));

const dataJson = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${scriptJson(json)}</script>\n`;

/**
 * The page up to its calls. It holds all that it needs and asks for nothing: the policy in it forbids every
 * request, and every script but its own.
 */
export function pageHead(head: unknown, index: readonly IndexEntry[]): string {
  const style = asset("report.css");
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(clientScript())}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Kindline replay</title>
<style>${style}</style>
</head>
<body>
<header><h1 id="title"></h1><button type="button" id="language"></button></header>
<main>
<section id="summary"></section>
<div class="filters">
<input id="search" type="search">
<select id="kind"></select>
<label><input id="faults" type="checkbox"> <span id="faults-label"></span></label>
<span id="shown" class="quiet" role="status"></span>
</div>
<div class="columns"><ul id="list"></ul><article id="call" aria-live="polite"></article></div>
</main>
${data("head", head)}${data("index", index)}`;
}

/** One call's data, JSON already; the page reads it when the call is chosen. */
export const pageCall = (at: number, rowJson: string): string => dataJson(`call-${at}`, rowJson);

/** The end of the page: its script, which finds all data before it. */
export const pageTail = (): string => `<script>${clientScript()}</script>\n</body>\n</html>\n`;

let script: string | undefined;
const clientScript = (): string =>
  (script ??= ["report-words.js", "describe-call.js", "report-client.js"].map(asset).join(""));
