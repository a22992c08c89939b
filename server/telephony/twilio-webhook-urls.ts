/** Where Twilio asks and tells. */
export const twilioWebhookUrls = {
  voice: "/api/telephony/twilio/voice",
  status: "/api/telephony/twilio/status",
  answerer: "/api/telephony/twilio/amd",
} as const;
