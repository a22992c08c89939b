import { chatTextCharsMax } from "../../../server/protocol/limits.ts";
import type { ChatWords } from "./chat-words.ts";

export const zhWords: ChatWords = {
  lang: "zh-CN",
  title: "在线对话",
  opening: "正在打开，请稍候。",
  trouble: {
    warming: { title: "正在启动，请稍候", text: "一般几秒钟就好。好了以后，页面会自动打开。" },
    busy: { title: "请稍候", text: "现在打开的次数有点多。过一会儿，页面会自动再试。" },
    unreached: {
      title: "暂时连不上",
      text: "请看看网络是否正常。页面会一直自动重试，您不用做什么。",
    },
  },
  refused: {
    invalid: {
      title: "这个链接打不开",
      text: "链接可能没有复制完整。请打开收到的原始链接，或者请对方重新发一个。您也可以拨打对方官方渠道公布的电话，直接找真人。",
    },
    expired: {
      title: "这个链接已经过期",
      text: "为了保护您的隐私，链接只在一段时间内有效。请对方重新发一个就可以。您也可以拨打对方官方渠道公布的电话，直接找真人。",
    },
    used: {
      title: "这个链接已在另一台设备上打开",
      text: "为了保护您的隐私，一个链接只能在一台设备上使用。请回到那台设备上继续，或者请对方重新发一个链接。如果打开的人不是您，请拨打对方官方渠道公布的电话，告诉他们。",
    },
    cookie: {
      title: "浏览器不允许这个页面使用 Cookie",
      text: "页面需要一个小小的标记（Cookie），才能确认是您本人的设备。请在浏览器设置里允许 Cookie，或者换一个浏览器打开同一个链接，然后再试一次。",
    },
    failed: {
      title: "出了点问题",
      text: "这不是您的错。请过一会儿再试一次。您也可以拨打对方官方渠道公布的电话，直接找真人。",
    },
  },
  retry: "再试一次",

  hello: "您好。您可以在这里和我们对话，慢慢写，不着急。",
  toKnow: "开始之前",
  points: [
    "回答您的是人工智能助手，不是真人。",
    "对话内容会被记录。",
    "您随时可以找真人，按一下按钮就行。",
    "网络断了也不要紧，您写的内容不会丢。",
  ],
  lastIsOver: "上一次对话已经结束。您可以开始新的对话。",
  start: "开始对话",
  goOn: "继续对话",
  startNew: "开始新的对话",
  byVoice: "改用语音通话",
  otherWays: "其他联系方式",
  helpPhone: "电话",
  officialChannel: "官方渠道",
  complaintChannel: "意见和投诉",
  safety: "我们不会在这里向您要密码或短信验证码，也请您不要告诉任何人。",
  openUntil: (moment) => `这个链接在${moment}之前有效。`,
  language: "语言",
  textSize: "文字大小",
  textSample: "字",
  textSizes: { standard: "标准", large: "大", largest: "特大" },

  assistantRecorded: "人工智能助手 · 对话有记录",
  connection: { up: "已连接", connecting: "正在连接", lost: "连接中断", over: "已结束" },
  log: "对话内容",
  speakers: { agent: "人工智能助手", debtor: "您", person: "工作人员" },
  sending: "正在发送…",
  unsent: "没有发出",
  hold: {
    rate: "发得有点快，稍后会自动发出。",
    store: "系统有点忙，稍后会自动发出。",
    order: "正在发送…",
  },
  answering: "助手正在回复…",
  toNewest: "看最新消息",
  message: "您想说的话",
  messageHint: "按回车键发送，按 Shift 加回车键换行。",
  send: "发送",
  charactersLeft: (count) => `还可以写 ${count} 个字`,
  charactersOver: (count) => `多了 ${count} 个字`,
  person: { none: "找真人", called: "已请真人", joined: "真人已加入" },
  personNote: {
    called: "已经为您请了真人，有人接手时会显示在这里。等候时您可以继续写。",
    joined: "工作人员已经加入对话。",
  },
  orCall: "您也可以打电话：",
  lostConnection: {
    title: "连接断了。",
    text: "什么都没有丢。",
    more: "您可以继续写，连上以后会自动发出。",
  },
  notices: {
    "given-back": "这条没有发出去，已放回输入框。您可以改一改，再发一次。",
    unsent: "最后写的内容没来得及发出，已为您保留。开始新的对话以后，它会在输入框里。",
    "from-before": "输入框里是您上次没有发出的内容。要发送还是删掉，由您决定。",
    "too-long": `一次最多发 ${chatTextCharsMax} 个字。请删短一些，或者分两次发送。`,
    "too-many": "有好几条还在等着发出。请等它们发出以后再发这一条。",
  },
  close: "关闭",

  over: { title: "对话已经结束", text: "谢谢您和我们沟通。以后还有话想说，可以再开始。" },
  save: "保存对话",
  copy: "复制对话",
  copied: "已复制。",
  notCopied: "没能复制，请用“保存对话”。",
  again: "开始新的对话",

  menu: "菜单",
  leaveQuickly: "马上离开此页",
  leaveQuicklyHint: "变成一个空白页。对话还在，用原来的链接可以继续。",
  end: "结束对话",
  ending: "正在结束对话…",
  endQuestion: {
    title: "要结束对话吗？",
    text: "结束以后，这次对话不能再继续，但可以开始新的对话。结束以后也可以保存对话。",
  },
  endYes: "结束对话",
  endNo: "继续对话",

  copyTitle: (institution) => `与${institution}的对话`,
  copySaved: (moment) => `保存时间：${moment}`,
  copyFile: "对话记录",
};
