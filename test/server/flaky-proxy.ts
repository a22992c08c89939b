import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A connection between two that can be cut, or made to swallow what comes back. */
export class FlakyProxy {
  readonly #server = createServer((client) => this.#join(client));
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  #state: "open" | "cut" | "deaf-at-commit" | "deaf" = "open";

  constructor(target: string) {
    this.#target = new URL(target);
  }

  /** @returns the address of the target by way of this proxy. */
  async listen(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Nobody gets through, and whoever was through is thrown out. */
  cut(): void {
    this.#state = "cut";
    for (const socket of this.#sockets) socket.destroy();
  }

  /** The next commit reaches the target, and nothing comes back from then on. */
  deafenAtCommit(): void {
    this.#state = "deaf-at-commit";
  }

  mend(): void {
    if (this.#state === "deaf") for (const socket of this.#sockets) socket.destroy();
    this.#state = "open";
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  #join(client: Socket): void {
    if (this.#state === "cut") {
      client.destroy();
      return;
    }
    const server = connect(Number(this.#target.port), this.#target.hostname);
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on("data", (data) => {
      if (this.#state === "deaf-at-commit" && data.includes("commit")) this.#state = "deaf";
      server.write(data);
    });
    server.on("data", (data) => {
      if (this.#state !== "deaf") client.write(data);
    });
  }
}
