/** Hosts of model services inside China, each with all of its subdomains. */
export const domesticHosts: readonly string[] = [
  // Alibaba Cloud Model Studio (Qwen); the international one is dashscope-intl.
  "dashscope.aliyuncs.com",
  "api.deepseek.com",
  // Zhipu (GLM).
  "open.bigmodel.cn",
  "api.moonshot.cn",
  // Baidu (ERNIE).
  "qianfan.baidubce.com",
  // ByteDance (Doubao).
  "ark.cn-beijing.volces.com",
  "ark.cn-shanghai.volces.com",
  "hunyuan.cloud.tencent.com",
  "api.hunyuan.cloud.tencent.com",
  "spark-api-open.xf-yun.com",
  "api.siliconflow.cn",
  "api.minimaxi.com",
  "api.baichuan-ai.com",
  "api.lingyiwanwu.com",
  "api.stepfun.com",
  // Azure operated by 21Vianet, in China.
  "openai.azure.cn",
];

/** Hosts of model services outside China: the debtor's words would leave the country. */
export const foreignHosts: readonly string[] = [
  "openai.com",
  "openai.azure.com",
  "services.ai.azure.com",
  "cognitiveservices.azure.com",
  "anthropic.com",
  "googleapis.com",
  "amazonaws.com",
  "groq.com",
  "mistral.ai",
  "together.xyz",
  "together.ai",
  "fireworks.ai",
  "openrouter.ai",
  "perplexity.ai",
  "x.ai",
  "cohere.com",
  "huggingface.co",
  "deepinfra.com",
  "cerebras.ai",
  "replicate.com",
  "dashscope-intl.aliyuncs.com",
  "dashscope-us.aliyuncs.com",
  "api.moonshot.ai",
  "api.z.ai",
  "api.minimax.io",
  "api.siliconflow.com",
  "bytepluses.com",
];
