import { expect, it } from "vitest";
import { createApi } from "../../../../web/console/data/api-client.ts";
import { ApiError } from "../../../../web/console/data/api-error.ts";

interface Asked {
  readonly method: string | undefined;
  readonly url: string;
  readonly body: unknown;
}

/** A server that gives one answer, and notes what it was asked. */
function scripted(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const answers: (ApiError | undefined)[] = [];
  const api = createApi({
    fetch: async (input, init) => {
      const body = init?.body;
      asked.push({
        method: init?.method,
        url: input instanceof Request ? input.url : String(input),
        body: typeof body === "string" ? JSON.parse(body) : undefined,
      });
      init?.signal?.throwIfAborted();
      return await answer();
    },
    onAnswer: (error) => answers.push(error),
  });
  return { api, asked, answers };
}

const ok = (body: unknown) => () => Response.json(body);

const refusal = (status: number, error: object) => () => Response.json({ error }, { status });

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof ApiError)) throw new TypeError("Expected an ApiError.");
  return error;
}

it("What is empty does not stand in the address", async () => {
  const { api, asked } = scripted(ok({}));
  await api.cases({ query: "", state: "all", after: undefined });
  expect(asked).toEqual([{ method: "GET", url: "/api/cases?state=all", body: undefined }]);
});

it("What people search for is written so that it means nothing else", async () => {
  const { api, asked } = scripted(ok({}));
  await api.calls({ query: "a&state=open 陈", state: "ended", after: "x" });
  const url = new URL(asked[0]?.url ?? "", "http://localhost");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    query: "a&state=open 陈",
    state: "ended",
    after: "x",
  });
});

it("An id cannot step out of its place in a path", async () => {
  const { api, asked } = scripted(ok({}));
  await api.liftMark({ caseId: "../users", markId: "a/b?c" }, "checked");
  expect(asked[0]).toEqual({
    method: "POST",
    url: "/api/cases/..%2Fusers/marks/a%2Fb%3Fc/lift",
    body: { reason: "checked" },
  });
});

it("A record is redacted unless the whole of it is asked for", async () => {
  const { api, asked } = scripted(ok({ kindline: 1 }));
  await api.record("call-1", true);
  await api.record("call-1", false);
  expect(asked.map(({ url }) => url)).toEqual([
    "/api/calls/call-1/record?redacted=true",
    "/api/calls/call-1/record?redacted=false",
  ]);
});

it("An answer without a body is nothing", async () => {
  const { api } = scripted(() => new Response(null, { status: 204 }));
  expect(await api.logOut()).toBeUndefined();
});

it("A refusal keeps its code, its field, its faults and its wait", async () => {
  const issues = [{ code: "AMOUNT_INVALID", message: "m", field: "balance" }];
  const { api } = scripted(
    refusal(429, {
      code: "RATE_LIMITED",
      message: "m",
      advice: "a",
      isRetryable: true,
      field: "name",
      issues,
      retryAfterMs: 900,
      requestId: "r-1",
    }),
  );
  expect(await failureOf(api.me())).toMatchObject({
    code: "RATE_LIMITED",
    status: 429,
    isRetryable: true,
    field: "name",
    issues,
    retryAfterMs: 900,
    requestId: "r-1",
  });
});

it.each([
  ["a page of a proxy", () => new Response("<html>Bad gateway</html>", { status: 502 }), true],
  ["JSON of somebody else", () => Response.json({ message: "no" }, { status: 404 }), false],
] as const)("%s is not taken for an answer of the service", async (_name, answer, isRetryable) => {
  const error = await failureOf(scripted(answer).api.me());
  expect(error).toMatchObject({ code: "ANSWER_UNKNOWN", isRetryable });
});

it("A good status with something else than JSON is not taken for an answer either", async () => {
  const { api } = scripted(() => new Response("<html></html>"));
  expect(await failureOf(api.me())).toMatchObject({ code: "ANSWER_UNKNOWN", status: 200 });
});

it("A line that is down is told apart from a server that is slow", async () => {
  const down = scripted(() => Promise.reject(new TypeError("fetch failed")));
  expect(await failureOf(down.api.me())).toMatchObject({ code: "NETWORK", status: 0 });
  const slow = scripted(() => Promise.reject(new DOMException("late", "TimeoutError")));
  expect(await failureOf(slow.api.me())).toMatchObject({ code: "TIMEOUT", isRetryable: true });
});

it("Every answer is told on, whether it is good or not", async () => {
  const good = scripted(ok({}));
  await good.api.me();
  expect(good.answers).toEqual([undefined]);
  const bad = scripted(refusal(503, { code: "STORE_WARMING", message: "m", isRetryable: true }));
  await failureOf(bad.api.me());
  expect(bad.answers.map((error) => error?.code)).toEqual(["STORE_WARMING"]);
});

it("A request that was taken back says nothing of the server", async () => {
  const { api, answers } = scripted(ok({}));
  const error: unknown = await api.me(AbortSignal.abort()).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "AbortError" });
  expect(answers).toEqual([]);
});

it("How the service is says nothing of whether requests are answered", async () => {
  const { api, answers } = scripted(ok({ ready: false }));
  await api.health();
  expect(answers).toEqual([]);
});
