import type { DeskState, Skills } from "../../../server/protocol/desk.ts";
import type { Get, Send } from "../data/requester.ts";

/** The requests about what people at the desk can take. */
export const skillRequests = (get: Get, send: Send) => ({
  desk: (signal?: AbortSignal) => get<DeskState>("/api/desk", signal),
  changeSkills: (user: string, skills: Skills) =>
    send<void>("PUT", `/api/desk/seats/${encodeURIComponent(user)}/skills`, { ...skills }),
});
