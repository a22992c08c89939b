import { createKnowledge, type CreditorKnowledge } from "../../agent/knowledge/look-up.ts";
import { splitPassages } from "../../agent/knowledge/split-passages.ts";
import type { Knowledge } from "../../agent/ports/knowledge.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { Packs } from "../packs/open-packs.ts";
import type {
  KnowledgeRow,
  KnowledgeTried,
  KnowledgeTry,
  KnowledgeUpload,
  KnowledgeView,
} from "../protocol/knowledge.ts";
import type { AuditStore } from "../storage/audit-store.ts";
import { knowledgeLookMs } from "./knowledge-limits.ts";
import type { KnowledgeStore, StoredVersion, VersionId } from "./knowledge-store.ts";
import { isSayableTitle, passageView } from "./passage-view.ts";
import { readDocument } from "./read-document.ts";
import { tryQuestion } from "./try-question.ts";

interface KnowledgeParts {
  readonly store: { readonly knowledge: KnowledgeStore; readonly audit: AuditStore };
  readonly packs: Pick<Packs, "registry">;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The creditor's documents: from the file to the answer, and out of force again. */
export class KnowledgeService {
  readonly #parts: KnowledgeParts;
  #known: CreditorKnowledge = createKnowledge([]);
  #mark = "";

  constructor(parts: KnowledgeParts) {
    this.#parts = parts;
  }

  /** What calls ask: what is published or retired holds from the next turn on, also in calls under way. */
  readonly forCalls: Knowledge = { look: (question) => this.#known.look(question) };

  /** Reads anew what is in force, if something was changed here or on another server. */
  async look(): Promise<void> {
    const { knowledge } = this.#parts.store;
    const mark = await knowledge.mark();
    if (mark === this.#mark) return;
    this.#known = createKnowledge(await knowledge.published());
    this.#mark = mark;
  }

  /** Looks now, and again and again, until the signal. */
  async watch(signal: AbortSignal): Promise<void> {
    const timer = setInterval(() => {
      this.look().catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, "documents were not looked for");
      });
    }, knowledgeLookMs);
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer));
    await this.look();
  }

  async list(): Promise<readonly KnowledgeRow[]> {
    return (await this.#parts.store.knowledge.list()).map(toRow);
  }

  /** A version with its passages, and what keeps each from being said. @throws KindlineError NOT_FOUND. */
  async view(id: VersionId): Promise<KnowledgeView> {
    const found = await this.#parts.store.knowledge.get(id);
    if (found === undefined) {
      throw new KindlineError({ code: "NOT_FOUND", message: "Expected a document that is kept." });
    }
    const content = found.passages.map((passage, index) =>
      passageView(passage, { document: found, place: index + 1, ...this.#rules() }),
    );
    return { ...toRow(found), content };
  }

  /**
   * Takes a file in as a draft: nothing is said from it before it is published.
   * @throws KindlineError KNOWLEDGE_UNREADABLE, KNOWLEDGE_TOO_LARGE, KNOWLEDGE_TITLE for a title that may not be told,
   * NOT_FOUND for a document that is not there.
   */
  async upload(
    stream: AsyncIterable<Uint8Array>,
    upload: KnowledgeUpload,
    user: string,
  ): Promise<KnowledgeView> {
    if (!isSayableTitle(upload, this.#rules())) {
      const message = "Expected a title that may be told with every answer.";
      throw new KindlineError({ code: "KNOWLEDGE_TITLE", message });
    }
    const { text, fileHash } = await readDocument(stream);
    const passages = splitPassages(text);
    if (passages.length === 0) {
      const message = "Expected at least one passage of text.";
      throw new KindlineError({ code: "KNOWLEDGE_UNREADABLE", message });
    }
    const at = instantAt(this.#parts.clock());
    const content = { text, fileHash, passages };
    const id = await this.#parts.store.knowledge.add(upload, content, { user, at });
    await this.#note("knowledge-upload", id, user);
    return await this.view(id);
  }

  /** Puts a draft in force: whoever does it has approved its answers. @throws KindlineError NOT_FOUND, KNOWLEDGE_STATE. */
  async publish(id: VersionId, user: string): Promise<KnowledgeView> {
    return await this.#change(id, { to: "published", from: ["draft"], user });
  }

  /** Takes a version out of force; the one before it holds again. @throws KindlineError NOT_FOUND, KNOWLEDGE_STATE. */
  async retire(id: VersionId, user: string, reason: string): Promise<KnowledgeView> {
    return await this.#change(id, { to: "retired", from: ["draft", "published"], user, reason });
  }

  /** Takes a retirement back: a draft again, so that somebody approves it anew. @throws KindlineError NOT_FOUND, KNOWLEDGE_STATE. */
  async restore(id: VersionId, user: string): Promise<KnowledgeView> {
    return await this.#change(id, { to: "draft", from: ["retired"], user });
  }

  /** What a question would be answered in a call now; nothing is kept of it. */
  async try(question: KnowledgeTry): Promise<KnowledgeTried> {
    await this.look();
    const { packs, clock } = this.#parts;
    return tryQuestion(this.#known, question, {
      pack: packs.registry.bookFor({ jurisdiction: question.jurisdiction, places: [] }),
      at: instantAt(clock()),
    });
  }

  /** The rules of each place as they are now. */
  #rules() {
    const { packs, clock } = this.#parts;
    return {
      bookFor: (jurisdiction: Jurisdiction) => packs.registry.bookFor({ jurisdiction, places: [] }),
      at: instantAt(clock()),
    };
  }

  async #change(
    id: VersionId,
    {
      user: by,
      ...change
    }: {
      readonly user: string;
      readonly to: StoredVersion["state"];
      readonly from: readonly StoredVersion["state"][];
      readonly reason?: string;
    },
  ): Promise<KnowledgeView> {
    const at = instantAt(this.#parts.clock());
    await this.#parts.store.knowledge.change(id, { ...change, at, by });
    const action = ({ published: "publish", retired: "retire", draft: "restore" } as const)[
      change.to
    ];
    await this.#note(`knowledge-${action}`, id, by, change.reason);
    // The next turn of any call here hears of it; other servers look by themselves.
    await this.look();
    return await this.view(id);
  }

  async #note(
    action: `knowledge-${"upload" | "publish" | "retire" | "restore"}`,
    { documentId, version }: VersionId,
    ...[user, reason]: readonly [user: string, reason?: string | undefined]
  ): Promise<void> {
    const at = instantAt(this.#parts.clock());
    const subject = `${documentId} ${version}`;
    await this.#parts.store.audit.add({ at, user, action, subject, ...(reason && { reason }) });
  }
}

const toRow = (version: StoredVersion): KnowledgeRow => ({
  documentId: version.id,
  version: version.version,
  title: version.title,
  fileName: version.fileName,
  language: version.language,
  jurisdictions: [...version.jurisdictions],
  creditors: [...version.creditors],
  isPublic: version.isPublic,
  validFrom: version.validFrom,
  validUntil: version.validUntil ?? null,
  state: version.state,
  passages: version.passages.length,
  createdAt: version.createdAt,
  createdBy: version.createdBy,
  changedAt: version.changedAt,
  changedBy: version.changedBy,
  reason: version.reason ?? null,
});
