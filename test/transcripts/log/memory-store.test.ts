import { createMemoryStore } from "../../../transcripts/log/memory-store.ts";
import { describeEventStore } from "../event-store-contract.ts";

describeEventStore(createMemoryStore);
