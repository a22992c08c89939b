import { z } from "zod";
import { handoverRouteSchema, type HandoverRoute } from "./handover-route.ts";

/** Where calls are handed over to beside the desk. */
export interface HandoverConfig {
  /** The first that fits is taken. */
  readonly routes: readonly HandoverRoute[];
  /** What SIP addresses ask for, where they ask. */
  readonly sipLogin: { readonly user: string; readonly password: string } | undefined;
}

/** Routes that somebody still oversees. */
const routesMax = 50;

/** Settings of the environment. */
export const handoverSettings = {
  HANDOVER_ROUTES: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("Expected a list of routes as JSON: docs/desk.md shows one.");
        return z.NEVER;
      }
    })
    .pipe(z.array(handoverRouteSchema).max(routesMax))
    .optional(),
  HANDOVER_SIP_USER: z.string().max(128).optional(),
  HANDOVER_SIP_PASSWORD: z.string().max(128).optional(),
};

type Settings = {
  readonly [Name in keyof typeof handoverSettings]?: z.output<(typeof handoverSettings)[Name]>;
};

/** What else the routes need. */
interface Beside {
  readonly TWILIO_FROM?: string | undefined;
  readonly TWILIO_ACCOUNT_SID?: string | undefined;
  readonly TWILIO_AUTH_TOKEN?: string | undefined;
  readonly FREESWITCH_SECRET?: string | undefined;
}

/** What is missing beside what is set, one line a fault: a route that nobody can ring would only look like help. */
export function handoverFaults(settings: Settings & Beside): readonly string[] {
  const { HANDOVER_ROUTES: routes = [] } = settings;
  const { HANDOVER_SIP_USER: user, HANDOVER_SIP_PASSWORD: password } = settings;
  const faults: string[] = [];
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = settings;
  const hasTwilio = Boolean(account && token && from);
  if (routes.length > 0 && !hasTwilio && settings.FREESWITCH_SECRET === undefined) {
    faults.push(
      "HANDOVER_ROUTES: Expected TWILIO_FROM with its account, or FREESWITCH_SECRET, beside it.",
    );
  }
  if (user !== undefined && password === undefined) {
    faults.push("HANDOVER_SIP_PASSWORD: Expected it beside HANDOVER_SIP_USER.");
  }
  if (password !== undefined && user === undefined) {
    faults.push("HANDOVER_SIP_USER: Expected it beside HANDOVER_SIP_PASSWORD.");
  }
  return faults;
}

/** @returns undefined where nobody is reached beside the desk. */
export function handoverOf(settings: Settings): HandoverConfig | undefined {
  const { HANDOVER_ROUTES: routes = [] } = settings;
  const { HANDOVER_SIP_USER: user, HANDOVER_SIP_PASSWORD: password } = settings;
  if (routes.length === 0) return undefined;
  const hasLogin = user !== undefined && password !== undefined;
  return { routes, sipLogin: hasLogin ? { user, password } : undefined };
}
