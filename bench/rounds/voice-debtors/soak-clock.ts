import { Client } from "pg";

/** A clock that goes as every clock does, and leaps over the hours in which nothing is due. */
export class SoakClock {
  readonly #database: Client | undefined;
  #aheadMs: number;

  private constructor(aheadMs: number, database: Client | undefined) {
    this.#aheadMs = aheadMs;
    this.#database = database;
  }

  /**
   * @param url of a Postgres store whose servers ask their database for the time: it is given a clock that leaps with
   * this one, before its own. @returns the clock and the address by which the service is to reach the store.
   */
  static async open(
    startMs: number,
    url: string | undefined,
  ): Promise<{ readonly clock: SoakClock; readonly url: string | undefined }> {
    const aheadMs = startMs - Date.now();
    if (url === undefined) return { clock: new SoakClock(aheadMs, undefined), url };
    const database = new Client({ connectionString: url });
    await database.connect();
    await database.query("create schema world");
    await database.query("create table world.ahead (ms bigint not null)");
    await database.query("insert into world.ahead values ($1)", [aheadMs]);
    await database.query(`create function world.clock_timestamp() returns timestamptz language sql as
      'select pg_catalog.clock_timestamp() + (select ms from world.ahead) * interval ''1 millisecond'''`);
    const ahead = new URL(url);
    ahead.searchParams.set("options", "-c search_path=public,world,pg_catalog");
    return { clock: new SoakClock(aheadMs, database), url: ahead.href };
  }

  readonly now = (): number => Date.now() + this.#aheadMs;

  async leap(ms: number): Promise<void> {
    this.#aheadMs += Math.round(ms);
    await this.#database?.query("update world.ahead set ms = $1", [this.#aheadMs]);
  }

  async close(): Promise<void> {
    await this.#database?.end();
  }
}
