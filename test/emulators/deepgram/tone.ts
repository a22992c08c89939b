/** Milliseconds that a character of English takes to say. */
export const characterMs = 60;

/** Something to be heard of about the length that the text would have: 220 Hz at a tenth of full scale. */
export function tone(
  text: string,
  { sampleRate, speed }: { readonly sampleRate: number; readonly speed: number },
): Int16Array {
  const samples = new Int16Array(
    Math.round((text.length * characterMs * sampleRate) / 1_000 / speed),
  );
  for (let place = 0; place < samples.length; place += 1) {
    samples[place] = Math.round(3_277 * Math.sin((2 * Math.PI * 220 * place) / sampleRate));
  }
  return samples;
}
