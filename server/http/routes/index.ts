import type { Route } from "../route.ts";
import { callRoutes } from "./call-routes.ts";
import { caseRoutes } from "./case-routes.ts";
import { chatRoutes } from "./chat-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { guardFindingRoutes } from "./guard-finding-routes.ts";
import { guardRoutes } from "./guard-routes.ts";
import { importRoutes } from "./import-routes.ts";
import { knowledgeRoutes } from "./knowledge-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { paymentRoutes } from "./payment-routes.ts";
import { qualityRoutes } from "./quality-routes.ts";
import { providerRoutes } from "./provider-routes.ts";
import { receiptRoutes } from "./receipt-routes.ts";
import { rehearsalRoutes } from "./rehearsal-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { staffRoutes } from "./staff-routes.ts";
import { taskRoutes } from "./task-routes.ts";
import { trainerRoutes } from "./trainer-routes.ts";

/** Every route of the service. */
export const routes: readonly Route[] = [
  ...chatRoutes,
  ...sessionRoutes,
  ...caseRoutes,
  ...importRoutes,
  ...roundRoutes,
  ...rehearsalRoutes,
  ...callRoutes,
  ...evidenceRoutes,
  ...deskRoutes,
  ...guardRoutes,
  ...guardFindingRoutes,
  ...settingsRoutes,
  ...providerRoutes,
  ...staffRoutes,
  ...taskRoutes,
  ...receiptRoutes,
  ...paymentRoutes,
  ...qualityRoutes,
  ...messageRoutes,
  ...trainerRoutes,
  ...knowledgeRoutes,
];
