import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { showAnswer } from "../../../../web/console/data/show-answer.ts";

it("what a change was answered with stays, though a read from before it ends later", async () => {
  const queries = new QueryClient();
  const queryKey = ["imports", "one", "list-1"];
  queries.setQueryData(queryKey, "committed");
  const read = Promise.withResolvers<string>();
  const observer = new QueryObserver(queries, {
    queryKey,
    queryFn: async ({ signal: _signal }) => await read.promise,
  });
  const end = observer.subscribe(() => undefined);
  expect(observer.getCurrentResult().fetchStatus).toBe("fetching");
  await showAnswer(queries, queryKey, "undoing");
  read.resolve("committed");
  await read.promise;
  await new Promise(setImmediate);
  expect(observer.getCurrentResult().data).toBe("undoing");
  end();
  queries.clear();
});

it("what was shown before can be changed in one part", async () => {
  const queries = new QueryClient();
  queries.setQueryData(["call"], { id: "c-1", isTestCase: false });
  await showAnswer<{ id: string; isTestCase: boolean }>(queries, ["call"], (before) =>
    before === undefined ? before : { ...before, isTestCase: true },
  );
  expect(queries.getQueryData(["call"])).toEqual({ id: "c-1", isTestCase: true });
  queries.clear();
});
