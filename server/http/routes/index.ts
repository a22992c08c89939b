import type { Route } from "../route.ts";
import { callRoutes } from "./call-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { chatRoutes } from "./chat-routes.ts";
import { guardFindingRoutes } from "./guard-finding-routes.ts";
import { guardRoutes } from "./guard-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { staffRoutes } from "./staff-routes.ts";

/** Every route of the service. */
export const routes: readonly Route[] = [
  ...chatRoutes,
  ...sessionRoutes,
  ...caseRoutes,
  ...callRoutes,
  ...guardRoutes,
  ...guardFindingRoutes,
  ...settingsRoutes,
  ...staffRoutes,
];
