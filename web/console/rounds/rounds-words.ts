import type { RoundCaseState, RoundState } from "../../../server/protocol/rounds.ts";
import type { RoundLift } from "../../../server/protocol/round-figures.ts";
import type { InLanguages } from "../words/language.ts";

/** Words of the rounds: their list, one of them live, and the stop of all. */
export interface RoundsWords {
  readonly title: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly create: string;
  readonly name: string;
  readonly state: string;
  readonly by: string;
  readonly at: string;
  readonly cases: string;
  readonly attempts: string;
  readonly states: Readonly<Record<RoundState, string>>;
  readonly caseStates: Readonly<Record<RoundCaseState, string>>;
  readonly stop: {
    readonly button: string;
    readonly title: string;
    readonly text: string;
    readonly reason: string;
    readonly stopped: (by: string, reason: string) => string;
    readonly resume: string;
    readonly resumeTitle: string;
    readonly noCarrier: string;
  };
  readonly acts: Readonly<Record<"running" | "paused" | "draining" | "stopped", string>>;
  /** `running` of a round that has begun. */
  readonly resume: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly rescore: string;
  readonly answered: string;
  readonly rightParty: string;
  readonly promises: string;
  readonly kept: string;
  readonly handoffs: string;
  readonly complaints: string;
  readonly inDoubt: string;
  readonly minutes: string;
  readonly spend: string;
  readonly oldestBalance: string;
  readonly hours: (hours: string) => string;
  readonly numbers: string;
  readonly ofAttempts: (share: string, low: string, high: string) => string;
  readonly pace: (lines: string, people: string | null) => string;
  readonly paceLimit: Readonly<Record<"lines" | "people", string>>;
  readonly coverage: string;
  readonly coverageText: (cases: string) => string;
  readonly why: string;
  readonly count: string;
  readonly endings: string;
  readonly lift: string;
  readonly liftText: (treated: string, control: string) => string;
  readonly liftInterval: (difference: string, low: string, high: string) => string;
  readonly verdicts: Readonly<Record<RoundLift["verdict"], string>>;
  readonly outside: (count: string) => string;
  readonly form: {
    readonly title: string;
    readonly tiers: string;
    readonly tiersHint: string;
    readonly lines: string;
    readonly balanceAge: string;
    readonly costPerMinute: string;
    readonly costPerTextPart: string;
    readonly holdOut: string;
    readonly holdOutHint: string;
    readonly needsPeople: string;
    readonly usesBestHour: string;
  };
  readonly list: {
    readonly tier: string;
    readonly tries: string;
    readonly next: string;
    readonly last: string;
    readonly chosen: string;
    readonly calls: string;
    readonly call: string;
    readonly back: string;
  };
}

