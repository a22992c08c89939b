import { setTimeout as pause } from "node:timers/promises";
import type { CallId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { expiredLink, type OpenLink } from "../auth/chat-links.ts";
import { KindlineError } from "../../domain/errors.ts";
import { chatsPerLinkMax } from "../limits.ts";
import type { ChatDoor } from "../protocol/chat.ts";
import type { Services } from "../services.ts";
import type { LiveCall } from "./live-call.ts";

type DoorServices = Pick<Services, "store" | "calls">;

/** What a link opens. Nothing in it says that there is a debt. */
export async function doorOf({ store, calls }: DoorServices, link: OpenLink): Promise<ChatDoor> {
  const [debt, { settings }] = await Promise.all([
    store.cases.forCall(link.caseId),
    store.settings.read(),
  ]);
  const latest = await latestCall(calls, link.callId);
  return {
    institution: debt.publicName ?? debt.creditor,
    locale: latest?.facts.locale ?? debt.debtor.language ?? "zh-CN",
    state: latest === undefined ? "new" : latest.isOver ? "over" : "open",
    expiresAt: link.expiresAt,
    helpPhone: settings.helpPhone,
    officialChannel: debt.officialChannel ?? null,
    complaintChannel: debt.complaintChannel ?? null,
  };
}

/**
 * The chat that a link opens: the one that goes on, or a new one. A page that comes back to a chat which
 * has ended meanwhile (`isReturn`) gets that one: nobody has asked for another.
 * @throws KindlineError LINK_EXPIRED where a new one would begin, RATE_LIMITED after too many of them.
 */
export async function openChat(
  { store, calls }: DoorServices,
  link: OpenLink,
  { locale, isReturn }: { readonly locale: Locale | undefined; readonly isReturn: boolean },
): Promise<LiveCall> {
  const latest = await latestCall(calls, link.callId);
  if (latest !== undefined && (isReturn || !latest.isOver)) return latest;
  if (link.isExpired) throw expiredLink();
  if (link.calls >= chatsPerLinkMax) {
    const message = `Expected at most ${chatsPerLinkMax} chats through one link.`;
    throw new KindlineError({ code: "LINK_EXPIRED", message });
  }
  const id = calls.newCallId();
  // The link is taken first: of two pages that start at once only one begins a chat.
  if (await store.links.begin(link.id, { before: link.callId, next: id })) {
    return await calls.begin(link.caseId, id, locale);
  }
  return await othersCall({ store, calls }, link.id);
}

/** The chat that another page of the same device is beginning at this moment. */
async function othersCall({ store, calls }: DoorServices, linkId: string): Promise<LiveCall> {
  for (let tries = 1; tries <= 20; tries += 1) {
    const link = await store.links.get(linkId);
    const live = await latestCall(calls, link?.callId);
    if (live !== undefined) return live;
    await pause(50);
  }
  const message = "Expected the chat that another page has begun.";
  throw new KindlineError({ code: "STORE_CONFLICT", message });
}

/**
 * The latest chat of a link, if there is one that can go on: a chat whose beginning was never written, or
 * whose log is not what was written, must not keep its debtor from a new one.
 */
async function latestCall(
  calls: DoorServices["calls"],
  callId: CallId | undefined,
): Promise<LiveCall | undefined> {
  if (callId === undefined) return undefined;
  try {
    const live = await calls.get(callId);
    // A call that was spoken goes on, or ends, on its own line.
    return live.facts.channel === "chat" ? live : undefined;
  } catch (error) {
    if (KindlineError.isInstance(error) && unusable.has(error.code)) return undefined;
    throw error;
  }
}

const unusable: ReadonlySet<string> = new Set(["NOT_FOUND", "CHAIN_BROKEN", "LOG_INVALID"]);
