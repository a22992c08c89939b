import type { StoreKind } from "./store-kind.ts";
import { createAuditStore, type AuditStore } from "./audit-store.ts";
import { createCallStore, type CallStore } from "./call-store.ts";
import { createCaseStore, type CaseStore } from "./case-store.ts";
import { openDatabase, type StoreAddress } from "./database.ts";
import { createEventStore, type DurableEventStore } from "./event-store.ts";
import { createFindingStore, type FindingStore } from "./finding-store.ts";
import { createLinkStore, type LinkStore } from "./link-store.ts";
import { createNews, type News } from "./news.ts";
import { createSettingsStore, type SettingsStore } from "./settings-store.ts";
import { createStaffStore, type StaffStore } from "./staff-store.ts";
import { toStoreError } from "./store-errors.ts";

/** Everything the service keeps. Whatever fails in it rejects with a coded error where one is known. */
export interface Store {
  readonly kind: StoreKind;
  readonly audit: AuditStore;
  readonly calls: CallStore;
  readonly cases: CaseStore;
  readonly events: DurableEventStore;
  readonly findings: FindingStore;
  readonly links: LinkStore;
  /** What other servers of the same database append. */
  readonly news: News;
  readonly settings: SettingsStore;
  readonly staff: StaffStore;
  /** Whether the store answers now. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store; see `openDatabase` for what it throws. */
export async function openStore(address: StoreAddress): Promise<Store> {
  const database = await openDatabase(address);
  const news = createNews(address);
  const settings = coded(createSettingsStore(database));
  return {
    kind: database.kind,
    audit: coded(createAuditStore(database)),
    calls: coded(createCallStore(database)),
    cases: coded(createCaseStore(database)),
    events: createEventStore(database),
    findings: coded(createFindingStore(database)),
    links: coded(createLinkStore(database)),
    news,
    settings,
    staff: coded(createStaffStore(database)),
    async isReachable() {
      try {
        await settings.read();
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await news.close();
      await database.close();
    },
  };
}

/** The same store with the database's failures in our codes. */
function coded<T extends object>(store: T): T {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return async (...values: unknown[]) => {
        try {
          return await (Reflect.apply(member, target, values) as Promise<unknown>);
        } catch (error) {
          throw toStoreError(error);
        }
      };
    },
  });
}
