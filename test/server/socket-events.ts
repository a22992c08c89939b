import type { WebSocket } from "ws";

/** The events that come in over a socket, to be waited for one after the other. */
export class SocketEvents<Event extends { readonly type: string }> {
  readonly socket: WebSocket;
  readonly events: Event[] = [];
  #seen = 0;
  #wake: () => void = () => undefined;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data: Buffer) => {
      this.events.push(JSON.parse(data.toString("utf8")) as Event);
      this.#wake();
    });
    socket.on("close", () => this.#wake());
    socket.on("error", () => undefined);
  }

  send(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** The next event of that type which nobody has waited for; what comes before it is passed over. */
  async next<T extends Event["type"]>(type: T): Promise<Extract<Event, { type: T }>> {
    for (;;) {
      const event = await this.any();
      if (event.type === type) return event as Extract<Event, { type: T }>;
    }
  }

  /** The next event that nobody has waited for. One waits at a time. */
  async any(): Promise<Event> {
    for (;;) {
      const event = this.events[this.#seen];
      if (event !== undefined) {
        this.#seen += 1;
        return event;
      }
      if (this.socket.readyState === this.socket.CLOSED) {
        throw new Error("Expected another event; the socket was closed.");
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    this.socket.terminate();
  }
}
