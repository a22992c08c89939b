import { expect, test } from "vitest";
import { mayContact } from "../../../guardrails/contact/may-contact.ts";
import { slowMayContact } from "./oracle/slow-oracle.ts";
import { randomRequest } from "./random-request.ts";

/** A million are compared by `bench/contact.ts`. */
const count = 2_000;

test("the policy and an oracle written from the manual alone give the same answers", () => {
  for (let seed = 1; seed <= count; seed += 1) {
    const request = randomRequest(seed);
    expect({ seed, ...mayContact(request) }).toEqual({ seed, ...slowMayContact(request) });
  }
});
