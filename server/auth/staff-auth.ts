import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { instantAt, type Clock } from "../clock.ts";
import { loginFailuresMax, loginLockMs, sessionMs } from "../limits.ts";
import type { Me, Permission, Role } from "../protocol/staff.ts";
import type { Store } from "../storage/store.ts";
import type { StoredUser } from "../storage/staff-store.ts";
import { hashPassword, isPassword, nobodysPassword, randomPassword } from "./passwords.ts";
import { permissionsOf } from "./permissions.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** Somebody whose session was checked for this request. */
export interface StaffMember {
  readonly name: string;
  readonly role: Role;
  readonly mustChangePassword: boolean;
}

/** The name of the first administrator. */
export const firstAdmin = "admin";

/** Logging in, sessions and passwords of the staff. */
export class StaffAuth {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Makes the first administrator of an empty store. @returns the password, to be shown once. */
  async createFirstAdmin(): Promise<string | undefined> {
    const users = await this.#store.staff.users();
    if (users.length > 0) return undefined;
    try {
      return await this.addUser(firstAdmin, "admin");
    } catch (error) {
      // Another server of the same store was first.
      if (KindlineError.isInstance(error) && error.code === "USER_EXISTS") return undefined;
      throw error;
    }
  }

  /** @returns the random first password, to be shown once. @throws KindlineError USER_EXISTS. */
  async addUser(name: string, role: Role): Promise<string> {
    const password = randomPassword();
    const at = this.#now();
    await this.#store.staff.addUser({ name, role, password: await hashPassword(password), at });
    return password;
  }

  /**
   * @returns the secret of the new session and whose it is.
   * @throws KindlineError LOGIN_FAILED for a wrong name or password alike, LOGIN_LOCKED after too many.
   */
  async login(name: string, password: string): Promise<{ secret: string; user: StaffMember }> {
    const user = await this.#store.staff.user(name);
    this.#mustNotBeLocked(user);
    // An unknown name takes as long as a known one.
    const stored = user?.password ?? (await nobodysPassword);
    const isRight = await isPassword(password, stored);
    if (user === undefined || user.isDisabled || !isRight) {
      await this.#noteFailure(user);
      throw wrongLogin();
    }
    const at = this.#now();
    const secret = newSecret();
    const expiresAt = instantAt(this.#clock() + sessionMs);
    await this.#store.staff.addSession({ tokenHash: hashOf(secret), user: name, at, expiresAt });
    await this.#mustStillHold(user, secret);
    await this.#store.staff.changeUser(name, { failures: 0, lockedUntil: null, lastLoginAt: at });
    await this.#store.audit.add({ at, user: name, action: "login" });
    return { secret, user };
  }

  /**
   * While a password is checked it may be changed, its user shut out, or the name locked: then the new
   * session ends again. Whoever changes a password after this ends the session as well.
   */
  async #mustStillHold(checked: StoredUser, secret: string): Promise<void> {
    const now = await this.#store.staff.user(checked.name);
    try {
      this.#mustNotBeLocked(now);
      if (now?.password === checked.password && !now.isDisabled) return;
      throw wrongLogin();
    } catch (error) {
      await this.#store.staff.endSession(hashOf(secret));
      throw error;
    }
  }

  async logout(secret: string, user: string): Promise<void> {
    await this.#store.staff.endSession(hashOf(secret));
    await this.#store.audit.add({ at: this.#now(), user, action: "logout" });
  }

  /** Whose session this is; undefined if it is nobody's any more. */
  async memberOf(secret: string | undefined): Promise<StaffMember | undefined> {
    if (secret === undefined) return undefined;
    const name = await this.#store.staff.sessionUser(hashOf(secret), this.#now());
    if (name === undefined) return undefined;
    const user = await this.#store.staff.user(name);
    return user === undefined || user.isDisabled ? undefined : user;
  }

  /**
   * Changes one's own password; every session of it ends, and a new one begins.
   * @throws KindlineError LOGIN_FAILED if the current password is wrong, LOGIN_LOCKED after too many.
   */
  async changePassword(
    member: StaffMember,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<{ secret: string; user: StaffMember }> {
    await this.#checkPassword(member.name, passwords.current);
    await this.#setPassword(member.name, { password: passwords.next, isOwn: true });
    const at = this.#now();
    await this.#store.audit.add({ at, user: member.name, action: "password-change" });
    return await this.login(member.name, passwords.next);
  }

  /** Gives somebody a new random password. @returns it, to be shown once. */
  async resetPassword(name: string): Promise<string> {
    const password = randomPassword();
    await this.#setPassword(name, { password, isOwn: false });
    return password;
  }

  async #checkPassword(name: string, password: string): Promise<void> {
    const user = await this.#store.staff.user(name);
    this.#mustNotBeLocked(user);
    if (user !== undefined && (await isPassword(password, user.password))) return;
    await this.#noteFailure(user);
    const message = "Expected the current password.";
    throw new KindlineError({ code: "LOGIN_FAILED", message, field: "current" });
  }

  async #setPassword(
    name: string,
    { password, isOwn }: { readonly password: string; readonly isOwn: boolean },
  ): Promise<void> {
    await this.#store.staff.changeUser(name, {
      password: await hashPassword(password),
      mustChangePassword: !isOwn,
      failures: 0,
      lockedUntil: null,
    });
    await this.#store.staff.endSessionsOf(name);
  }

  #mustNotBeLocked(user: StoredUser | undefined): void {
    const until = user?.lockedUntil;
    if (until === null || until === undefined || Date.parse(until) <= this.#clock()) return;
    const message = "Expected fewer wrong passwords; this name is locked for a while.";
    throw new KindlineError({ code: "LOGIN_LOCKED", message });
  }

  async #noteFailure(user: StoredUser | undefined): Promise<void> {
    const at = this.#now();
    if (user === undefined) return;
    const failures = await this.#store.staff.countFailure(user.name);
    if (failures % loginFailuresMax === 0) {
      const lockedUntil = instantAt(this.#clock() + loginLockMs);
      await this.#store.staff.changeUser(user.name, { lockedUntil });
    }
    await this.#store.audit.add({ at, user: user.name, action: "login-fail" });
  }

  #now(): Instant {
    return instantAt(this.#clock());
  }
}

const wrongLogin = (): KindlineError =>
  new KindlineError({
    code: "LOGIN_FAILED",
    message: "Expected the name and the password of somebody who may log in.",
  });

/** The member as the console sees it. */
export const meOf = ({ name, role, mustChangePassword }: StaffMember): Me => ({
  name,
  role,
  mustChangePassword,
  permissions: [...permissionsOf(role)],
});

/** Whether the member may do this. */
export const may = (member: StaffMember, permission: Permission): boolean =>
  !member.mustChangePassword && permissionsOf(member.role).includes(permission);
