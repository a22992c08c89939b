import { twilioWebhookUrls } from "../../../server/telephony/twilio-webhook-urls.ts";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { checkTwilioSignature } from "../../../providers/twilio/signature.ts";
import { openTwilioLine } from "../../../server/telephony/open-twilio-line.ts";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import type { TwilioLine } from "../../../server/telephony/twilio-line.ts";
import {
  twilioWebhooks,
  type AskingCall,
  type CallAnswer,
  type CallAnswerer,
  type CallProgress,
} from "../../../server/telephony/twilio-webhooks.ts";

/** The least service that a carrier can work with: its webhooks and its socket, and nobody who decides. */
export class TwilioService {
  readonly asked: AskingCall[] = [];
  readonly progress: CallProgress[] = [];
  readonly answerers: CallAnswerer[] = [];
  readonly failures: unknown[] = [];
  readonly lines: TwilioLine[] = [];
  /** What the next calls are told; by default they are connected. */
  answer: (call: AskingCall) => CallAnswer = () => ({
    type: "connect",
    url: `${this.url.replace("http", "ws")}/api/telephony/twilio/stream`,
    parameters: { token: "t&1" },
  });
  readonly #time: TimeSource;
  readonly #authToken: string;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });

  constructor(time: TimeSource, authToken: string) {
    this.#time = time;
    this.#authToken = authToken;
  }

  async open(): Promise<this> {
    this.#server.on("upgrade", (request: IncomingMessage, stream, head) => {
      const url = `${this.url.replace("http", "ws")}${request.url ?? ""}`;
      const signature = request.headers["x-twilio-signature"]?.toString();
      try {
        checkTwilioSignature({ params: {}, signature, url }, this.#authToken);
      } catch (error) {
        this.failures.push(error);
        stream.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, stream, head, (socket) => {
        openTwilioLine(socket, { time: this.#time }).then(
          (line) => this.lines.push(line),
          (error: unknown) => this.failures.push(error),
        );
      });
    });
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const params = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
    const handlers = twilioWebhooks({
      authToken: this.#authToken,
      onAsk: async (call) => {
        this.asked.push(call);
        return await Promise.resolve(this.answer(call));
      },
      onProgress: async (progress) => void (await Promise.resolve(this.progress.push(progress))),
      onAnswerer: async (news) => void (await Promise.resolve(this.answerers.push(news))),
      onFailure: (error) => void this.failures.push(error),
    });
    const url = `${this.url}${request.url ?? ""}`;
    const { pathname } = new URL(url);
    const kind = (["voice", "status", "answerer"] as const).find(
      (kind) => twilioWebhookUrls[kind] === pathname,
    );
    if (kind === undefined) return void response.writeHead(404).end();
    const signature = request.headers["x-twilio-signature"]?.toString();
    const { status, contentType, body } = await handlers[kind]({ params, signature, url });
    response.writeHead(status, contentType === undefined ? {} : { "content-type": contentType });
    response.end(body);
  }
}
