import type { Language } from "../../domain/locale.ts";
import type { CheckStatus } from "./check-result.ts";
import type { DoctorCode } from "./doctor-code.ts";

/** What was found, and what to do about it; both in plain words, for whoever runs the service. */
export interface DoctorWords {
  readonly found: string;
  /** Left out where nothing is to be done. */
  readonly advice?: string;
}

type ByCode = Readonly<Record<DoctorCode, DoctorWords>>;

const en: ByCode = {
  fine: { found: "works" },
  not_set_up: { found: "not set up" },
  not_asked: { found: "set up, not asked", advice: "Run it with --live to ask the vendor." },
  node_old: {
    found: "this Node is too old",
    advice: "Start it by npm (npm start, npx kindline), which brings Node 24.",
  },
  package_missing: {
    found: "a package for this kind of machine does not load",
    advice: "Run npm ci again on this machine, with optional packages.",
  },
  settings_invalid: {
    found: "a setting is wrong",
    advice: "Correct it; docs/operations.md says what it may be.",
  },
  model_missing: {
    found: "its model is not there",
    advice:
      "Set SPEECH_MODEL_DIR to the folder of the model (docs/voice.md), or leave it out of use.",
  },
  program_missing: {
    found: "this program is not on the machine",
    advice: "Install it with the machine's package manager if you need it.",
  },
  engine_fails: { found: "it does not start", advice: "Run npm ci again; see the log." },
  language_unserved: {
    found: "calls in this language cannot be heard or answered",
    advice: "Set up a vendor or a model for it: docs/voice.md.",
  },
  store_new: { found: "there is no store yet", advice: "The first start makes it." },
  store_in_use: { found: "in use by a service that runs" },
  store_behind: {
    found: "its tables are older than this version",
    advice: "Back it up; the next start brings them up to date.",
  },
  store_newer: {
    found: "a newer Kindline wrote it",
    advice: "Start that version or a later one, or restore an older backup.",
  },
  store_away: {
    found: "it cannot be read",
    advice: "Check DATABASE_URL and that the server runs; for the embedded store, the disk.",
  },
  folder_closed: {
    found: "the data folder cannot be written",
    advice: "Give its owner the right to write, or set DATA_DIR.",
  },
  pack_refused: {
    found: "a file of rules is refused, and what was before stays in use",
    advice: "The console shows why under Guard; docs/packs.md says what a file may hold.",
  },
  disk_low: { found: "little room is left", advice: "Free some space where DATA_DIR is." },
  clock_off: {
    found: "the clock differs from others",
    advice: "Set the machine's clock by the network (NTP): contact hours and links hang on it.",
  },
  clock_unknown: { found: "no other clock to compare with", advice: "Run it with --live." },
  url_unset: {
    found: "PUBLIC_URL is not set",
    advice: "Set it before links, telephones or webhooks lead here from outside.",
  },
  url_plain: { found: "PUBLIC_URL is not https", advice: "Put a proxy with TLS in front." },
  url_away: {
    found: "nobody answers at PUBLIC_URL",
    advice: "Start the service and its proxy; check the name and the firewall.",
  },
  url_elsewhere: {
    found: "somebody else answers at PUBLIC_URL",
    advice: "Point the proxy to this service: /healthz must be ours.",
  },
  secret_weak: {
    found: "a secret is easily guessed",
    advice: "Make a new one, such as with: openssl rand -base64 32",
  },
  key_refused: {
    found: "the key is refused",
    advice: "Copy the key again, and check what it is allowed to do.",
  },
  model_unknown: {
    found: "there is no such model there",
    advice: "Check the name of the model, and that this account may use it.",
  },
  not_api: {
    found: "a page for people answers, not the interface",
    advice: "Check the base address (it mostly ends in /v1) and any proxy or login in between.",
  },
  certificate: {
    found: "the certificate cannot be trusted",
    advice:
      "Check the name in the address and the certificate's dates; for a house CA set NODE_EXTRA_CA_CERTS.",
  },
  empty_choices: {
    found: "the answer has no choice in it",
    advice: "Some filters answer so: check the server's settings, or try another model.",
  },
  declined: {
    found: "the model will not do it",
    advice: "Choose another model: this one would say no in calls.",
  },
  tool_call: {
    found: "the model calls a tool that it was not offered",
    advice: "Take tools out of the server's settings, or choose another model.",
  },
  oversize: {
    found: "an answer comes in one piece, or far too long",
    advice: "Let the server stream, and check that nothing in between gathers the answer.",
  },
  no_answer: {
    found: "it answers, and nothing is in it",
    advice: "Check the model, the voice and the quota.",
  },
  refused: {
    found: "the request is refused",
    advice: "Check the key, the name of the model or voice, and the account's permissions.",
  },
  limited: { found: "the vendor limits us", advice: "Wait, or raise the quota." },
  late: {
    found: "no answer in the time that a call has",
    advice: "Try again; if it stays so, choose a nearer region or a faster model.",
  },
  unreachable: {
    found: "it cannot be reached",
    advice: "Check the address, the network, the proxy and the vendor's status page.",
  },
  unusable: {
    found: "the answer cannot be used",
    advice: "Check the address and the version of the server; its status page may say why.",
  },
  kept_at_home: {
    found: "works; not used for cases under Chinese rules",
    advice:
      "For those set a domestic or local address, or LLM_ABROAD_FOR_CN with a signed permission.",
  },
  sandbox_only: {
    found: "a sandbox: no money moves",
    advice: "For rehearsals only.",
  },
  fault: { found: "the check itself failed", advice: "Report it with the code." },
};

