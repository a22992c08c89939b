import { instantAt } from "../../clock.ts";
import { settingsChangeSchema, settingsViewSchema } from "../../protocol/settings.ts";
import { staffRoute, type Route } from "../route.ts";

/** What the company decides. */
export const settingsRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/settings",
    summary: "Shows the settings of the company.",
    access: "settings.read",
    reply: settingsViewSchema,
    handle: ({ services }) => services.store.settings.read(),
  }),
  staffRoute({
    method: "put",
    url: "/api/settings",
    summary: "Changes the settings of the company.",
    access: "settings.write",
    body: settingsChangeSchema,
    reply: settingsViewSchema,
    errors: ["VERSION_CONFLICT"],
    async handle({ body, member, services }) {
      const { settings, version } = body;
      const at = instantAt(services.clock());
      await services.store.settings.write(settings, { version, by: member.name, at });
      await services.store.audit.add({ at, user: member.name, action: "settings-change" });
      return await services.store.settings.read();
    },
  }),
];
