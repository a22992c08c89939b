import type { CallWords } from "./call-words.ts";

const thanks = "谢谢您和我们沟通。以后还有话想说，可以再打来，也可以打字。";

export const zhWords: CallWords = {
  lead: "您可以在这里用语音和我们说话，慢慢说，不着急。",
  before: "通话之前",
  points: [
    "和您通话的是人工智能助手，不是真人。工作人员可能会旁听；您要找真人时，会由工作人员接听。",
    "通话可能会录音，说的话会转成文字保存。",
    "按下按钮以后，浏览器会询问能否使用麦克风。麦克风只在通话时打开，您随时可以静音。",
    "您随时可以挂断，也可以改成打字。最好找一个旁人听不到的地方。",
  ],
  call: "现在通话",
  type: "我想打字",
  asking: {
    title: "请允许使用麦克风",
    text: "浏览器正在询问这个页面能否使用麦克风。允许以后，通话就会开始。",
  },
  connecting: "正在接通…",
  cancel: "取消",
  noMicrophone: {
    denied: {
      title: "没有允许使用麦克风",
      text: "请点一下网址旁边的图标，允许使用麦克风，然后再试一次。您也可以改成打字，什么都不会丢。",
    },
    missing: {
      title: "没有找到麦克风",
      text: "请插上耳机或者打开麦克风，然后再试一次。您也可以改成打字。",
    },
    busy: {
      title: "麦克风正被占用",
      text: "另一个应用或通话正在使用麦克风。请先结束它，然后再试一次。您也可以改成打字。",
    },
    unsupported: {
      title: "这个浏览器不能在这里通话",
      text: "请在这台设备上换一个浏览器打开同一个链接，或者改成打字。",
    },
    failed: { title: "声音没能打开", text: "这不是您的错。请再试一次，或者改成打字。" },
  },

  activity: {
    listening: "正在听您说",
    thinking: "请稍等",
    speaking: "助手正在说话",
    "waiting-for-person": "已经为您请了真人，请不要挂断",
  },
  ending: "通话即将结束",
  muted: "您的麦克风已关闭",
  captions: "通话文字",
  noCaptions: "双方说的话会显示在这里。",
  microphone: "麦克风",
  mute: "静音",
  keypad: "数字键盘",
  keypadHint: "您也可以用键盘上的数字键。",
  keysPressed: "已按的键",
  hangUp: "挂断",

  over: {
    agent: { title: "通话已经结束", text: thanks },
    debtor: { title: "您已挂断", text: thanks },
    person: { title: "通话已经结束", text: "接下来由工作人员跟进，您现在不用做什么。" },
    fault: {
      title: "通话中断了",
      text: "我们这边出了点问题，这不是您的错。您说的话都有记录。请再打一次，或者改成打字。",
    },
    lost: {
      title: "连接断了",
      text: "断开之前您说的话都有记录。请看看网络是否正常，再打一次，或者改成打字。",
    },
    unreached: {
      title: "没有接通",
      text: "请看看网络是否正常，过一会儿再试，或者改成打字。",
    },
    full: { title: "线路正忙", text: "请过几分钟再试，也可以现在就改成打字。" },
    unavailable: {
      title: "现在不能通话",
      text: "这个链接可能还有一个通话没有结束。请以后再试，也可以现在就改成打字。",
    },
    microphone: {
      title: "麦克风断开了",
      text: "麦克风被拔下，或者被别的应用占用，所以通话结束了。请检查一下再打一次，或者改成打字。",
    },
  },
  again: "再打一次",
};
