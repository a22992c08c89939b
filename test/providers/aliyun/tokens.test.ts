import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { queryOf, signatureOf } from "../../../providers/aliyun/sign-request.ts";
import { tokenSource } from "../../../providers/aliyun/token-source.ts";
import { createAliyunRecogniser } from "../../../providers/aliyun/create-aliyun-recogniser.ts";
import {
  startAliyunEmulator,
  type AliyunEmulator,
} from "../../emulators/aliyun/start-aliyun-emulator.ts";
import { account } from "../../emulators/aliyun/token-office.ts";
import { scriptedRecognise } from "../../emulators/vendor/recognise.ts";
import { CallEars, until } from "../streaming/call-ears.ts";
import { mandarin } from "../streaming/mandarin.ts";

let emulator: AliyunEmulator;

beforeEach(async () => {
  emulator = await startAliyunEmulator({ recognise: scriptedRecognise(["喂。", "喂。"]) });
});

afterEach(async () => {
  await until(() => emulator.openCount() === 0, "all connections closed");
  await emulator.close();
});

const credentials = () => ({
  accessKeyId: account.accessKeyId,
  accessKeySecret: account.accessKeySecret,
  tokenUrl: emulator.tokenUrl,
});

describe("Aliyun's tokens", () => {
  it("are asked for with the signature of the vendor's own example", () => {
    const query = queryOf({
      Version: "2019-02-28",
      AccessKeyId: "my_access_key_id",
      Action: "CreateToken",
      Format: "JSON",
      RegionId: "cn-shanghai",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: "b924c8c3-6d03-4c5d-ad36-d984d3116788",
      SignatureVersion: "1.0",
      Timestamp: "2019-04-18T08:32:31Z",
    });
    expect(signatureOf("GET", query, "my_access_key_secret")).toBe("hHq4yNsPitlfDJ2L0nQPdugdEzM=");
  });

  it("encode what an address would encode otherwise", () => {
    expect(queryOf({ b: "a b*c~d", a: "+(!)'" })).toBe("a=%2B%28%21%29%27&b=a%20b%2Ac~d");
  });

  it("are made once, however many calls begin, and used as long as they hold", async () => {
    const tokens = tokenSource(credentials());
    const ids = await Promise.all([tokens.get(), tokens.get(), tokens.get()]);
    expect(new Set([...ids, await tokens.get()]).size).toBe(1);
    expect(emulator.tokens.requests).toBe(1);
  });

  it("that end soon are used once more, and renewed meanwhile", async () => {
    emulator.tokens.lifeMs = 500_000;
    const tokens = tokenSource(credentials());
    const first = await tokens.get();
    emulator.tokens.lifeMs = 36 * 3_600_000;
    expect(await tokens.get()).toBe(first);
    let last = first;
    await until(() => {
      void tokens.get().then((token) => (last = token));
      return last !== first;
    }, "the new token");
    expect(emulator.tokens.requests).toBe(2);
  });

  it("that may be dead on arrival are not used again", async () => {
    emulator.tokens.lifeMs = 20_000;
    const tokens = tokenSource(credentials());
    expect(await tokens.get()).not.toBe(await tokens.get());
  });

  it("that the gateway no longer takes are replaced, and the call goes on", async () => {
    const recogniser = createAliyunRecogniser({
      url: emulator.url,
      appkey: account.appkey,
      credentials: credentials(),
      limits: { reconnectAfterMs: [5, 10] },
    });
    const first = new CallEars(recogniser);
    first.say(mandarin("喂"));
    await first.flushed();
    first.stream.close();
    emulator.tokens.revoke();
    const second = new CallEars(recogniser);
    second.say(mandarin("喂"));
    expect((await second.flushed()).text).toBe("喂。");
    expect(emulator.tokens.requests).toBe(2);
    await recogniser.close();
  });

  it.each([
    [404, "InvalidAccessKeyId.NotFound", "VENDOR_REFUSED"],
    [400, "SignatureDoesNotMatch", "VENDOR_REFUSED"],
    [400, "Throttling.User", "VENDOR_LIMITED"],
    [429, "", "VENDOR_LIMITED"],
    [503, "ServiceUnavailable", "VENDOR_FAILED"],
    [200, "NoToken", "VENDOR_FAILED"],
  ] as const)("that are refused with %i %s are a fault", async (status, code, expected) => {
    emulator.tokens.refusals.push({ status, code });
    const error: unknown = await tokenSource(credentials())
      .get()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: expected });
    expect(String(error)).not.toContain(account.accessKeySecret);
  });

  it("a wrong key is a fault of the call, and no second try", async () => {
    const recogniser = createAliyunRecogniser({
      url: emulator.url,
      appkey: account.appkey,
      credentials: { ...credentials(), accessKeySecret: "wrong" },
    });
    expect((await new CallEars(recogniser).fault()).code).toBe("VENDOR_REFUSED");
    expect(emulator.tokens.requests).toBe(1);
  });

  it("cannot be had where nobody listens, nor after the provider is closed", async () => {
    const nobody = tokenSource({ ...credentials(), tokenUrl: "http://127.0.0.1:9/" });
    await expect(nobody.get()).rejects.toMatchObject({ code: "VENDOR_UNREACHABLE" });
    const closed = tokenSource(credentials());
    closed.close();
    await expect(closed.get()).rejects.toMatchObject({ code: "VENDOR_UNREACHABLE" });
  });
});
