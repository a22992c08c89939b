import fc from "fast-check";
import { expect, test } from "vitest";
import { ChatWorld, type ChatPage, type Tab } from "./chat-world.ts";
import { errorBody } from "./scripted-server.ts";

/** What can happen to somebody who chats in two tabs on a bad line. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("write" as const), tab: fc.nat(1) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      ms: fc.integer({ min: 1, max: 9_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("lose" as const),
      tab: fc.nat(1),
      on: fc.constantFrom("way-there" as const, "way-back" as const),
    }),
  },
  fc.record({ do: fc.constant("silence" as const), tab: fc.nat(1) }),
  fc.record({ do: fc.constant("wake" as const), tab: fc.nat(1) }),
  fc.record({ do: fc.constant("reload" as const), tab: fc.nat(1) }),
  fc.record({ do: fc.constant("network" as const), isReachable: fc.boolean() }),
  fc.record({ do: fc.constant("restart" as const) }),
  fc.record({ do: fc.constant("say" as const) }),
  fc.record({
    do: fc.constant("refuse" as const),
    code: fc.constantFrom("RATE_LIMITED", "STORE_UNAVAILABLE", "TURN_OUT_OF_ORDER", "INTERNAL"),
  }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

async function open(world: ChatWorld, tab?: Tab): Promise<ChatPage> {
  const page = world.page(tab);
  while (page.stage().type !== "start") await world.pass(1_000);
  page.dispatch({ type: "start-press" });
  return page;
}

class Visit {
  readonly world = new ChatWorld();
  readonly tabs: ChatPage[] = [];
  /** Every text that was sent, by the tab that it was written in. */
  readonly written: [string[], string[]] = [[], []];

  static async begin(isBroadcasting: boolean): Promise<Visit> {
    const visit = new Visit();
    visit.world.server.isBroadcasting = isBroadcasting;
    visit.tabs.push(await open(visit.world), await open(visit.world));
    return visit;
  }

  async live(happening: Happening): Promise<void> {
    const { world } = this;
    const tab = "tab" in happening ? happening.tab : 0;
    const page = this.#tab(tab);
    switch (happening.do) {
      case "write":
        return this.#write(tab);
      case "pass":
        return world.pass(happening.ms);
      case "lose":
        return page.loseNext(happening.on);
      case "silence":
        return page.goSilent();
      case "wake":
        return page.dispatch({ type: "page-wake" });
      case "reload":
        return this.#reload(tab);
      case "network":
        world.isReachable = happening.isReachable;
        return;
      case "restart":
        return world.server.restart();
      case "say":
        return world.server.say("A word in between.");
      case "refuse":
        world.server.turnErrors.push(errorBody(happening.code));
    }
  }

  /** Everything works again, for long enough. */
  async heal(): Promise<void> {
    this.world.isReachable = true;
    this.world.server.turnErrors = [];
    await this.world.pass(300_000);
  }

  #tab(tab: number): ChatPage {
    const page = this.tabs[tab];
    if (page === undefined) throw new Error("No such tab.");
    return page;
  }

  #write(tab: number): void {
    const text = `tab ${tab}, text ${this.written.flat().length}`;
    const page = this.#tab(tab);
    // What was given back is sent again together with the next words.
    const { draft } = page.session();
    this.written[tab]?.push(text);
    page.write([draft, text].filter((part) => part !== "").join("\n"));
  }

  async #reload(tab: number): Promise<void> {
    const page = this.#tab(tab);
    page.close();
    this.world.isReachable = true;
    this.tabs[tab] = await open(this.world, page.tab);
  }
}

const happenings = (each: fc.Arbitrary<Happening>) =>
  fc.array(each, { maxLength: 40, size: "max" });

async function live(isBroadcasting: boolean, each: readonly Happening[]): Promise<Visit> {
  const visit = await Visit.begin(isBroadcasting);
  for (const happening of each) await visit.live(happening);
  await visit.heal();
  expect(visit.tabs.flatMap((page) => page.waiting())).toEqual([]);
  expect([...visit.world.kept.values()]).toEqual([]);
  for (const page of visit.tabs) {
    const sequences = page.session().messages.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other));
  }
  const fresh = await open(visit.world);
  await visit.world.pass(1_000);
  expect(fresh.shown()).toEqual(visit.world.server.log.map(({ text }) => text));
  return visit;
}

const isFailure = (each: Happening): boolean => each.do === "refuse" && each.code === "INTERNAL";

test("whatever happens to two tabs on a bad line, every turn is said exactly once", async () => {
  const all = happenings(happening.filter((each) => !isFailure(each)));
  const run = async (isBroadcasting: boolean, each: readonly Happening[]) => {
    const visit = await live(isBroadcasting, each);
    expect(visit.world.server.debtorTexts().toSorted()).toEqual(visit.written.flat().toSorted());
  };
  await fc.assert(fc.asyncProperty(fc.boolean(), all, run), { numRuns: 300 });
});

test("while no page is reloaded, the turns of a tab keep their order", async () => {
  const all = happenings(happening.filter((each) => !isFailure(each) && each.do !== "reload"));
  const run = async (isBroadcasting: boolean, each: readonly Happening[]) => {
    const visit = await live(isBroadcasting, each);
    const said = visit.world.server.debtorTexts();
    for (const [tab, texts] of visit.written.entries()) {
      expect(said.filter((text) => text.startsWith(`tab ${tab}`))).toEqual(texts);
    }
  };
  await fc.assert(fc.asyncProperty(fc.boolean(), all, run), { numRuns: 300 });
});

test("a server that refuses turns for no reason gets none of them twice, and what it refused stands in the text field", async () => {
  const all = happenings(happening.map((each) => ("tab" in each ? { ...each, tab: 0 } : each)));
  const run = async (isBroadcasting: boolean, each: readonly Happening[]) => {
    const visit = await live(isBroadcasting, each);
    const [page] = visit.tabs;
    const said = visit.world.server.debtorTexts().flatMap((text) => text.split("\n"));
    const draft = page?.session().draft.split("\n") ?? [];
    const held = [...said, ...draft].filter((text) => text !== "");
    expect(held.toSorted()).toEqual(visit.written.flat().toSorted());
  };
  await fc.assert(fc.asyncProperty(fc.boolean(), all, run), { numRuns: 300 });
});
