import type { Socket } from "node:net";

export interface SmtpMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line, without the doubled dots. */
  readonly source: string;
}

/** What the server does wrong. */
export type SmtpFault =
  | { readonly type: "silent"; readonly at: "greeting" | "data" }
  | { readonly type: "hang-up"; readonly at: "greeting" | "data" }
  | { readonly type: "reply"; readonly to: "RCPT" | "DATA"; readonly code: 421 | 451 | 550 | 552 }
  /** Only for this one recipient. */
  | { readonly type: "refuse"; readonly recipient: string };

interface Parts {
  readonly login: { readonly user: string; readonly password: string } | undefined;
  readonly fault: () => SmtpFault | undefined;
  readonly onLogin: () => void;
  readonly onMail: (mail: SmtpMail) => void;
  readonly onViolation: (what: string) => void;
}

/** Octets of one line with its end (RFC 5321, 4.5.3.1.6), and of one command. */
const textLineMax = 1_000;
const commandLineMax = 512;

/** One connection, command by command, by the state machine of RFC 5321. */
export class SmtpSession {
  readonly #socket: Socket;
  readonly #parts: Parts;
  #buffer = "";
  #helo = false;
  #isLoggedIn = false;
  #from: string | undefined;
  #to: string[] = [];
  #data: string[] | undefined;
  /** What the next line of a login is. */
  #login: ((line: string) => void) | undefined;

  constructor(socket: Socket, parts: Parts) {
    this.#socket = socket;
    this.#parts = parts;
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => this.#take(String(chunk)));
    socket.on("error", () => undefined);
  }

  greet(): void {
    if (this.#fails("greeting")) return;
    this.#reply("220 emulator.test ESMTP");
  }

  #take(chunk: string): void {
    this.#buffer += chunk;
    for (;;) {
      const end = this.#buffer.indexOf("\n");
      if (end < 0) return;
      const raw = this.#buffer.slice(0, end + 1);
      this.#buffer = this.#buffer.slice(end + 1);
      if (!raw.endsWith("\r\n")) this.#parts.onViolation("a line that does not end in CRLF");
      const line = raw.replace(/\r?\n$/, "");
      if (this.#data === undefined) this.#command(line);
      else this.#text(line, this.#data);
    }
  }

  #command(line: string): void {
    if (line.length + 2 > commandLineMax) this.#parts.onViolation("a command that is too long");
    if (this.#login !== undefined) {
      this.#login(line);
      return;
    }
    const [verb = "", ...rest] = line.split(" ");
    const argument = rest.join(" ");
    switch (verb.toUpperCase()) {
      case "EHLO":
      case "HELO":
        this.#helo = true;
        return this.#hello(verb.toUpperCase() === "EHLO");
      case "AUTH":
        return this.#auth(argument);
      case "MAIL":
        return this.#mail(argument);
      case "RCPT":
        return this.#recipient(argument);
      case "DATA":
        return this.#begin();
      case "RSET":
        this.#reset();
        return this.#reply("250 2.0.0 OK");
      case "NOOP":
        return this.#reply("250 2.0.0 OK");
      case "QUIT":
        this.#reply("221 2.0.0 Bye");
        this.#socket.end();
        return;
      default:
        this.#parts.onViolation(`an unknown command: ${verb}`);
        return this.#reply("502 5.5.1 Not implemented");
    }
  }

  #hello(isExtended: boolean): void {
    const { login } = this.#parts;
    if (!isExtended) return this.#reply("250 emulator.test");
    const lines = ["emulator.test", "8BITMIME", "SIZE 1000000", "ENHANCEDSTATUSCODES"];
    if (login !== undefined) lines.push("AUTH PLAIN LOGIN");
    for (const [index, text] of lines.entries())
      this.#reply(`250${index === lines.length - 1 ? " " : "-"}${text}`);
  }

  #auth(argument: string): void {
    const [mechanism = "", first] = argument.split(" ");
    if (mechanism.toUpperCase() === "PLAIN") {
      if (first !== undefined) return this.#plain(first);
      this.#login = (line) => this.#plain(line);
      return this.#reply("334 ");
    }
    if (mechanism.toUpperCase() !== "LOGIN") return this.#reply("504 5.5.4 Unknown mechanism");
    this.#login = (user) => {
      this.#login = (password) => this.#check(decoded(user), decoded(password));
      this.#reply("334 UGFzc3dvcmQ6");
    };
    this.#reply("334 VXNlcm5hbWU6");
  }

  #plain(text: string): void {
    const [, user = "", password = ""] = decoded(text).split("\0");
    this.#check(user, password);
  }

  #check(user: string, password: string): void {
    const { login } = this.#parts;
    this.#login = undefined;
    this.#parts.onLogin();
    this.#isLoggedIn = login?.user === user && login.password === password;
    this.#reply(this.#isLoggedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong name or password");
  }

  #mail(argument: string): void {
    if (!this.#helo) this.#parts.onViolation("MAIL before EHLO");
    if (this.#parts.login !== undefined && !this.#isLoggedIn)
      return this.#reply("530 5.7.0 Authentication required");
    if (this.#from !== undefined) return this.#reply("503 5.5.1 Nested MAIL");
    this.#from = /^FROM:<([^>]*)>/i.exec(argument)?.[1];
    if (this.#from === undefined) return this.#reply("501 5.5.4 Expected FROM:<address>");
    this.#reply("250 2.1.0 OK");
  }

  #recipient(argument: string): void {
    const to = /^TO:<([^>]*)>/i.exec(argument)?.[1];
    if (this.#from === undefined) this.#parts.onViolation("RCPT before MAIL");
    if (to === undefined) return this.#reply("501 5.5.4 Expected TO:<address>");
    const fault = this.#parts.fault();
    if (fault?.type === "reply" && fault.to === "RCPT") return this.#reply(`${fault.code} no`);
    if (fault?.type === "refuse" && fault.recipient === to)
      return this.#reply("550 5.1.1 No such mailbox");
    this.#to.push(to);
    this.#reply("250 2.1.5 OK");
  }

  #begin(): void {
    if (this.#to.length === 0) return this.#reply("503 5.5.1 No recipients");
    if (this.#fails("data")) return;
    this.#data = [];
    this.#reply("354 End with a dot");
  }

  #text(line: string, data: string[]): void {
    if (line.length + 2 > textLineMax) this.#parts.onViolation("a line of text that is too long");
    if (line !== ".") {
      data.push(line.startsWith(".") ? line.slice(1) : line);
      return;
    }
    const fault = this.#parts.fault();
    this.#data = undefined;
    if (fault?.type === "reply" && fault.to === "DATA") {
      this.#reset();
      return this.#reply(`${fault.code} no`);
    }
    this.#parts.onMail({ from: this.#from ?? "", to: this.#to, source: data.join("\r\n") });
    this.#reset();
    this.#reply("250 2.0.0 Taken");
  }

  #fails(at: "greeting" | "data"): boolean {
    const fault = this.#parts.fault();
    if (fault === undefined || !("at" in fault) || fault.at !== at) return false;
    if (fault.type === "hang-up") this.#socket.destroy();
    return true;
  }

  #reset(): void {
    this.#from = undefined;
    this.#to = [];
  }

  #reply(line: string): void {
    this.#socket.write(`${line}\r\n`, "latin1");
  }
}

const decoded = (text: string): string => Buffer.from(text, "base64").toString("utf8");
