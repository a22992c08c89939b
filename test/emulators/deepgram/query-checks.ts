import type { Endpoint } from "./faults.ts";

const encodings = new Set(["linear16", "linear32", "mulaw", "alaw"]);
const speakRates = new Set(["8000", "16000", "24000", "32000", "48000"]);

/** What the service says to such a request before it opens it; undefined where all is right. */
export function refusalOf(endpoint: Endpoint, query: URLSearchParams): string | undefined {
  if (endpoint === "listen-v1") return refusalOfNova(query);
  if (endpoint === "listen-v2") return refusalOfFlux(query);
  return refusalOfSpeech(query);
}

function refusalOfNova(query: URLSearchParams): string | undefined {
  const model = query.get("model") ?? "base";
  if (!/^(nova|enhanced|base)/u.test(model))
    return "No such model/language/tier combination found.";
  if (model.startsWith("nova-3") && query.has("keywords")) {
    return "Keywords are not supported for Nova-3. Please use `keyterm` instead.";
  }
  if (query.has("keyterm") && !model.startsWith("nova-3")) return "Keyterm needs Nova-3.";
  if (query.has("utterance_end_ms")) {
    if (query.get("interim_results") !== "true") return "utterance_end_ms needs interim_results.";
    if (Number(query.get("utterance_end_ms")) < 1_000) return "utterance_end_ms is at least 1000.";
  }
  return refusalOfAudio(query) ?? refusalOfBooleans(query, ["interim_results", "punctuate"]);
}

function refusalOfFlux(query: URLSearchParams): string | undefined {
  if (!/^flux-general-(en|multi)$/u.test(query.get("model") ?? "")) return "Expected a Flux model.";
  const known = new Set(
    "model encoding sample_rate eager_eot_threshold eot_threshold eot_timeout_ms keyterm language_hint profanity_filter numerals redact mip_opt_out tag".split(
      " ",
    ),
  );
  for (const key of query.keys()) if (!known.has(key)) return `Unknown parameter ${key}.`;
  const end = Number(query.get("eot_threshold") ?? "0.7");
  const eager = Number(query.get("eager_eot_threshold") ?? "0.3");
  if (end < 0.5 || end > 1 || eager < 0.3 || eager > 0.9 || eager > end) return "Bad threshold.";
  return refusalOfAudio(query);
}

function refusalOfSpeech(query: URLSearchParams): string | undefined {
  if (!/^aura-(2-)?[a-z]+-[a-z]{2}$/u.test(query.get("model") ?? "aura-asteria-en")) {
    return "No such model/version combination found.";
  }
  if (!encodings.has(query.get("encoding") ?? "linear16")) return "Unsupported encoding.";
  if (!speakRates.has(query.get("sample_rate") ?? "24000")) return "Unsupported audio format.";
  const speed = Number(query.get("speed") ?? "1");
  if (!(speed >= 0.7 && speed <= 1.5)) return "Speed must be between 0.7 and 1.5.";
  return undefined;
}

function refusalOfAudio(query: URLSearchParams): string | undefined {
  if (!encodings.has(query.get("encoding") ?? "")) return "Unsupported encoding.";
  const rate = Number(query.get("sample_rate"));
  return rate >= 8_000 && rate <= 48_000 ? undefined : "Bad sample rate.";
}

function refusalOfBooleans(query: URLSearchParams, names: readonly string[]): string | undefined {
  const bad = names.find(
    (name) => query.has(name) && !/^(true|false)$/u.test(query.get(name) ?? ""),
  );
  return bad === undefined ? undefined : `${bad} must be true or false.`;
}
