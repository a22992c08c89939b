import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the picture of who imports whom into docs/architecture.md, from the code's own imports. */

const folders = [
  "domain",
  "language",
  "prompts",
  "guardrails",
  "transcripts",
  "agent",
  "evaluation",
  "server",
  "web",
];
const root = new URL("..", import.meta.url).pathname;
const page = join(root, "docs/architecture.md");
const begin = "<!-- imports: begin -->";
const end = "<!-- imports: end -->";

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((name) => !name.includes("/dist/"));
}

/** How many files of one folder import each of the others. */
function importsOf(folder: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of filesOf(folder)) {
    const source = readFileSync(file, "utf8");
    const targets = new Set(
      [...source.matchAll(/from "((?:\.\.\/)+)(\w+)\//g)].map(([, , target]) => target ?? ""),
    );
    for (const target of targets) {
      if (target !== folder && folders.includes(target))
        counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
}

/** The picture as a Mermaid graph; the number on an arrow counts importing files. */
export function importPicture(): string {
  const arrows = folders.flatMap((folder) =>
    [...importsOf(folder)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([target, count]) => `  ${folder} -->|${count}| ${target}`),
  );
  const nodes = folders.map(
    (folder) => `  ${folder}[${folder}/ · ${filesOf(folder).length} files]`,
  );
  return ["```mermaid", "flowchart TD", ...nodes, ...arrows, "```"].join("\n");
}

/** The page with the picture of now. */
export function withPicture(text: string): string {
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  return `${text.slice(0, from)}\n\n${importPicture()}\n\n${text.slice(to)}`;
}

if (import.meta.main) writeFileSync(page, withPicture(readFileSync(page, "utf8")));