const zh: ByCode = {
  fine: { found: "正常" },
  not_set_up: { found: "未配置" },
  not_asked: { found: "已配置，未检查", advice: "加 --live 运行，实际询问一次服务商。" },
  node_old: {
    found: "Node 版本过低",
    advice: "请用 npm 启动（npm start、npx kindline），自带 Node 24。",
  },
  package_missing: {
    found: "本机所需的组件无法加载",
    advice: "在本机重新运行 npm ci（包含可选组件）。",
  },
  settings_invalid: { found: "有一项设置不正确", advice: "请更正，取值见 docs/operations.md。" },
  model_missing: {
    found: "缺少模型",
    advice: "把 SPEECH_MODEL_DIR 设为模型所在目录（docs/voice.md），或不使用它。",
  },
  program_missing: { found: "本机没有这个程序", advice: "如需使用，请用系统的软件包管理器安装。" },
  engine_fails: { found: "无法启动", advice: "重新运行 npm ci，并查看日志。" },
  language_unserved: {
    found: "这种语言的通话无法听写或应答",
    advice: "为它配置服务商或模型，见 docs/voice.md。",
  },
  store_new: { found: "还没有数据", advice: "首次启动时自动建立。" },
  store_in_use: { found: "正由运行中的服务使用" },
  store_behind: { found: "数据表早于本版本", advice: "请先备份，下次启动时自动升级。" },
  store_newer: { found: "由更新的版本写入", advice: "请启动该版本或更新版本，或恢复旧备份。" },
  store_away: {
    found: "无法读取",
    advice: "检查 DATABASE_URL 和数据库服务是否运行；内置存储请检查磁盘。",
  },
  folder_closed: { found: "数据目录不可写", advice: "给运行用户写权限，或另设 DATA_DIR。" },
  pack_refused: {
    found: "有规则文件被拒绝，仍沿用原有规则",
    advice: "原因见控制台“护栏”页；文件要求见 docs/packs.md。",
  },
  disk_low: { found: "磁盘空间不足", advice: "请清理 DATA_DIR 所在的磁盘。" },
  clock_off: {
    found: "本机时钟与外部不一致",
    advice: "请开启网络校时（NTP）：可联系时段和链接有效期都取决于它。",
  },
  clock_unknown: { found: "没有可对照的时钟", advice: "加 --live 运行。" },
  url_unset: { found: "未设置 PUBLIC_URL", advice: "对外发送链接、接入电话或回调之前请设置。" },
  url_plain: { found: "PUBLIC_URL 不是 https", advice: "请在前面加一层 TLS 代理。" },
  url_away: { found: "PUBLIC_URL 无人应答", advice: "请启动服务和代理，检查域名和防火墙。" },
  url_elsewhere: {
    found: "PUBLIC_URL 由别的服务应答",
    advice: "请让代理指向本服务：/healthz 应由我们应答。",
  },
  secret_weak: { found: "密钥容易被猜中", advice: "请重新生成，例如：openssl rand -base64 32" },
  key_refused: { found: "密钥被拒绝", advice: "请重新复制密钥，并检查它的权限。" },
  model_unknown: { found: "对方没有这个模型", advice: "检查模型名称，以及账号能否使用。" },
  not_api: {
    found: "应答的是网页，不是接口",
    advice: "检查接口地址（通常以 /v1 结尾）以及中间的代理或登录页。",
  },
  certificate: {
    found: "证书不可信",
    advice: "检查地址中的域名和证书有效期；使用内部 CA 时请设置 NODE_EXTRA_CA_CERTS。",
  },
  empty_choices: {
    found: "回答里没有任何内容选项",
    advice: "可能被过滤：检查服务端设置，或换模型。",
  },
  declined: { found: "模型拒绝回答", advice: "请换一个模型：它在通话中也会拒绝。" },
  tool_call: {
    found: "模型调用了没有提供的工具",
    advice: "请在服务端关闭工具，或换一个模型。",
  },
  oversize: {
    found: "回答一次全部送来，或者过长",
    advice: "请让服务端流式输出，并检查中间是否有缓冲。",
  },
  no_answer: { found: "有应答，但没有内容", advice: "检查模型、音色和配额。" },
  refused: { found: "请求被拒绝", advice: "检查密钥、模型或音色名称，以及账号权限。" },
  limited: { found: "被服务商限流", advice: "稍后再试，或提高配额。" },
  late: {
    found: "没有在通话允许的时间内应答",
    advice: "再试一次；若仍如此，请选更近的区域或更快的模型。",
  },
  unreachable: { found: "无法连接", advice: "检查地址、网络、代理和服务商的状态页。" },
  unusable: { found: "应答无法使用", advice: "检查地址和服务端版本，状态页可能有说明。" },
  kept_at_home: {
    found: "正常；不用于适用中国规则的案件",
    advice: "此类案件请用境内或本地地址，或凭已签署的许可设置 LLM_ABROAD_FOR_CN。",
  },
  sandbox_only: { found: "沙箱：不发生真实付款", advice: "仅供演练。" },
  fault: { found: "检查本身出错", advice: "请附上代码反馈。" },
};

