import type { WebSocket } from "ws";
import { may, type StaffMember } from "../auth/staff-auth.ts";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId } from "../../domain/ids.ts";
import type { CallNews } from "../calls/live-hub.ts";
import { turnViews } from "../calls/turn-views.ts";
import { instantAt } from "../clock.ts";
import { errorBody } from "../http/error-response.ts";
import { liveRequestSchema, type LiveEvent, type LiveRequest } from "../protocol/live.ts";
import type { Services } from "../services.ts";
import { sessionCheckMs } from "../limits.ts";
import { closeCodes, Connection } from "./connection.ts";

/** Calls that one console may watch at the same time: a screen has room for a few. */
const watchedMax = 50;

/** One console of the staff. */
export function serveLive(
  socket: WebSocket,
  services: Services,
  session: { readonly member: StaffMember; readonly secret: string },
): void {
  new LiveConsole(services, session.member).serve(socket);
  closeWithSession(socket, services, session.secret);
}

/** Closes the socket soon after its session has ended, or its user may no longer see calls. */
function closeWithSession(socket: WebSocket, { auth, log }: Services, secret: string): void {
  const check = async (): Promise<void> => {
    const member = await auth.memberOf(secret);
    if (member === undefined || !may(member, "calls.read")) socket.close(closeCodes.refused);
  };
  const timer = setInterval(() => {
    check().catch((error: unknown) => log.warn({ err: error }, "a session could not be checked"));
  }, sessionCheckMs);
  timer.unref();
  socket.on("close", () => clearInterval(timer));
}

class LiveConsole {
  readonly #services: Services;
  readonly #member: StaffMember;
  #connection: Connection<LiveRequest, LiveEvent> | undefined;
  readonly #watched = new Map<string, () => void>();
  #unwatchAll: (() => void) | undefined;
  #leaveDesk: (() => void) | undefined;
  #isClosed = false;

  constructor(services: Services, member: StaffMember) {
    this.#services = services;
    this.#member = member;
  }

  serve(socket: WebSocket): void {
    this.#connection = new Connection(socket, {
      schema: liveRequestSchema,
      onRequest: (request) => this.#answer(request),
      onError: (error, message) => this.#refuse(error, message),
      onClose: () => this.#close(),
    });
  }

  async #answer(request: LiveRequest): Promise<void> {
    if (this.#isClosed) return;
    switch (request.type) {
      case "watch-calls":
        return await this.#watchCalls();
      case "watch-call":
        return await this.#watchCall(request.callId);
      case "watch-desk":
        return await this.#watchDesk();
      case "unwatch-call":
        this.#watched.get(request.callId)?.();
        this.#watched.delete(request.callId);
        return;
      case "ping":
        return this.#send({ type: "pong" });
    }
  }

  async #watchCalls(): Promise<void> {
    this.#mustBeAllowed();
    const { calls, store } = this.#services;
    this.#unwatchAll ??= calls.hub.watchAll(({ summary }) =>
      this.#send({ type: "call-change", call: summary }),
    );
    this.#send({ type: "calls", calls: [...(await store.calls.open())] });
  }

  async #watchDesk(): Promise<void> {
    this.#mustBeAllowed();
    const { desk } = this.#services;
    if (this.#leaveDesk === undefined) {
      const unwatch = desk.watch((state) => this.#send({ type: "desk", desk: state }));
      const stand = may(this.#member, "calls.lead") ? desk.connect(this.#member.name) : undefined;
      this.#leaveDesk = () => {
        unwatch();
        stand?.();
      };
    }
    this.#send({ type: "desk", desk: await desk.state() });
  }

  async #watchCall(id: string): Promise<void> {
    this.#mustBeAllowed();
    const { calls, store, clock } = this.#services;
    if (this.#watched.size >= watchedMax && !this.#watched.has(id)) {
      const message = `Expected at most ${watchedMax} watched calls.`;
      throw new KindlineError({ code: "RATE_LIMITED", message });
    }
    const callId = toCallId(id);
    // Watched first and read then: what happens in between comes twice, and replaces itself.
    this.#watched.get(id)?.();
    this.#watched.set(
      id,
      calls.hub.watchCall(callId, (news) => this.#tell(news)),
    );
    const { summary, outcome, turns } = await calls.view(callId);
    const at = instantAt(clock());
    await store.audit.add({ at, user: this.#member.name, action: "call-watch", subject: id });
    this.#send({ type: "turns", call: summary, outcome, turns });
  }

  #tell({ entries, turnsBefore, summary, outcome }: CallNews): void {
    const turns = [...turnViews(entries, turnsBefore)];
    this.#send({ type: "turns", call: summary, outcome, turns });
  }

  #refuse(error: unknown, message: unknown): void {
    const body = errorBody(error);
    if (body.code === "INTERNAL") this.#services.log.error({ err: error }, "live message failed");
    const callId = callIdOf(message);
    if (callId !== undefined && body.code === "NOT_FOUND") {
      this.#watched.get(callId)?.();
      this.#watched.delete(callId);
    }
    this.#send({
      type: "error",
      ...(callId === undefined ? {} : { callId }),
      error: body,
    });
  }

  #send(event: LiveEvent): void {
    this.#connection?.send(event);
  }

  #close(): void {
    this.#isClosed = true;
    this.#unwatchAll?.();
    this.#leaveDesk?.();
    for (const unwatch of this.#watched.values()) unwatch();
    this.#watched.clear();
  }

  #mustBeAllowed(): void {
    if (may(this.#member, "calls.read")) return;
    const message = "Expected a role with the permission calls.read.";
    throw new KindlineError({ code: "FORBIDDEN", message });
  }
}

function callIdOf(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { callId } = message as { readonly callId?: unknown };
  return typeof callId === "string" && callId.length <= 200 ? callId : undefined;
}
