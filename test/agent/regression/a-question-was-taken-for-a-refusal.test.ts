import { describe, expect, it } from "vitest";
import { callInWords, keysOf, verifies } from "./call-in-words.ts";

const inbound = { direction: "inbound", channel: "chat" } as const;
const named = (...texts: readonly string[]) =>
  callInWords(["Denise Carter", ...texts], {}, inbound);

describe("asked for proof", () => {
  it.each(["why do you need that", "why do you need my ssn", "why", "what do you need it for"])(
    "a question what for is answered: %s",
    async (text) => {
      const call = await named(text);
      expect(keysOf(call)).toEqual(["purpose_after_verify", "ask_id_last4_again"]);
      await call.hear({ text: "4567", atMs: 0 });
      expect(call.outcome().verified).toBe(true);
    },
  );

  it("who doubted us and gives it after all is heard", async () => {
    const call = await named("im not giving you my social", "4567");
    expect(call.outcome().verified).toBe(true);
  });

  it("a name that is not the one on file is said not to match", async () => {
    const call = await callInWords(["my name is Denisa Carver"], {}, inbound);
    expect(keysOf(call)).toEqual(["fragment_mismatch", "ask_name_inbound"]);
  });
});

describe("whoever answers and is asked whether they are the debtor", () => {
  it.each(["he moved", "hes in jail"])("is somebody else: %s", async (text) => {
    expect((await callInWords([text])).outcome().disposition).toBe("TPC");
  });

  it.each(["this is denise, who gave you this number", "who gave u this number"])(
    "hears where the number is from, and it stays: %s",
    async (text) => {
      const call = await callInWords([text]);
      expect(keysOf(call)).toContain("rights_source");
      expect(call.outcome().disposition).toBe("UNK");
    },
  );

  it("may be the wrong person and ask for it all the same", async () => {
    const call = await callInWords(["wrong number, who gave you this number"]);
    expect(call.outcome().disposition).toBe("WPC");
  });

  it("and takes it for a sale hears that it is private", async () => {
    expect(keysOf(await callInWords(["im not interested"]))).toEqual([
      "purpose_after_verify",
      "ask_name",
    ]);
  });

  it("may speak another language", async () => {
    expect((await callInWords(["no habla"])).outcome().disposition).toBe("LANG");
  });

  it("at a funeral is called another time, and asked only for its hour", async () => {
    const call = await callInWords(["yes this is denise", "im at a funeral", "tomorrow"]);
    expect(keysOf(call)).toEqual(["callback_ask_hour"]);
    expect(call.outcome().disposition).toBe("CB");
  });
});

describe("thanks right after what is owed was said", () => {
  it.each(["thank you", "cheers love"])("are no goodbye: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).toEqual(["keep_listening"]);
    expect(call.state.ended).toBe(false);
  });
});
