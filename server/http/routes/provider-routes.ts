import { z } from "zod";
import { instantAt } from "../../clock.ts";
import { providerListSchema, providerViewSchema } from "../../protocol/providers.ts";
import { staffRoute, type Route } from "../route.ts";

/** Who works for this service, and how they are. */
export const providerRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/providers",
    summary: "Lists every provider: whether it is set up, in which order, and how it was last.",
    access: "settings.read",
    reply: providerListSchema,
    handle: async ({ services }) => ({ providers: [...(await services.providers.list())] }),
  }),
  staffRoute({
    method: "post",
    url: "/api/providers/:id/check",
    summary: "Asks one provider now, with a tiny real call.",
    access: "settings.write",
    path: z.object({ id: z.string().min(1).max(40) }),
    reply: providerViewSchema,
    errors: ["NOT_FOUND", "RATE_LIMITED"],
    async handle({ path, member, services }) {
      // Each asks a vendor who wants money for it.
      await services.limits.providerChecks(member.name);
      const view = await services.providers.check(path.id);
      const at = instantAt(services.clock());
      await services.store.audit.add({
        at,
        user: member.name,
        action: "provider-check",
        subject: path.id,
        reason: view.code ?? "not_asked",
      });
      return view;
    },
  }),
];
