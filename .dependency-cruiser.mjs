/** The table of docs/architecture.md: who may import whom. Each rule says what to do instead. */
const folders = {
  domain: [],
  audio: ["domain"],
  language: ["domain"],
  prompts: ["domain"],
  guardrails: ["domain", "language"],
  transcripts: ["domain", "audio", "language"],
  agent: ["domain", "audio", "language", "prompts", "guardrails"],
  evaluation: ["domain", "audio", "language", "prompts", "guardrails", "transcripts", "agent"],
  providers: ["domain", "audio", "language"],
};
const all = [...Object.keys(folders), "server", "web", "test", "bench"];

/** Providers may also see the ports they implement. */
const ports = "^(agent|transcripts|server)/ports";

export default {
  forbidden: [
    ...Object.entries(folders).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      comment: `${folder}/ may import only: ${allowed.join(", ") || "nothing of ours"}. Move the code down, or pass the value in.`,
      severity: "error",
      from: { path: `^${folder}/` },
      to: {
        path: `^(${all.filter((other) => other !== folder && !allowed.includes(other)).join("|")})/`,
        ...(folder === "providers" ? { pathNot: ports } : {}),
      },
    })),
    {
      name: "no-import-of-web",
      comment:
        "The pages are built, and served as files. What they may import is in .oxlintrc.json.",
      severity: "error",
      from: { pathNot: "^(web|test)/" },
      to: { path: "^web/" },
    },
    {
      name: "no-import-of-tests",
      comment: "Nothing depends on tests or benchmarks.",
      severity: "error",
      from: { pathNot: "^(test|bench)/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-circular",
      comment: "Two files that need each other are one idea, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-to-unresolvable",
      comment: "The import does not resolve: a typing error, or a package that is not installed.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-dependency-in-product",
      comment: "Move the package to dependencies, or the code to test/ or bench/.",
      severity: "error",
      from: { pathNot: "^(test|bench)/|\\.config\\.ts$" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules/(?!node$)" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
