import { expect, it } from "vitest";
import { earlyMarkSlackMs } from "../../../server/telephony/limits.ts";
import { PlayoutLedger } from "../../../server/telephony/playout-ledger.ts";

it("learns the way from the first piece of each utterance, and counts nothing before it could arrive", () => {
  const ledger = new PlayoutLedger();
  const first = ledger.send(200, 1_000);
  expect(first).toBe("g0:200");
  // 80 ms there and back.
  expect(ledger.acknowledge(first, 1_280)).toEqual({ type: "played", playedMs: 200 });
  ledger.send(200, 2_000);
  expect(ledger.clear(2_079)).toBe(200);
  ledger.send(200, 3_000);
  expect(ledger.clear(3_130)).toBe(250);
});

it("counts on from a mark while the next piece was there in time, up to that piece's end", () => {
  const ledger = new PlayoutLedger();
  const [first] = [ledger.send(200, 0), ledger.send(200, 0), ledger.send(200, 0)];
  ledger.acknowledge(first, 250);
  expect(ledger.unheardMs).toBe(400);
  expect(new PlayoutLedger().clear(0)).toBe(0);
  expect(ledger.clear(9_999)).toBe(400);
  expect(ledger.unheardMs).toBe(0);
});

it("takes the mark of a later piece for those before it", () => {
  const ledger = new PlayoutLedger();
  ledger.send(200, 0);
  const second = ledger.send(100, 0);
  expect(ledger.acknowledge(second, 400)).toEqual({ type: "played", playedMs: 300 });
  expect(ledger.acknowledge("g0:200", 401)).toEqual({ type: "stale" });
});

it("believes a mark a little too early, and no more than a little", () => {
  const ledger = new PlayoutLedger();
  const name = ledger.send(200, 0);
  expect(ledger.acknowledge(name, 200 - earlyMarkSlackMs - 1)).toEqual({
    type: "early",
    waitMs: earlyMarkSlackMs + 1,
  });
  expect(ledger.acknowledge(name, 200 - earlyMarkSlackMs).type).toBe("played");
});

it("counts from a beginning that the carrier tells", () => {
  const ledger = new PlayoutLedger();
  ledger.send(240, 0);
  const second = ledger.send(240, 0);
  expect(ledger.begin(second, 300)).toEqual({ type: "played", playedMs: 240 });
  expect(ledger.clear(400)).toBe(340);
  expect(ledger.begin(second, 401)).toEqual({ type: "stale" });
  expect(ledger.send(240, 500)).toBe("g1:580");
});
