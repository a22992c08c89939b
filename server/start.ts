import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { KindlineError } from "../domain/errors.ts";
import type { Clock } from "./clock.ts";
import { localUrl, type Config } from "./config.ts";
import { createApp } from "./http/app.ts";
import { shutdownMs } from "./limits.ts";
import type { Logger, ServiceLogger } from "./logger.ts";
import type { Health } from "./protocol/settings.ts";
import type { Services } from "./services.ts";
import type { OpenSpeech } from "./voice/voice-service.ts";
import type { SocketServer } from "./sockets/socket-server.ts";
import type { ReadyService } from "./warm-up.ts";
import packageJson from "../package.json" with { type: "json" };

/** A running service. */
export interface RunningService {
  /** Where it can be reached. */
  readonly url: string;
  /** Resolves when the store is open and calls can be taken; rejects if it never will be. */
  readonly ready: Promise<ReadyService>;
  /** Lets what is under way finish, parks the calls in their logs, and closes the store. */
  stop(): Promise<void>;
}

/** What comes from outside. */
interface StartParts {
  readonly clock: Clock;
  readonly log: ServiceLogger;
  /** Milliseconds between two pings of a socket. */
  readonly pingMs?: number;
  /** What hears and speaks in place of the engines that are set up: scripted ears and voices. */
  readonly openSpeech?: OpenSpeech;
}

/**
 * Starts the service: it listens at once, so that its pages can say that they wait for the store, and
 * opens the store meanwhile.
 * @throws KindlineError PORT_UNAVAILABLE.
 */
export async function startService(
  config: Config,
  { clock, log, pingMs, openSpeech }: StartParts,
): Promise<RunningService> {
  let opened: ReadyService | undefined;
  let isStopping = false;
  const open = (): ReadyService => {
    if (opened !== undefined && !isStopping) return opened;
    const message = isStopping ? "The service is stopping." : "The service is starting.";
    throw new KindlineError({ code: "STORE_WARMING", message });
  };
  let url = config.publicUrl ?? localUrl(config.host, config.port);
  const app = createApp({
    api: () => open().api,
    health: () => healthOf(config, isStopping ? undefined : opened?.services),
    log,
    publicUrl: () => url,
    trustedProxies: config.trustedProxies,
  });
  const server = createServer(app);
  const port = await listen(server, config);
  url = config.publicUrl ?? localUrl(config.host, port);
  const stopping = new AbortController();
  let sockets: SocketServer | undefined;
  const ready = (async () => {
    // The agent and all it knows is loaded now, while the pages are being shown.
    for (const load of inPieces(log)) {
      await load();
      // Whoever has asked for a page meanwhile gets it before the next piece.
      await setImmediate();
    }
    const { warmUp } = await import("./warm-up.ts");
    const { serveSockets } = await import("./sockets/socket-server.ts");
    const { signal } = stopping;
    opened = await warmUp(config, { clock, log, publicUrl: url, signal, openSpeech });
    sockets = serveSockets(server, {
      services: () => open().services,
      publicUrl: () => url,
      pingMs,
    });
    return opened;
  })();
  ready.catch(() => undefined);
  return {
    url,
    ready,
    async stop() {
      isStopping = true;
      stopping.abort();
      const last = await ready.catch(() => undefined);
      await stopAll({ server, sockets, services: last?.services, log });
    },
  };
}

/** What takes long to load, one after the other: each holds up everything else for a moment. */
const inPieces = (log: ServiceLogger): readonly (() => Promise<unknown>)[] => [
  () => import("../domain/call-record.ts"),
  () => import("../language/zh/find-mentions.ts"),
  () => import("../agent/understanding/understand.ts"),
  () => import("../guardrails/index.ts"),
  () => import("../agent/conversation.ts"),
  () => log.loadRedaction(),
  () => import("kysely"),
  () => import("pg"),
  () => import("./storage/store.ts"),
  () => import("./http/api.ts"),
];

async function listen(server: Server, { host, port }: Config): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      const message = `Expected to listen on port ${port}; it is taken or not allowed.`;
      reject(new KindlineError({ code: "PORT_UNAVAILABLE", message, cause: error }));
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function healthOf({ store }: Config, services: Services | undefined): Promise<Health> {
  const isReachable = services === undefined ? undefined : await services.store.isReachable();
  return {
    version: packageJson.version,
    ready: isReachable === true,
    store: isReachable === undefined ? "warming" : isReachable ? "ready" : "unreachable",
    kind: store.kind,
  };
}

async function stopAll({
  server,
  sockets,
  services,
  log,
}: {
  readonly server: Server;
  readonly sockets: SocketServer | undefined;
  readonly services: Services | undefined;
  readonly log: Logger;
}): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const giveUp = setTimeout(() => server.closeAllConnections(), shutdownMs);
  // What is being said holds up its call: the voices fall silent first.
  await services?.rounds.close();
  await services?.rehearsals.close();
  await services?.voice.close();
  await services?.calls.stop();
  await sockets?.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(giveUp);
  await services?.quality.close();
  await services?.taskWatch.settled();
  await services?.packs.watch.close();
  await services?.store.close();
  log.info({}, "stopped");
}
