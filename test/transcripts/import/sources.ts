/** A short call of which every format is a writing: who is the agent is told by the words alone. */
export const said = [
  [
    "agent",
    "Good morning, this is Dana calling from Northwind Credit on a recorded line.",
    0,
    4_000,
  ],
  ["debtor", "Yes, speaking. What's this about?", 4_500, 6_000],
  ["agent", "Could you please confirm your date of birth?", 6_400, 9_000],
  ["debtor", "I lost my job, I can't pay right now.", 9_300, 12_000],
] as const;

/** The pieces that a format's own names of the speakers make of it. */
export const spokenBy = (agent: string, debtor: string) =>
  said.map(([speaker, text, startMs, endMs]) => ({
    speaker: speaker === "agent" ? agent : debtor,
    text,
    startMs,
    endMs,
  }));

/** Deepgram's answer for two channels. */
export const deepgram = () => ({
  metadata: { request_id: "dg-1", channels: 2, duration: 12, sha256: "0".repeat(64) },
  results: {
    channels: [{ alternatives: [{ transcript: "…" }] }, { alternatives: [{ transcript: "…" }] }],
    utterances: spokenBy("1", "0").map(({ speaker, text, startMs, endMs }, index) => ({
      id: `u${index}`,
      start: startMs / 1000,
      end: endMs / 1000,
      confidence: 0.9,
      channel: Number(speaker),
      transcript: text,
      words: text.split(" ").map((word) => ({ word, start: 0, end: 1, confidence: 0.9 })),
    })),
  },
});

export const assemblyAi = () => ({
  id: "aai-1",
  status: "completed",
  language_code: "en_us",
  audio_url: "https://example.com/a.wav",
  text: "…",
  utterances: spokenBy("A", "B").map(({ speaker, text, startMs, endMs }) => ({
    speaker,
    text,
    start: startMs,
    end: endMs,
    confidence: 0.8,
    words: [],
  })),
});

export const contactLens = () => ({
  Version: "1.1.0",
  Channel: "VOICE",
  LanguageCode: "en-US",
  CustomerMetadata: { ContactId: "cl-1" },
  Participants: [
    { ParticipantId: "P-7", ParticipantRole: "AGENT" },
    { ParticipantId: "P-8", ParticipantRole: "CUSTOMER" },
  ],
  Transcript: spokenBy("P-7", "P-8").map(({ speaker, text, startMs, endMs }) => ({
    Id: `${startMs}`,
    ParticipantId: speaker,
    Content: text,
    BeginOffsetMillis: startMs,
    EndOffsetMillis: endMs,
    Sentiment: "NEUTRAL",
  })),
});

export const callAnalytics = () => ({
  JobName: "ca-1",
  LanguageCode: "en-GB",
  Transcript: spokenBy("AGENT", "CUSTOMER").map(({ speaker, text, startMs, endMs }) => ({
    ParticipantRole: speaker,
    Content: text,
    BeginOffsetMillis: startMs,
    EndOffsetMillis: endMs,
    LoudnessScores: [70.1, 71.2],
  })),
});

const beganMs = Date.parse("2026-11-20T02:05:00.000Z");

export const genesys = () => ({
  conversationId: "ge-1",
  conversationStartTime: beganMs,
  mediaType: "call",
  transcripts: [
    {
      language: "en-us",
      phrases: spokenBy("internal", "external").map(({ speaker, text, startMs, endMs }, index) => ({
        phraseIndex: index,
        participantPurpose: speaker,
        text: text.toLowerCase(),
        decoratedText: text,
        stability: 1,
        confidence: 0.7,
        startTimeMs: beganMs + startMs,
        duration: { milliseconds: endMs - startMs },
      })),
    },
  ],
});

export const ccai = () => ({
  name: "projects/p/locations/l/conversations/cc-1",
  startTime: "2026-11-20T02:05:00Z",
  languageCode: "en-US",
  medium: "PHONE_CALL",
  callMetadata: { customerChannel: 1, agentChannel: 2 },
  transcript: {
    transcriptSegments: spokenBy("2", "1").map(({ speaker, text, startMs, endMs }) => ({
      text,
      channelTag: Number(speaker),
      confidence: 0.9,
      words: [
        { word: "a", startOffset: `${startMs / 1000}s`, endOffset: `${startMs / 1000 + 1}s` },
        { word: "b", startOffset: "1s", endOffset: `${endMs / 1000}s` },
      ],
    })),
  },
});

/** A vCon with its transcript as older tools write it: the body an object, `mimetype`, no version. */
export const vcon = () => ({
  uuid: "0199a000-0000-8000-8000-000000000001",
  created_at: "2026-11-20T02:30:00Z",
  parties: [
    { tel: "+16175550100", role: "customer" },
    { name: "Dana", role: "agent" },
  ],
  dialog: [
    {
      type: "recording",
      start: "2026-11-20T02:05:00Z",
      duration: 12,
      parties: [0, 1],
      originator: 1,
      mimetype: "audio/x-wav",
      url: "https://example.com/a.wav",
    },
  ],
  analysis: [
    {
      type: "transcript",
      dialog: 0,
      vendor: "somebody",
      body: {
        turns: spokenBy("1", "0").map(({ speaker, text, startMs, endMs }) => ({
          party: Number(speaker),
          text,
          startMs,
          endMs,
        })),
      },
    },
  ],
});

const clockOf = (ms: number): string =>
  `00:${String(Math.floor(ms / 1000)).padStart(2, "0")}.${String(ms % 1000).padStart(3, "0")}`;

export const plainText = () =>
  spokenBy("Agent", "Customer")
    .map(
      ({ speaker, text, startMs, endMs }) =>
        `[${clockOf(startMs)} - ${clockOf(endMs)}] ${speaker}: ${text}`,
    )
    .join("\n");

export const csv = () =>
  [
    "speaker,text,start,end",
    ...spokenBy("agent", "customer").map(
      ({ speaker, text, startMs, endMs }) =>
        `${speaker},"${text}",${startMs / 1000},${endMs / 1000}`,
    ),
  ].join("\r\n");
