import type { ReceiptWords } from "./receipt-words.ts";

export const zhWords: ReceiptWords = {
  lang: "zh-CN",
  title: "回执",
  opening: "正在打开，请稍候。",
  language: "语言",
  refused: {
    gone: {
      title: "这里没有可以显示的内容",
      text: "链接可能没有复制完整，或者已经停用。您可以拨打对方官方渠道公布的电话，直接找真人。",
    },
    expired: {
      title: "这个链接已经过期",
      text: "为了保护您的隐私，链接只在一段时间内有效。您可以拨打对方官方渠道公布的电话，直接找真人。",
    },
    used: {
      title: "这个链接已在另一台设备上打开",
      text: "为了保护您的隐私，一个链接只能在一台设备上使用。如果打开的人不是您，请拨打对方官方渠道公布的电话，告诉他们。",
    },
    cookie: {
      title: "浏览器不允许这个页面使用 Cookie",
      text: "页面需要一个小小的标记（Cookie），才能确认是您本人的设备。请在浏览器设置里允许，再试一次。",
    },
    failed: {
      title: "暂时打不开",
      text: "这不是您的错。请过一会儿再试一次。",
    },
  },
  retry: "再试一次",
  proof: {
    title: "先确认是您本人",
    text: "这个页面只给您本人看。请填写证件号码的后四位，或者出生日期。",
    label: "证件后四位或出生日期",
    hint: "例如 1234，或 19880302。填错两次，链接就会停用。",
    wrong: "对不上，请再看一下。",
    show: "打开",
  },
  print: "打印或保存",
  person: "找工作人员",
  recording: "我要录音或文字记录",
  recordingAsked: "已经登记，工作人员会处理。",
  stop: "不要再联系我",
  stopHint: "按下后立刻生效，所有渠道都停止主动联系。",
  stopElsewhere: "这台设备不能用这个链接办理，请拨打对方官方渠道公布的电话。",
  stopped: "已经登记，我们不再主动联系您。",
  notDone: "没有成功，请再试一次。",
  phone: "电话",
  survey: {
    title: "两个小问题",
    text: "不答也可以，答案不影响您的事情。",
    fair: "您觉得自己受到公平对待了吗？",
    fairLow: "0 完全没有",
    fairHigh: "10 完全是",
    answered: "您的问题得到回答了吗？",
    answers: { yes: "得到了", partly: "一部分", no: "没有" },
    send: "提交",
    notDone: "没有提交成功，请再试一次。",
    missing: "两个问题都选一下，才能提交。",
    thanks: "谢谢您。",
  },
};
