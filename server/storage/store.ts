import type { StoreKind } from "./store-kind.ts";
import { createAuditStore, type AuditStore } from "./audit-store.ts";
import { createCallStore, type CallStore } from "./calls/call-store.ts";
import { createCaseStore, type CaseStore } from "./cases/case-store.ts";
import { createDeskStore, type DeskStore } from "./desk/desk-store.ts";
import { openDatabase, type Database, type StoreAddress } from "./database.ts";
import { createEventStore, type DurableEventStore } from "./calls/event-store.ts";
import { createImportStore, type ImportStore } from "./imports/import-store.ts";
import { createFindingStore, type FindingStore } from "./quality/finding-store.ts";
import { createKnowledgeStore, type KnowledgeStore } from "../knowledge/knowledge-store.ts";
import { createLineStore, type LineStore } from "./calls/line-store.ts";
import { createLinkStore, type LinkStore } from "./link-store.ts";
import { createPaymentStore, type PaymentStore } from "./payments/payment-store.ts";
import { createQualityStore, type QualityStore } from "./quality/quality-store.ts";
import { createReceiptStore, type ReceiptStore } from "./receipts/receipt-store.ts";
import { createNews, type News } from "./calls/news.ts";
import { createRoundStore, type RoundStore } from "./rounds/round-store.ts";
import { createSettingsStore, type SettingsStore } from "./settings-store.ts";
import { createStaffStore, type StaffStore } from "./staff-store.ts";
import { createTaskStore, type TaskStore } from "./tasks/task-store.ts";
import { toStoreError } from "./store-errors.ts";

/** Everything the service keeps. Whatever fails in it rejects with a coded error where one is known. */
export interface Store {
  readonly kind: StoreKind;
  readonly address: StoreAddress;
  readonly audit: AuditStore;
  readonly calls: CallStore;
  readonly cases: CaseStore;
  readonly desk: DeskStore;
  readonly events: DurableEventStore;
  readonly findings: FindingStore;
  readonly imports: ImportStore;
  readonly knowledge: KnowledgeStore;
  readonly lines: LineStore;
  readonly links: LinkStore;
  /** What other servers of the same database append. */
  readonly news: News;
  readonly payments: PaymentStore;
  readonly quality: QualityStore;
  readonly receipts: ReceiptStore;
  readonly rounds: RoundStore;
  /** The database itself: what decides on attempts is one transaction over many tables. */
  readonly database: Pick<Database, "db" | "kind">;
  readonly settings: SettingsStore;
  readonly staff: StaffStore;
  readonly tasks: TaskStore;
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
    address,
    audit: coded(createAuditStore(database)),
    calls: coded(createCallStore(database)),
    cases: coded(createCaseStore(database)),
    desk: coded(createDeskStore(database)),
    events: createEventStore(database),
    findings: coded(createFindingStore(database)),
    imports: coded(createImportStore(database)),
    knowledge: coded(createKnowledgeStore(database)),
    lines: coded(createLineStore(database)),
    links: coded(createLinkStore(database)),
    news,
    payments: coded(createPaymentStore(database)),
    quality: createQualityStore(database, coded),
    receipts: coded(createReceiptStore(database)),
    rounds: coded(createRoundStore(database)),
    database: { db: database.db, kind: database.kind },
    settings,
    staff: coded(createStaffStore(database)),
    tasks: coded(createTaskStore(database)),
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
