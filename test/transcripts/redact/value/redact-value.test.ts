import { describe, expect, it } from "vitest";
import { redactValue } from "../../../../transcripts/redact/index.ts";

describe("redactValue and what logs hold", () => {
  it("keeps what says nothing of a person", () => {
    const line = {
      requestId: "550e8400-e29b-41d4-a716-446655440000",
      method: "GET",
      path: "/api/cases",
      status: 200,
      durationMs: 12.5,
      at: "2026-11-20T10:05:00.123+08:00",
      isReplayed: false,
      nothing: null,
      hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      code: "STORE_UNAVAILABLE",
      epochMs: 1_763_600_000_000,
      balance: "8440.00",
    };
    expect(redactValue(line)).toEqual(line);
  });

  it.each([
    ["name", "[name]"],
    ["debtorName", "[name]"],
    ["phone", "[phone]"],
    ["home_phone", "[phone]"],
    ["idLast4", "[identity fragment]"],
    ["birthDate", "[birth date]"],
    ["date-of-birth", "[birth date]"],
    ["address", "[address]"],
    ["email", "[email]"],
    ["password", "[secret]"],
    ["token", "[secret]"],
    ["cookie", "[secret]"],
    ["set-cookie", "[secret]"],
    ["Authorization", "[secret]"],
    ["x-api-key", "[secret]"],
    ["X-Auth-Token", "[secret]"],
    ["remoteAddress", "[ip address]"],
    ["text", "[text]"],
    ["quote", "[text]"],
    ["姓名", "[name]"],
    ["手机号", "[phone]"],
  ])("shows of %s only that it is there", (key, mark) => {
    expect(redactValue({ [key]: "anything at all" })).toEqual({ [key]: mark });
    expect(redactValue({ [key]: { a: 1 } })).toEqual({ [key]: mark });
    expect(redactValue({ [key]: 42 })).toEqual({ [key]: mark });
    expect(redactValue({ [key]: null })).toEqual({ [key]: null });
  });

  it.each([
    "hostname",
    "filename",
    "ruleName",
    "eventName",
    "context",
    "phase",
    "pathname",
    "tokens",
  ])("does not take %s for a person's", (key) => {
    if (key === "tokens") return expect(redactValue({ [key]: "a" })).toEqual({ [key]: "[secret]" });
    return expect(redactValue({ [key]: "worker" })).toEqual({ [key]: "worker" });
  });

  it("redacts strings by what they look like, at any depth", () => {
    expect(redactValue({ a: [{ b: "打我电话13912345678" }] })).toEqual({
      a: [{ b: "打我电话[phone]" }],
    });
  });

  it("redacts keys that are personal data themselves, and loses none of two alike", () => {
    expect(redactValue({ "13912345678": 1, "13812345678": 2 })).toEqual({
      "[phone]": 1,
      "[phone] 2": 2,
    });
  });

  it("redacts a telephone number that was given as a number, and no time", () => {
    expect(redactValue([13_912_345_678, 1_763_600_000_000, 8440, 12_345])).toEqual([
      "[phone]",
      1_763_600_000_000,
      8440,
      12_345,
    ]);
  });

  it("redacts names in the query of an address, though they are encoded", () => {
    expect(redactValue({ url: "/api/cases?query=%E9%99%88%E4%BC%9F&state=all" })).toEqual({
      url: "/api/cases?query=[secret]&state=all",
    });
  });

  it("redacts the token of a chat link", () => {
    const link = "https://pay.example/chat#k3Zq9vXw2LmP0aBcD4eFgH7iJkLmN5oP";
    expect(redactValue(`opened ${link}`)).toBe("opened https://pay.example/chat#[secret]");
  });

  it("looks for known people", () => {
    const known = { names: ["Bo Xin"], idLast4: "4567" };
    expect(redactValue("xin said 4 5 6 7", { known })).toBe("[name] said [identity fragment]");
  });

  it("looks into free words where an export asks for it", () => {
    const value = { quote: "我叫李明，下周五还1500" };
    expect(redactValue(value, { words: "redact", language: "zh" })).toEqual({
      quote: "我叫[姓名]，下周五还1500",
    });
    expect(redactValue(value, { language: "zh" })).toEqual({ quote: "[文字]" });
  });
});

describe("redactValue and errors", () => {
  it("redacts message, stack and cause, and keeps the code", () => {
    const cause = new TypeError("Bad number 13912345678.");
    const error = Object.assign(new Error("No reply from 13912345678.", { cause }), {
      code: "TECH",
      name: "DialError",
      phone: "13912345678",
    });
    const shown = redactValue(error) as Record<string, unknown>;
    expect(JSON.stringify(shown)).not.toContain("13912345678");
    expect(shown).toMatchObject({
      type: "DialError",
      message: "No reply from [phone].",
      code: "TECH",
      phone: "[phone]",
      cause: { type: "TypeError", message: "Bad number [phone]." },
    });
    expect(shown["stack"]).toMatch(/^\w*Error: No reply from \[phone\]\.\n\s+at /);
  });

  it("takes errors that are their own cause, errors of many errors and errors of strings", () => {
    const error = new Error("Round.");
    error.cause = error;
    expect(redactValue(error)).toMatchObject({ message: "Round.", cause: "[circular]" });
    const many = new AggregateError([new Error("One."), "call 13912345678"], "All.");
    expect(redactValue(many)).toMatchObject({
      message: "All.",
      errors: [{ message: "One." }, "call [phone]"],
    });
  });
});

