/** What is left without a sound: quotes, brackets, marks of lists and emphasis. */
export function tidyEnglish(spoken: string): string {
  return spoken
    .replace(/["“”„«»‹›`*_~^|\\<>#]/g, "")
    .replace(/(?<![A-Za-z])['‘’]|['‘’](?![A-Za-z])/g, "")
    .replace(/[‘’]/g, "'")
    .replace(/ ?[([{] ?| ?[)\]}] ?|[•·]/g, ", ")
    .replace(/(?<=\S) ?—+ ?| [–-] |-{2,}/g, ", ")
    .replace(/…|\.{2,}/g, ".")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:!?])/g, "")
    .replace(/(?:, ?)+(?=[,.;:!?])/g, "")
    .replace(/([;:!?]|(?<!\.m)\.)(?: ?,)+/g, "$1")
    .replace(/(?<=[ap]\.m\.)\./g, "")
    .replace(/,(?=[A-Za-z])/g, ", ")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "");
}
