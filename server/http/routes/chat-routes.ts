import { newSecret } from "../../auth/secrets.ts";
import { chatDoorRequestSchema, chatDoorSchema } from "../../protocol/chat.ts";
import { doorOf } from "../../calls/chat-door.ts";
import { cookieOf, deviceCookie, setDevice } from "../cookies.ts";
import { publicRoute, type Route } from "../route.ts";

/** What the debtor's page asks before the chat begins; the chat itself is a socket. */
export const chatRoutes: readonly Route[] = [
  publicRoute({
    method: "post",
    url: "/api/chat/door",
    summary: "Tells what a chat link opens, without beginning anything.",
    body: chatDoorRequestSchema,
    reply: chatDoorSchema,
    errors: ["LINK_INVALID", "LINK_EXPIRED", "LINK_USED", "RATE_LIMITED"],
    async handle({ body, services, request, response }) {
      await services.limits.door(request.ip ?? "unknown");
      const device = cookieOf(request.headers, deviceCookie);
      const link = await services.links.look(body.token, device);
      if (device === undefined) setDevice(response, newSecret(), services);
      return await doorOf(services, link);
    },
  }),
];
