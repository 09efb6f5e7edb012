const FORM = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
const SECONDS: { readonly [unit: string]: number } = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};
/** The server counts nanoseconds in 63 bits. */
const LONGEST = 2 ** 63 / 1e9;

/**
 * Reads a duration as Go programs do (`1h30m`, `1.5h`, `-300ms`, `0`), in seconds. Undefined for what is none, days included.
 * https://pkg.go.dev/time#ParseDuration
 */
export function parseDuration(text: string): number | undefined {
  if (!FORM.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(PART)) seconds += Number(amount) * (SECONDS[unit] ?? 0);
  if (seconds >= LONGEST) return undefined;
  return text.startsWith('-') ? -seconds : seconds;
}
