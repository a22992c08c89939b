import { expect, test } from "vitest";
import { lineStateOf } from "../../../../web/chat/view/line-state.ts";
import { ChatWorld } from "../chat-world.ts";

test("a first try is connecting, a lost line is lost until it is up again, and at the end it is over", async () => {
  const world = new ChatWorld();
  const page = world.page();
  await world.pass(100);
  page.dispatch({ type: "start-press" });
  expect(lineStateOf(page.session())).toBe("connecting");
  await world.pass(200);
  expect(lineStateOf(page.session())).toBe("up");
  page.hangUp(1006);
  expect(lineStateOf(page.session())).toBe("lost");
  page.dispatch({ type: "page-wake" });
  expect(page.session().connection.type).toBe("connecting");
  expect(lineStateOf(page.session())).toBe("lost");
  await world.pass(200);
  page.dispatch({ type: "leave-press" });
  await world.pass(200);
  expect(lineStateOf(page.session())).toBe("over");
});
