import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// What a server is made of is compiled once for all of them: half of what it takes to start one.
enableCompileCache(join(tmpdir(), "kindline-chaos-compiled"));
await import("./chaos-server.ts");
