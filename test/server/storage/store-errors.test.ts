import { describe, expect, it } from "vitest";
import { isStoreAway, toStoreError } from "../../../server/storage/store-errors.ts";

const coded = (code: string): Error => Object.assign(new Error("as the driver says"), { code });

describe("an error of the store", () => {
  it.each([
    coded("ECONNREFUSED"),
    coded("57P01"),
    coded("08006"),
    new Error("Connection terminated unexpectedly"),
    new Error("Query read timeout"),
    new Error("Postgres connection has been discarded"),
  ])("says that the store is away where a connection is lost: $message", (error) => {
    expect(isStoreAway(error)).toBe(true);
    expect(toStoreError(error)).toMatchObject({ code: "STORE_UNAVAILABLE", cause: error });
  });

  it.each([coded("23505"), new Error("Expected a number.")])(
    "stays what it is otherwise: $message",
    (error) => {
      expect(isStoreAway(error)).toBe(false);
      expect(toStoreError(error)).toBe(error);
    },
  );
});
