import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { SmtpSession, type SmtpFault, type SmtpMail } from "./smtp-session.ts";

export interface SmtpEmulator {
  readonly host: string;
  readonly port: number;
  /** Every mail that was taken, in its order. */
  readonly mails: readonly SmtpMail[];
  /** How clients broke the protocol (RFC 5321). */
  readonly violations: readonly string[];
  /** Connections there ever were. */
  readonly connections: () => number;
  /** Times that a name and a password were sent. */
  readonly logins: () => number;
  /** What goes wrong from now on; undefined mends it. */
  fault(fault: SmtpFault | undefined): void;
  close(): Promise<void>;
}

/** A mail server on loopback that speaks ESMTP with AUTH, and takes mail for anybody. */
export async function startSmtpEmulator(
  options: {
    readonly login?: { readonly user: string; readonly password: string };
    /** Another address of this machine. */
    readonly host?: string;
  } = {},
): Promise<SmtpEmulator> {
  const mails: SmtpMail[] = [];
  const violations: string[] = [];
  const open = new Set<Socket>();
  let logins = 0;
  let fault: SmtpFault | undefined;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    const session = new SmtpSession(socket, {
      login: options.login,
      fault: () => fault,
      onLogin: () => {
        logins += 1;
      },
      onMail: (mail) => mails.push(mail),
      onViolation: (what) => violations.push(what),
    });
    session.greet();
  });
  const { host = "127.0.0.1" } = options;
  server.listen(0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    host,
    port,
    mails,
    violations,
    connections: () => connections,
    logins: () => logins,
    fault(next) {
      fault = next;
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
