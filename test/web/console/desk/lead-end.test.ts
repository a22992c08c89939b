import { describe, expect, it } from "vitest";
import type { Instant } from "../../../../domain/calendar.ts";
import { leadEnd } from "../../../../web/console/desk/lead-end.ts";
import { summary, turn } from "../call-views.ts";

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, "0")}:00Z` as Instant;

const deed = (id: string, cause: string, minute: number) =>
  turn(minute, { cause, at: at(minute), person: { id, text: null, hint: null, findings: [] } });

const ended = summary({ endedAt: at(30) });

describe("when somebody's lead of a call ended", () => {
  it("is not for who never led it, though another did", () => {
    const turns = [deed("wang", "person-join", 1), deed("wang", "person-leave", 2)];
    expect(leadEnd({ turns, summary: ended }, "li")).toBeUndefined();
  });

  it("is not while they lead it", () => {
    const turns = [deed("li", "person-join", 1)];
    expect(leadEnd({ turns, summary: summary() }, "li")).toBeUndefined();
  });

  it("is when they gave it back, however long the call went on", () => {
    const turns = [deed("li", "person-join", 1), deed("li", "person-leave", 4), turn(5)];
    expect(leadEnd({ turns, summary: ended }, "li")).toBe(at(4));
  });

  it("is the end of the call for who led it until then, after a first time too", () => {
    const turns = [
      deed("li", "person-join", 1),
      deed("li", "person-leave", 4),
      deed("li", "person-join", 6),
      deed("li", "hint-give", 7),
    ];
    expect(leadEnd({ turns, summary: ended }, "li")).toBe(at(30));
  });
});
