import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import type { Permission } from "../../server/protocol/staff.ts";
import { SkeletonRows } from "./parts/skeleton-rows.tsx";
import { Allowed } from "./session/allowed.tsx";
import { PageNotFound, RouteError } from "./shell/error-boundary.tsx";
import { HomePage } from "./shell/home-page.tsx";
import { Shell } from "./shell/shell.tsx";

const settingsPages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import("./settings/settings-home.tsx")).SettingsHome }),
  },
  allowed("settings.read", {
    path: "company",
    lazy: async () => ({ Component: (await import("./settings/company-page.tsx")).CompanyPage }),
  }),
  allowed("settings.read", {
    path: "providers",
    lazy: async () => ({
      Component: (await import("./settings/providers-page.tsx")).ProvidersPage,
    }),
  }),
  allowed("users.manage", {
    path: "users",
    lazy: async () => ({ Component: (await import("./settings/users-page.tsx")).UsersPage }),
  }),
  allowed("audit.read", {
    path: "audit",
    lazy: async () => ({ Component: (await import("./settings/audit-page.tsx")).AuditPage }),
  }),
  {
    path: "account",
    lazy: async () => ({ Component: (await import("./settings/account-page.tsx")).AccountPage }),
  },
  {
    path: "about",
    lazy: async () => ({ Component: (await import("./settings/about-page.tsx")).AboutPage }),
  },
];

const guardPages: RouteObject[] = [
  { index: true, element: <Navigate to="packs" replace /> },
  {
    path: "packs",
    lazy: async () => ({ Component: (await import("./guard/packs-page.tsx")).PacksPage }),
  },
  {
    path: "families",
    lazy: async () => ({ Component: (await import("./guard/families-page.tsx")).FamiliesPage }),
  },
  {
    path: "try",
    lazy: async () => ({ Component: (await import("./guard/try-page.tsx")).TryPage }),
  },
  allowed("calls.read", {
    path: "findings",
    lazy: async () => ({ Component: (await import("./guard/findings-page.tsx")).FindingsPage }),
  }),
  allowed("settings.read", {
    path: "diff",
    lazy: async () => ({ Component: (await import("./guard/diff-page.tsx")).DiffPage }),
  }),
];

const qualityPages: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import("./quality/quality-home.tsx")).QualityHome }),
  },
  allowed(
    "quality.read",
    {
      path: "overview",
      lazy: async () => ({
        Component: (await import("./quality/overview/overview-page.tsx")).OverviewPage,
      }),
    },
    {
      path: "calls",
      lazy: async () => ({
        Component: (await import("./quality/calls/calls-page.tsx")).QualityCallsPage,
      }),
    },
    {
      path: "samples",
      lazy: async () => ({
        Component: (await import("./quality/samples/samples-page.tsx")).SamplesPage,
      }),
    },
    {
      path: "reports",
      lazy: async () => ({
        Component: (await import("./quality/report/report-page.tsx")).ReportPage,
      }),
    },
    {
      path: "runs",
      lazy: async () => ({ Component: (await import("./quality/runs/runs-page.tsx")).RunsPage }),
    },
  ),
  allowed("quality.manage", {
    path: "imports",
    lazy: async () => ({
      Component: (await import("./quality/recordings/recordings-page.tsx")).RecordingsPage,
    }),
  }),
  {
    path: "calls/:callId/redrive",
    lazy: async () => ({
      Component: (await import("./quality/redrive/redrive-page.tsx")).RedrivePage,
    }),
  },
  {
    path: "calls/:callId",
    lazy: async () => ({
      Component: (await import("./quality/calls/quality-call-page.tsx")).QualityCallPage,
    }),
  },
  {
    path: "queue",
    lazy: async () => ({ Component: (await import("./quality/review/queue-page.tsx")).QueuePage }),
  },
  {
    path: "own",
    lazy: async () => ({ Component: (await import("./quality/own-page.tsx")).OwnPage }),
  },
];

const pages: RouteObject[] = [
  { index: true, Component: HomePage },
  allowed(
    "calls.read",
    {
      path: "live",
      lazy: async () => ({ Component: (await import("./live/live-page.tsx")).LivePage }),
    },
    {
      path: "desk",
      lazy: async () => ({ Component: (await import("./desk/desk-page.tsx")).DeskPage }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import("./desk/desk-page.tsx")).DeskHome }),
        },
        {
          path: ":callId",
          lazy: async () => ({ Component: (await import("./desk/workspace.tsx")).Workspace }),
        },
      ],
    },
    {
      path: "calls",
      lazy: async () => ({ Component: (await import("./calls/calls-page.tsx")).CallsPage }),
    },
    {
      path: "calls/:callId",
      lazy: async () => ({ Component: (await import("./calls/call-page.tsx")).CallPage }),
    },
  ),
  allowed(
    "cases.read",
    {
      path: "cases",
      lazy: async () => ({ Component: (await import("./cases/cases-page.tsx")).CasesPage }),
    },
    {
      path: "cases/:caseId",
      lazy: async () => ({ Component: (await import("./cases/case-page.tsx")).CasePage }),
    },
  ),
  allowed(
    "imports.manage",
    {
      path: "imports",
      lazy: async () => ({ Component: (await import("./imports/imports-page.tsx")).ImportsPage }),
    },
    {
      path: "imports/:importId",
      lazy: async () => ({ Component: (await import("./imports/import-page.tsx")).ImportPage }),
    },
  ),
  allowed(
    "rounds.read",
    {
      path: "rounds",
      lazy: async () => ({ Component: (await import("./rounds/rounds-page.tsx")).RoundsPage }),
    },
    {
      path: "rounds/:roundId",
      lazy: async () => ({ Component: (await import("./rounds/round-page.tsx")).RoundPage }),
    },
  ),
  allowed("tasks.own", {
    path: "tasks",
    lazy: async () => ({ Component: (await import("./tasks/tasks-page.tsx")).TasksPage }),
  }),
  allowed(
    "quality.own",
    {
      path: "quality",
      lazy: async () => ({ Component: (await import("./quality/quality-page.tsx")).QualityPage }),
      children: qualityPages,
    },
    {
      path: "trainer",
      lazy: async () => ({ Component: (await import("./trainer/trainer-page.tsx")).TrainerPage }),
    },
  ),
  allowed("cases.write", {
    path: "cases/:caseId/edit",
    lazy: async () => ({ Component: (await import("./cases/edit-page.tsx")).EditPage }),
  }),
  allowed("cases.read", {
    path: "guard",
    lazy: async () => ({ Component: (await import("./guard/guard-page.tsx")).GuardPage }),
    children: guardPages,
  }),
  allowed(
    "knowledge.read",
    {
      path: "knowledge",
      lazy: async () => ({
        Component: (await import("./knowledge/knowledge-page.tsx")).KnowledgePage,
      }),
    },
    {
      path: "knowledge/:documentId/:version",
      lazy: async () => ({
        Component: (await import("./knowledge/document-page.tsx")).DocumentPage,
      }),
    },
  ),
  {
    path: "settings",
    lazy: async () => ({ Component: (await import("./settings/settings-page.tsx")).SettingsPage }),
    children: settingsPages,
  },
  { path: "*", Component: PageNotFound },
];

/** Every address of the console. A page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    HydrateFallback: SkeletonRows,
    ErrorBoundary: RouteError,
    // A page that fails leaves the navigation standing.
    children: [{ ErrorBoundary: RouteError, children: pages }],
  },
]);

/** Pages that need a permission. */
function allowed(permission: Permission, ...children: RouteObject[]): RouteObject {
  return { element: <Allowed permission={permission} />, children };
}
