import { openAttemptStates } from "./attempts/open-attempts.ts";
import type { Deciding } from "./attempts/deciding.ts";

/**
 * Which servers live. Each writes a number that goes up; whoever looks measures with a watch of its own
 * how long a number has stood still, so that no wall clock can make a living server look dead.
 */
export class ServerBeats {
  readonly #deciding: Pick<Deciding, "db" | "serverId">;
  /** A watch that only goes forward, in milliseconds. */
  readonly #watch: () => number;
  readonly #seen = new Map<string, { readonly beat: number; readonly sinceMs: number }>();

  readonly #silenceMs: number;

  constructor(
    deciding: Pick<Deciding, "db" | "serverId">,
    { watch, silenceMs }: { readonly watch: () => number; readonly silenceMs: number },
  ) {
    this.#deciding = deciding;
    this.#watch = watch;
    this.#silenceMs = silenceMs;
  }

  /** Tells the others that this server lives. It does so before its first claim. */
  async beat(): Promise<void> {
    const { db, serverId } = this.#deciding;
    await db
      .insertInto("round_servers")
      .values({ server_id: serverId, beat: 1 })
      .onConflict((conflict) =>
        conflict
          .column("server_id")
          .doUpdateSet((row) => ({ beat: row("round_servers.beat", "+", 1) })),
      )
      .execute();
  }

  /** Servers that have been silent for too long; also those that left attempts and no beat. */
  async deadServers(): Promise<readonly string[]> {
    const { db, serverId } = this.#deciding;
    const rows = await db.selectFrom("round_servers").selectAll().execute();
    const owners = await db
      .selectFrom("attempts")
      .select("server_id")
      .distinct()
      .where("state", "in", openAttemptStates)
      .execute();
    const beats = new Map<string, number>(owners.map((row) => [row.server_id, 0]));
    for (const { server_id, beat } of rows) beats.set(server_id, beat);
    beats.delete(serverId);
    const nowMs = this.#watch();
    const dead: string[] = [];
    for (const [id, beat] of beats) {
      const seen = this.#seen.get(id);
      if (seen?.beat !== beat) this.#seen.set(id, { beat, sinceMs: nowMs });
      else if (nowMs - seen.sinceMs >= this.#silenceMs) dead.push(id);
    }
    for (const id of this.#seen.keys()) if (!beats.has(id)) this.#seen.delete(id);
    return dead;
  }
}
