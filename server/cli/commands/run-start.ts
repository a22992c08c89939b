import { systemClock } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import { createLogger } from "../../logger.ts";
import { startService, type RunningService } from "../../start.ts";
import type { ReadyService } from "../../warm-up.ts";
import { buildPagesIfNeeded } from "../../web-build/build-pages.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** Runs the service until it is told to stop. */
export async function runStart(terminal: Terminal): Promise<ExitCode> {
  const { out } = terminal;
  const config = readConfig(terminal.environment);
  await buildPagesIfNeeded((line) => out.write(`${line}\n`));
  const log = createLogger(config.logLevel);
  const service = await startService(config, { clock: systemClock, log });
  try {
    await out.write(`Kindline: ${service.url}\n`);
    const stop = terminal.untilStopped();
    const first = await Promise.race([service.ready, stop]);
    if (first === undefined) return 0;
    await out.write(describeReady(service, first));
    warmVoice(first);
    await stop;
    await out.write(
      "Stopping: what is under way is finished, and every call is kept in its log.\n",
    );
    return 0;
  } finally {
    await service.stop();
  }
}

/** How long a service that has just started is left to its pages, in milliseconds. */
const voiceDelayMs = 5_000;

/** Loads what hears and speaks before the first call needs it. */
function warmVoice({ services }: ReadyService): void {
  const timer = setTimeout(() => {
    services.voice.engines().catch((error: unknown) => {
      services.log.error({ err: error }, "what hears and speaks could not be loaded");
    });
  }, voiceDelayMs);
  timer.unref();
}

/** What somebody needs to know to begin, in both languages. */
function describeReady(
  { url }: RunningService,
  { services, firstLogin, hasHelpPhone, exampleLinks }: ReadyService,
): string {
  const where = services.store.kind === "embedded" ? "embedded store" : "Postgres";
  const lines = [`Ready (${where}). 服务已就绪。`];
  if (firstLogin !== undefined) {
    lines.push(
      "",
      "Console 控制台:",
      `  ${url}/`,
      `  name 用户名      ${firstLogin.name}`,
      `  password 密码    ${firstLogin.password}`,
      "  It is shown this once; you choose your own at the first login. 仅显示一次，首次登录时请修改。",
    );
  }
  if (exampleLinks.length > 0) {
    lines.push(
      "",
      "Chat or call as a debtor of an invented case 以示例债务人身份体验聊天或通话:",
      ...exampleLinks.map((link) => `  ${link.language}  ${link.url}`),
    );
  }
  if (!hasHelpPhone) {
    lines.push(
      "",
      "Before real debtors chat, set a telephone number for help in the console's settings: it is what they are",
      "told where nobody at the desk can take a chat. 正式使用前，请在控制台设置人工电话：没有人工能接对话时，会告诉债务人这个号码。",
    );
  }
  return `${lines.join("\n")}\n`;
}