describe("redactValue and values that are no data", () => {
  it("cuts cycles and shows a thing twice where it stands twice", () => {
    const shared = { a: 1 };
    const round: Record<string, unknown> = { one: shared, two: shared };
    round["self"] = round;
    expect(redactValue(round)).toEqual({ one: { a: 1 }, two: { a: 1 }, self: "[circular]" });
  });

  it("shows bytes by their number", () => {
    expect(redactValue([Buffer.from("陈伟"), new Uint8Array(3), new ArrayBuffer(5)])).toEqual([
      "[6 bytes]",
      "[3 bytes]",
      "[5 bytes]",
    ]);
  });

  it("turns maps, sets, dates, addresses and large integers into plain data", () => {
    const value = {
      map: new Map<unknown, unknown>([
        ["token", "x"],
        [{ name: "a" }, 1],
      ]),
      set: new Set([1, "a@b.example"]),
      date: new Date("2026-11-20T00:00:00Z"),
      none: new Date(Number.NaN),
      url: new URL("https://u:p@pay.example/a?phone=13912345678"),
      big: 12n,
      not: Number.NaN,
      run: () => 1,
      sign: Symbol("陈伟"),
      later: Promise.resolve(1),
      what: /陈伟/,
    };
    expect(redactValue(value)).toEqual({
      map: { token: "[secret]", "[key]": 1 },
      set: [1, "[email]"],
      date: "2026-11-20T00:00:00.000Z",
      none: "[date]",
      url: "https://[secret]/a?phone=[secret]",
      big: "12",
      not: "[NaN]",
      run: "[function]",
      sign: "[symbol]",
      later: "[Promise]",
      what: "[RegExp]",
    });
  });

  it("runs nothing of the value: no getter, no toJSON", () => {
    let runs = 0;
    const value = {
      get name2() {
        runs += 1;
        return "陈伟";
      },
      toJSON: () => {
        runs += 1;
        return "陈伟";
      },
    };
    expect(redactValue(value)).toEqual({ name2: "[getter]", toJSON: "[function]" });
    const error = new Error("x");
    Object.defineProperty(error, "stack", { get: () => (runs += 1) });
    redactValue(error);
    expect(runs).toBe(0);
  });

  it("never throws, whatever a proxy does", () => {
    const thrower = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("No.");
        },
        getPrototypeOf: () => {
          throw new Error("No.");
        },
      },
    );
    expect(redactValue({ a: thrower, b: 1 })).toEqual({ a: "[unreadable]", b: 1 });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(redactValue([revoked.proxy])).toEqual(["[unreadable]"]);
  });

  it("keeps a key called __proto__ as a key", () => {
    const value = JSON.parse('{"__proto__": {"phone": "1"}, "a": 1}') as unknown;
    const shown = redactValue(value) as object;
    expect(Object.getPrototypeOf(shown)).toBe(Object.prototype);
    expect(Object.keys(shown)).toEqual(["__proto__", "a"]);
  });
});

describe("redactValue and its limits", () => {
  const nested = (depth: number): unknown =>
    Array.from({ length: depth }).reduce((inner) => ({ a: inner }), "end" as unknown);

  it("shows eight levels and not nine", () => {
    expect(JSON.stringify(redactValue(nested(8)))).toContain("end");
    expect(JSON.stringify(redactValue(nested(9)))).not.toContain("end");
  });

  it("takes nesting of any depth", () => {
    expect(JSON.stringify(redactValue(nested(100_000)))).toContain("[too deep]");
  });

  it("shows 200 members of a list and says how many more there are", () => {
    expect(redactValue(Array.from({ length: 200 }, () => 1))).toHaveLength(200);
    const shown = redactValue(Array.from({ length: 201 }, () => 1)) as unknown[];
    expect([shown.length, shown.at(-1)]).toEqual([201, "[and 1 more]"]);
  });

  it("shows 200 members of an object, a map and a set", () => {
    const members = Array.from({ length: 201 }, (_, at) => [`k${at}`, at] as const);
    expect(Object.keys(redactValue(Object.fromEntries(members)) as object)).toHaveLength(201);
    expect(redactValue(Object.fromEntries(members))).toHaveProperty("…");
    expect(redactValue(Object.fromEntries(members.slice(1)))).not.toHaveProperty("…");
    expect(redactValue(new Map(members))).toHaveProperty("…");
    expect(redactValue(new Set(members))).toHaveLength(201);
  });

  it("shows 8,192 characters of a string whole, and of a longer one the beginning", () => {
    const whole = "a b ".repeat(2048);
    expect(redactValue(whole)).toBe(whole);
    expect(redactValue(`${whole}c`)).toBe(`${whole}[and 1 characters]`);
  });

  it("does not cut a number in two where it cuts a string", () => {
    const text = `${"a ".repeat(4_093)}13912345678 b`;
    expect(redactValue(text)).toBe(`${"a ".repeat(4_093)}[phone][and 2 characters]`);
  });

  it("reads 65,536 characters of one value and counts the rest", () => {
    const strings = Array.from({ length: 9 }, () => "a ".repeat(4_096));
    const shown = redactValue(strings) as string[];
    expect(shown.slice(0, 8)).toEqual(strings.slice(0, 8));
    expect(shown[8]).toBe("[8192 characters]");
  });

  it("shows 5,000 values of one line", () => {
    const value = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1));
    const shown = JSON.stringify(redactValue(value));
    expect(shown).toContain("[too many values]");
    expect(shown.match(/\b1\b/g)?.length).toBeLessThanOrEqual(5_000);
  });
});