export const doctorWords: Readonly<Record<Language, ByCode>> = { en, zh };

/** How a result is marked in front of its line. */
export const statusWords: Readonly<Record<Language, Readonly<Record<CheckStatus, string>>>> = {
  en: { ok: "ok", warn: "look", fail: "FAILS", off: "-", unasked: "?" },
  zh: { ok: "正常", warn: "注意", fail: "失败", off: "-", unasked: "？" },
};

/** What is checked, as people call it. Vendors have their own names. */
export const subjectWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    settings: "Settings",
    node: "Node",
    packages: "Packages",
    store: "Store",
    packs: "Rules",
    disk: "Disk",
    clock: "Clock",
    public_url: "Public address",
    secrets: "Secrets",
    languages: "Spoken calls",
    ffmpeg: "ffmpeg (compressed recordings)",
    script: "Scripted words",
    sandbox: "Payments",
    listen: "speech to text",
    speak: "voice",
    chat: "words",
    messages: "messages to debtors",
  },
  zh: {
    settings: "设置",
    node: "Node",
    packages: "组件",
    store: "存储",
    packs: "规则",
    disk: "磁盘",
    clock: "时钟",
    public_url: "对外地址",
    secrets: "密钥强度",
    languages: "语音通话",
    ffmpeg: "ffmpeg（压缩录音）",
    script: "固定话术",
    sandbox: "付款",
    listen: "语音识别",
    speak: "语音合成",
    chat: "话术模型",
    messages: "给欠款人的信息",
  },
};
