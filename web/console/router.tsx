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

const pages: RouteObject[] = [
  { index: true, Component: HomePage },
  allowed(
    "calls.read",
    {
      path: "live",
      lazy: async () => ({ Component: (await import("./live/live-page.tsx")).LivePage }),
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
  allowed("cases.write", {
    path: "cases/:caseId/edit",
    lazy: async () => ({ Component: (await import("./cases/edit-page.tsx")).EditPage }),
  }),
  allowed("cases.read", {
    path: "guard",
    lazy: async () => ({ Component: (await import("./guard/guard-page.tsx")).GuardPage }),
    children: guardPages,
  }),
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
