import { randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Store } from "../storage/store.ts";
import type { StoredLink } from "../storage/link-store.ts";
import { hashOf } from "./secrets.ts";
import { newShortId, readShort, signShort } from "./short-token.ts";

/** What the tokens are for: a token made for something else with the same key opens nothing. */
const audience = "kindline-chat";
const algorithm = "HS256";
const secretName = "chat-links";

/**
 * Links that open the chat of one case: signed, expiring, and bound to the first device that starts the
 * chat. A token names the link and nothing else: whoever reads it learns nothing of the case.
 */
export class ChatLinks {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #key: Promise<Uint8Array>;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#key = store.settings.secret(secretName);
    this.#key.catch(() => undefined);
  }

  /** @throws KindlineError NOT_FOUND without the case. */
  async create(
    caseId: string,
    { hours, by }: { readonly hours: number; readonly by: string },
  ): Promise<{ token: string; expiresAt: Instant }> {
    await this.#store.cases.view(caseId);
    const nowMs = this.#clock();
    // The token tells whole seconds.
    const expiresMs = Math.floor(nowMs / 1000 + hours * 3600) * 1000;
    const expiresAt = instantAt(expiresMs);
    const id = randomUUID();
    await this.#store.links.add({ id, caseId, expiresAt, by, at: instantAt(nowMs) });
    return { token: await this.#sign(id, expiresMs), expiresAt };
  }

  /**
   * The same for a text message, in which every character is paid for: 33 of them instead of some 200. When
   * it expires stands in the store alone. @throws KindlineError NOT_FOUND without the case.
   */
  async createShort(
    caseId: string,
    { hours, by }: { readonly hours: number; readonly by: string },
  ): Promise<{ id: string; token: string }> {
    await this.#store.cases.view(caseId);
    const nowMs = this.#clock();
    const expiresAt = instantAt(nowMs + hours * 3_600_000);
    const id = newShortId();
    await this.#store.links.add({ id, caseId, expiresAt, by, at: instantAt(nowMs) });
    return { id, token: signShort(id, await this.#key) };
  }

  async #sign(id: string, expiresMs: number): Promise<string> {
    return await new SignJWT()
      .setProtectedHeader({ alg: algorithm })
      .setJti(id)
      .setAudience(audience)
      .setExpirationTime(expiresMs / 1000)
      .sign(await this.#key);
  }

  /**
   * The link of a token, for this device to look at.
   * @throws KindlineError LINK_INVALID, LINK_EXPIRED, LINK_USED if another device has started the chat.
   */
  async look(token: string, device: string | undefined): Promise<OpenLink> {
    const short = readShort(token, await this.#key);
    if (short !== undefined) {
      const link = await this.#store.links.get(short);
      const isExpired = link !== undefined && Date.parse(link.expiresAt) <= this.#clock();
      return forDevice(link, { device, isExpired });
    }
    const { id, isExpired } = await this.#read(token);
    return forDevice(await this.#store.links.get(id), { device, isExpired });
  }

  /**
   * Gives the link to this device, the first that starts the chat.
   * @throws as `look`, and KindlineError COOKIE_REQUIRED for a device without a secret.
   */
  async bind(token: string, device: string | undefined): Promise<OpenLink> {
    const link = await this.look(token, device);
    if (device === undefined) {
      const message = "Expected the cookie that the door of the chat has set.";
      throw new KindlineError({ code: "COOKIE_REQUIRED", message });
    }
    const { isExpired } = link;
    const bound = await this.#store.links.bind(link.id, hashOf(device));
    return forDevice(bound, { device, isExpired });
  }

  async #read(token: string): Promise<{ id: string; isExpired: boolean }> {
    try {
      const key = await this.#key;
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        audience,
        // Expiry is judged here: a chat that goes on outlives its link.
        currentDate: new Date(0),
      });
      if (payload.jti === undefined || payload.exp === undefined) throw invalidLink();
      return { id: payload.jti, isExpired: payload.exp * 1000 <= this.#clock() };
    } catch (error) {
      throw error instanceof errors.JOSEError ? invalidLink(error) : error;
    }
  }
}

/** A link in the hands of a device that may open it. */
export interface OpenLink extends StoredLink {
  /** No new chat begins with it; one that was begun before goes on. */
  readonly isExpired: boolean;
}

function forDevice(
  link: StoredLink | undefined,
  { device, isExpired }: { readonly device: string | undefined; readonly isExpired: boolean },
): OpenLink {
  if (link === undefined) throw invalidLink();
  const isOwn = device !== undefined && link.deviceHash === hashOf(device);
  if (link.deviceHash !== undefined && !isOwn) {
    const message = "Expected the device that started this chat.";
    throw new KindlineError({ code: "LINK_USED", message });
  }
  if (isExpired && !isOwn) throw expiredLink();
  return { ...link, isExpired };
}

export const expiredLink = (): KindlineError =>
  new KindlineError({ code: "LINK_EXPIRED", message: "Expected a link that is still valid." });

const invalidLink = (cause?: unknown): KindlineError =>
  new KindlineError({ code: "LINK_INVALID", message: "Expected a link of ours.", cause });
