import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** What goes wrong with a network: it breaks, or nothing comes through in one direction or in both. */
export type NetworkFault = "cut" | "requests" | "answers" | "both";

interface Link {
  /** Our side, and the database's. */
  readonly near: Socket;
  readonly far: Socket;
}

/**
 * The way from one server to its database, as a small TCP proxy: it can break every connection and refuse new
 * ones, or stand still, so that a commit is made of which nobody hears.
 */
export class Network {
  readonly #server: Server;
  readonly #links = new Set<Link>();
  readonly #target: { readonly host: string; readonly port: number };
  #fault: NetworkFault | undefined;
  #healing: NodeJS.Timeout | undefined;

  private constructor(target: { readonly host: string; readonly port: number }) {
    this.#target = target;
    this.#server = createServer((near) => this.#accept(near));
  }

  /** @param url of the database. */
  static async open(url: string): Promise<Network> {
    const { hostname, port } = new URL(url);
    const network = new Network({ host: hostname, port: Number(port || 5432) });
    network.#server.listen(0, "127.0.0.1");
    await once(network.#server, "listening");
    return network;
  }

  /** The address of the database by this way. */
  through(url: string): string {
    const way = new URL(url);
    way.hostname = "127.0.0.1";
    way.port = String((this.#server.address() as AddressInfo).port);
    return way.href;
  }

  /** Goes wrong for so many milliseconds. */
  fail(fault: NetworkFault, ms: number): void {
    this.heal();
    this.#fault = fault;
    for (const link of this.#links) {
      if (fault === "cut") breakLink(link);
      else hold(link, fault);
    }
    this.#healing = setTimeout(() => this.heal(), ms);
  }

  heal(): void {
    clearTimeout(this.#healing);
    this.#fault = undefined;
    for (const { near, far } of this.#links) {
      near.resume();
      far.resume();
    }
  }

  close(): void {
    this.heal();
    this.#server.close();
    for (const link of this.#links) breakLink(link);
  }

  #accept(near: Socket): void {
    near.on("error", () => undefined);
    if (this.#fault === "cut") {
      near.destroy();
      return;
    }
    const far = connect(this.#target);
    far.on("error", () => undefined);
    const link = { near, far };
    this.#links.add(link);
    near.on("data", (chunk) => far.write(chunk));
    far.on("data", (chunk) => near.write(chunk));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("close", () => {
        this.#links.delete(link);
        other.destroy();
      });
    }
    if (this.#fault !== undefined) hold(link, this.#fault);
  }
}

function breakLink({ near, far }: Link): void {
  near.destroy();
  far.destroy();
}

function hold({ near, far }: Link, fault: NetworkFault): void {
  if (fault !== "answers") near.pause();
  if (fault !== "requests") far.pause();
}
