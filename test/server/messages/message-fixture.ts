import type { Packs } from "../../../server/packs/open-packs.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { ScriptedMessageCarrier } from "../../../providers/scripted/scripted-message-carrier.ts";
import { ChatLinks } from "../../../server/auth/chat-links.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { createLogger } from "../../../server/logger.ts";
import { MessageService } from "../../../server/messages/message-service.ts";
import type { Round } from "../../../server/protocol/rounds.ts";
import { createMessageReach } from "../../../server/rounds/reach/message-reach.ts";
import { RoundRunner } from "../../../server/rounds/round-runner.ts";
import type { StoreAddress } from "../../../server/storage/database.ts";
import { openStore, type Store } from "../../../server/storage/store.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";
import { RoundFixture } from "../rounds/round-fixture.ts";

/** Messages over a store, with a carrier that does as it is told and a clock that stands still. */
export class MessageFixture {
  readonly store: Store;
  readonly world: RoundFixture;
  readonly links: ChatLinks;
  carrier = new ScriptedMessageCarrier();
  mail = new ScriptedMessageCarrier("email", "scripted-mail");
  /** Where the agreed payment is made; nothing is due without it. */
  paymentPage: string | undefined;
  service: MessageService;
  readonly #sids = { next: 1 };

  constructor(store: Store) {
    this.store = store;
    this.world = new RoundFixture({ ...store.database, close: () => store.close() });
    this.links = new ChatLinks(store, () => this.world.nowMs);
    this.service = this.newService();
  }

  static async open(kind: StoreKind, address: StoreAddress): Promise<MessageFixture> {
    return new MessageFixture(await openStore({ ...address, kind } as StoreAddress));
  }

  /** The service of another server, or of the same one after a crash. */
  newService(): MessageService {
    const { store, links, world } = this;
    const packs = { registry: createPackRegistry() } as unknown as Packs;
    const paymentUrl = (): Promise<string> => {
      if (this.paymentPage !== undefined) return Promise.resolve(this.paymentPage);
      const message = "Nothing is due here.";
      return Promise.reject(new KindlineError({ code: "PAYMENT_NOT_DUE", message }));
    };
    return new MessageService(
      {
        deciding: world.deciding("messages"),
        store,
        packs,
        links,
        paymentUrl,
        publicUrl: "https://chat.example.com",
        log: createLogger("silent"),
      },
      [this.carrier, this.mail],
    );
  }

  async reset(): Promise<void> {
    await this.world.reset();
    const { db } = this.world.database;
    for (const table of [
      "messages",
      "opt_outs",
      "links",
      "receipts",
      "task_notices",
      "tasks",
    ] as const) {
      await db.deleteFrom(table).execute();
    }
    this.carrier = new ScriptedMessageCarrier();
    this.mail = new ScriptedMessageCarrier("email", "scripted-mail");
    this.paymentPage = undefined;
    this.service = this.newService();
  }

  runner(serverId = "server-1"): RoundRunner {
    return new RoundRunner({
      deciding: this.world.deciding(serverId),
      reaches: new Map(
        (["sms", "email"] as const).map((channel) => [
          channel,
          createMessageReach(channel, this.service),
        ]),
      ),
      freePeople: () => Promise.resolve(0),
      onRefused: async (roundId, { code }) => {
        await this.world.rounds.change(roundId, "paused", {
          by: "kindline",
          at: this.world.at,
          reason: code,
        });
      },
      log: createLogger("silent"),
      watch: () => 0,
    });
  }

  /** A running round by text of everything in the store, with one look at what is due. */
  async sendRound(plan: object = {}, channel = "sms"): Promise<Round> {
    const round = await this.world.startRound({
      treatments: [{ id: "all", hoursBetween: 0, channel }],
      ...plan,
    });
    await this.step(round);
    return round;
  }

  async step(round: Round): Promise<void> {
    const runner = this.runner();
    await runner.step(round);
    await runner.settled();
  }

  /** Where the case stands in that round. */
  async stands({ id }: Round, caseId: string) {
    return await this.world.database.db
      .selectFrom("round_cases")
      .selectAll()
      .where("round_id", "=", id)
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
  }

  /** Somebody writes to us. */
  async textIn(from: string, text: string, more: { sid?: string; isAnswered?: boolean } = {}) {
    const { sid = `SM${this.#sids.next++}`, isAnswered = false } = more;
    await this.service.receive("sms", {
      carrierMessageId: sid,
      from,
      text,
      isAnsweredByCarrier: isAnswered,
    });
  }

  async rows(direction: "in" | "out" = "out") {
    return await this.world.database.db
      .selectFrom("messages")
      .selectAll()
      .where("direction", "=", direction)
      .orderBy("at")
      .orderBy("message_id")
      .execute();
  }
}
