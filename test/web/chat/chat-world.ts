import type { ChatEvent, ChatRequest } from "../../../server/protocol/chat.ts";
import type { ChatPorts, ChatSocket, SocketListener } from "../../../web/chat/chat-ports.ts";
import { runChat, type ChatRunner } from "../../../web/chat/chat-runner.ts";
import type { KeptTurn, PageState, Session, Stage } from "../../../web/chat/machine/page-state.ts";
import { openPage } from "../../../web/chat/machine/transition.ts";
import { ScriptedServer, type ServerSocket } from "./scripted-server.ts";
import { SimulatedClock } from "./simulated-clock.ts";

/** Milliseconds that anything takes from end to end. */
const latencyMs = 40;

type LostOn = "way-there" | "way-back";

/** What a tab keeps for itself over a reload. */
export interface Tab {
  draft: string;
}

/** One server, one network and one clock, and the pages that a debtor opens on one device. */
export class ChatWorld {
  readonly clock = new SimulatedClock();
  readonly server = new ScriptedServer();
  readonly kept = new Map<string, KeptTurn>();
  /** A server that cannot be reached, or no network. */
  isReachable = true;
  chance = 0.5;
  openedSockets = 0;

  page(tab: Tab = { draft: "" }, token = "token-1"): ChatPage {
    return new ChatPage(this, tab, token);
  }

  pass = (ms: number): Promise<void> => this.clock.pass(ms);

  /** A page in the middle of a chat: greeted, nothing written yet. */
  async chatting(tab?: Tab): Promise<ChatPage> {
    const page = this.page(tab);
    await this.pass(100);
    page.dispatch({ type: "start-press" });
    await this.pass(200);
    return page;
  }
}

let ids = 0;

export class ChatPage {
  readonly tab: Tab;
  readonly #world: ChatWorld;
  readonly #runner: ChatRunner;
  #line: Line | null = null;
  #isGone = false;
  #lost: LostOn | null = null;

  constructor(world: ChatWorld, tab: Tab, token: string) {
    this.#world = world;
    this.tab = tab;
    const begin = openPage({ token, language: "en", isLanguagePicked: false });
    this.#runner = runChat(begin, this.#ports());
  }

  state = (): PageState => this.#runner.state();
  stage = (): Stage => this.state().stage;

  session(): Session {
    const stage = this.stage();
    if (stage.type !== "chat") throw new Error(`Expected a chat, got ${stage.type}.`);
    return stage.session;
  }

  dispatch: ChatRunner["dispatch"] = (event) => this.#runner.dispatch(event);
  subscribe: ChatRunner["subscribe"] = (onChange) => this.#runner.subscribe(onChange);

  /** Writes a text and presses send. */
  write(text: string): void {
    ids += 1;
    this.dispatch({ type: "draft-change", text });
    this.dispatch({ type: "turn-end", id: `turn-${ids}-abcdef`, at: "2026-11-22T10:00:00Z" });
  }

  askForPerson(): void {
    ids += 1;
    this.dispatch({ type: "person-press", id: `turn-${ids}-person`, at: "2026-11-22T10:00:00Z" });
  }

  shown = (): string[] => this.session().messages.map(({ text }) => text);
  waiting = (): string[] => this.session().waiting.map(({ text }) => text);

  /** The line dies while the next turn, or its acknowledgement, is on its way. */
  loseNext(on: LostOn): void {
    this.#lost = on;
  }

  hangUp(code: number): void {
    this.#line?.hangUp(code);
  }

  /** Nothing gets through any more, and nobody is told. */
  goSilent(): void {
    this.#line?.goSilent();
  }

  /** The tab is closed, or thrown away by a telephone that is short of memory. */
  close(): void {
    this.#isGone = true;
    this.#line?.goSilent();
  }

  isLost(on: LostOn): boolean {
    if (this.#lost !== on) return false;
    this.#lost = null;
    return true;
  }

  #ports(): ChatPorts {
    const world = this.#world;
    return {
      askDoor: async () => {
        await new Promise<void>((resolve) => {
          world.clock.start(latencyMs, resolve);
        });
        return world.isReachable ? world.server.askDoor() : null;
      },
      openSocket: (listener) => {
        world.openedSockets += 1;
        this.#line = new Line(world, this, listener);
        return this.#line;
      },
      startTimer: (ms, onEnd) =>
        world.clock.start(ms, () => {
          if (!this.#isGone) onEnd();
        }),
      chance: () => world.chance,
      keeper: {
        turns: () => [...world.kept.values()],
        keepTurn: (turn) => void world.kept.set(turn.id, turn),
        forgetTurn: (id) => void world.kept.delete(id),
        draft: () => this.tab.draft,
        keepDraft: (text) => {
          this.tab.draft = text;
        },
      },
    };
  }
}

/** A socket over a network that is slow and can be cut. */
class Line implements ChatSocket, ServerSocket {
  readonly #world: ChatWorld;
  readonly #page: ChatPage;
  readonly #listener: SocketListener;
  #isUp = true;

  constructor(world: ChatWorld, page: ChatPage, listener: SocketListener) {
    this.#world = world;
    this.#page = page;
    this.#listener = listener;
    this.#later(() => {
      if (world.isReachable) listener.onOpen();
      else this.hangUp(1006);
    });
  }

  send = (request: ChatRequest): void =>
    this.#later(() => {
      if (request.type === "turn" && this.#page.isLost("way-there")) return this.hangUp(1006);
      if (this.#world.isReachable) this.#world.server.receive(this, structuredClone(request));
    });

  deliver = (event: ChatEvent): void =>
    this.#later(() => {
      if (event.type === "messages" && this.#page.isLost("way-back")) return this.hangUp(1006);
      this.#listener.onMessage(structuredClone(event));
    });

  hangUp = (code: number): void => {
    if (!this.#isUp) return;
    this.goSilent();
    this.#listener.onClose(code);
  };

  goSilent(): void {
    this.#isUp = false;
    this.#world.server.open.delete(this);
  }

  /** The page is told of the end of its socket also when it closed it itself, as browsers do. */
  close = (): void => {
    if (!this.#isUp) return;
    this.goSilent();
    this.#world.clock.start(latencyMs, () => this.#listener.onClose(1005));
  };

  #later(run: () => void): void {
    this.#world.clock.start(latencyMs, () => {
      if (this.#isUp) run();
    });
  }
}
