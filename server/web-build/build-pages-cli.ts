import { buildPagesIfNeeded } from "./build-pages.ts";

await buildPagesIfNeeded((line) => {
  process.stdout.write(`${line}\n`);
});
