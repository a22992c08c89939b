import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** What can be wrong between us and a vendor, from a moment on. */
export const wireFaults = ["drop", "stall", "garbage", "drip", 401, 429, 500] as const;
export type WireFault = (typeof wireFaults)[number];

/** Milliseconds between two bytes of a vendor that drips. */
const dripMs = 50;

/**
 * A wire to a vendor that goes wrong when it is told to, for the connections that are open and for all new ones.
 * It knows bytes only, and so it fits every vendor.
 */
export class FaultProxy {
  readonly #target: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #fault: WireFault | undefined;

  constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#join(client));
  }

  async listen(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  /** Connections of clients that are open. */
  get openCount(): number {
    return this.#sockets.size;
  }

  break(fault: WireFault): void {
    this.#fault = fault;
    for (const client of this.#sockets) {
      if (fault === "garbage") client.write(garbage);
      else if (fault === "drop" || typeof fault === "number") client.resetAndDestroy();
    }
  }

  async close(): Promise<void> {
    for (const client of this.#sockets) client.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(client: Socket): void {
    client.on("error", () => undefined);
    if (this.#fault === "drop") return void client.resetAndDestroy();
    this.#sockets.add(client);
    client.on("close", () => this.#sockets.delete(client));
    if (typeof this.#fault === "number") return this.#refuse(client, this.#fault);
    if (this.#fault === "garbage") return void client.once("data", () => client.end(garbage));
    const vendor = connect(this.#target, "127.0.0.1");
    vendor.on("error", () => client.destroy());
    vendor.on("close", () => client.destroy());
    client.on("close", () => vendor.destroy());
    client.on("data", (bytes) => {
      if (this.#fault !== "stall") vendor.write(bytes);
    });
    this.#comeBack(vendor, client);
  }

  /** What the vendor says, as the wire lets it through. */
  #comeBack(vendor: Socket, client: Socket): void {
    let dripping: Buffer = Buffer.alloc(0);
    const timer = setInterval(() => {
      if (dripping.length === 0) return;
      client.write(dripping.subarray(0, 1));
      dripping = dripping.subarray(1);
    }, dripMs);
    client.on("close", () => clearInterval(timer));
    vendor.on("data", (bytes) => {
      if (this.#fault === "stall" || client.destroyed) return;
      if (this.#fault === "drip") dripping = Buffer.concat([dripping, bytes]);
      else client.write(bytes);
    });
  }

  #refuse(client: Socket, status: number): void {
    const body = JSON.stringify({ error: { message: "Refused.", type: "fault", code: null } });
    client.once("data", () => {
      client.end(
        `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      );
    });
  }
}

/** No frame of a WebSocket and no answer of HTTP. */
const garbage = Buffer.from("ffffffff7b2274797065223a", "hex");