export const roundsWords: InLanguages<RoundsWords> = {
  zh: {
    title: "外呼轮次",
    emptyTitle: "还没有外呼轮次",
    emptyText: "先导入名单，再新建一个轮次。新建不会拨打任何电话，启动后才会。",
    create: "新建轮次",
    name: "名称",
    state: "状态",
    by: "经办人",
    at: "时间",
    cases: "案件",
    attempts: "拨打",
    states: {
      draft: "未启动",
      running: "进行中",
      paused: "已暂停",
      draining: "收尾中",
      done: "已完成",
      stopped: "已停止",
    },
    caseStates: {
      pending: "待联系",
      active: "联系中",
      person: "人工跟进",
      skipped: "不联系",
      done: "已完成",
    },
    stop: {
      button: "紧急停止全部外呼",
      title: "停止全部外呼？",
      text: "所有服务器立即停止拨号，正在响铃的电话会挂断；已经接通的通话正常结束。",
      reason: "原因",
      stopped: (by, reason) => `全部外呼已由 ${by} 停止：${reason}`,
      resume: "恢复外呼",
      resumeTitle: "恢复外呼？",
      noCarrier: "还没有配置电话线路（TWILIO_*），轮次可以新建，不能启动。",
    },
    acts: { running: "启动", paused: "暂停", draining: "收尾后结束", stopped: "停止" },
    resume: "继续",
    endTitle: "停止这个轮次？",
    endText: "停止后不能再启动；还没联系的案件记为“轮次已停止”。",
    rescore: "立即重新分层",
    answered: "接通率",
    rightParty: "本人率",
    promises: "承诺还款",
    kept: "已兑现 ÷ 已到期",
    handoffs: "转人工",
    complaints: "投诉",
    inDoubt: "结果不明",
    minutes: "通话分钟",
    spend: "花费",
    oldestBalance: "提到过的最旧余额",
    hours: (hours) => `${hours} 小时`,
    numbers: "本轮数字",
    ofAttempts: (share, low, high) => `${share}（95% 区间 ${low}–${high}）`,
    pace: (lines, people) =>
      people === null ? `占用线路 ${lines}` : `占用线路 ${lines}，空闲坐席 ${people}`,
    paceLimit: { lines: "节奏由线路数决定", people: "节奏由空闲坐席决定" },
    coverage: "每个案件的去向",
    coverageText: (cases) => `各行相加等于全部 ${cases} 个案件。点数字看案件。`,
    why: "原因",
    count: "数量",
    endings: "拨打结果",
    lift: "与不联系组比较",
    liftText: (treated, control) => `联系组还款 ${treated}，不联系组还款 ${control}`,
    liftInterval: (difference, low, high) => `差 ${difference}（95% 区间 ${low} 到 ${high}）`,
    verdicts: {
      better: "联系组更好",
      worse: "联系组更差",
      not_significant: "差异不显著",
      no_control: "没有不联系组，无法比较",
    },
    outside: (count) => `${count} 个困难、脆弱、争议或投诉案件不参与比较`,
    form: {
      title: "新建轮次",
      tiers: "只要这些分层",
      tiersHint: "用逗号分开，如 M1,M2 或 高,中；留空为全部案件。",
      lines: "最多同时通话",
      balanceAge: "余额最旧几小时",
      costPerMinute: "每分钟费用",
      costPerTextPart: "短信每条计费单位费用",
      holdOut: "不联系组比例 %",
      holdOutHint: "随机留出一部分不联系，用来衡量效果；困难、脆弱、争议和投诉案件不参与。",
      needsPeople: "按空闲坐席控制节奏",
      usesBestHour: "选每个人最可能接听的时段",
    },
    list: {
      tier: "分层",
      tries: "次数",
      next: "下次",
      last: "上次结果",
      chosen: "处理与依据",
      calls: "通话",
      call: "看通话",
      back: "返回轮次",
    },
  },
  en: {
    title: "Rounds",
    emptyTitle: "No rounds yet",
    emptyText:
      "Import a list, then make a round. Nobody is called by making one; it begins when you start it.",
    create: "New round",
    name: "Name",
    state: "State",
    by: "By",
    at: "When",
    cases: "Cases",
    attempts: "Attempts",
    states: {
      draft: "not started",
      running: "running",
      paused: "paused",
      draining: "ending",
      done: "done",
      stopped: "stopped",
    },
    caseStates: {
      pending: "waiting",
      active: "in contact",
      person: "for a person",
      skipped: "not contacted",
      done: "done",
    },
    stop: {
      button: "Stop all dialling",
      title: "Stop all dialling?",
      text: "Every server stops at once and takes back what rings; whoever has answered is spoken with to the end.",
      reason: "Reason",
      stopped: (by, reason) => `${by} has stopped all dialling: ${reason}`,
      resume: "Let dialling go on",
      resumeTitle: "Let dialling go on?",
      noCarrier:
        "No carrier is set up (TWILIO_*): rounds can be made and looked at, but not started.",
    },
    acts: {
      running: "Start",
      paused: "Pause",
      draining: "End after what goes on",
      stopped: "Stop",
    },
    resume: "Resume",
    endTitle: "Stop this round?",
    endText: 'It cannot be started again; cases that still wait are kept as "round stopped".',
    rescore: "Rescore now",
    answered: "Answered",
    rightParty: "Right party",
    promises: "Promises",
    kept: "Kept ÷ due",
    handoffs: "To a person",
    complaints: "Complaints",
    inDoubt: "In doubt",
    minutes: "Minutes",
    spend: "Spend",
    oldestBalance: "Oldest balance spoken of",
    hours: (hours) => `${hours} h`,
    numbers: "Numbers of the round",
    ofAttempts: (share, low, high) => `${share} (95 % interval ${low} to ${high})`,
    pace: (lines, people) =>
      people === null ? `${lines} lines in use` : `${lines} lines in use, ${people} people free`,
    paceLimit: { lines: "paced by lines", people: "paced by free people" },
    coverage: "Where every case stands",
    coverageText: (cases) => `The rows add up to all ${cases} cases. A number opens its cases.`,
    why: "Reason",
    count: "Cases",
    endings: "How attempts ended",
    lift: "Against those left alone",
    liftText: (treated, control) =>
      `Paid: ${treated} of those called, ${control} of those left alone`,
    liftInterval: (difference, low, high) =>
      `difference ${difference} (95 % interval ${low} to ${high})`,
    verdicts: {
      better: "better with the round",
      worse: "worse with the round",
      not_significant: "not significant",
      no_control: "nobody was left alone: nothing to compare with",
    },
    outside: (count) =>
      `${count} cases in hardship, vulnerable, disputed or complaining take no part`,
    form: {
      title: "New round",
      tiers: "Only these tiers",
      tiersHint: "With commas, such as M1,M2 or A,B; empty for all cases.",
      lines: "Calls at the same time at most",
      balanceAge: "Hours a balance may be old",
      costPerMinute: "Cost of a minute",
      costPerTextPart: "Cost of a part of a text",
      holdOut: "Left alone, %",
      holdOutHint:
        "A random share that is not called, to measure the effect; nobody in hardship, vulnerable, disputing or complaining takes part.",
      needsPeople: "Paced by free people",
      usesBestHour: "At the hour in which each is likeliest to answer",
    },
    list: {
      tier: "Tier",
      tries: "Tries",
      next: "Next",
      last: "Last ended",
      chosen: "Treatment, and why",
      calls: "Call",
      call: "Open the call",
      back: "Back to the round",
    },
  },
};
