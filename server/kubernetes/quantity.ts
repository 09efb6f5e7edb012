/** An amount as Kubernetes writes it (`250m`, `512Mi`, `1e3`), exact to the nano as the API server keeps it. */
export interface Quantity {
  readonly nano: bigint;
}

const FORM = /^([+-]?)(\d+\.?\d*|\.\d+)(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?\d+|)$/;
const NANO = 1_000_000_000n;
const BINARY: Readonly<Record<string, bigint>> = {
  Ki: 2n ** 10n,
  Mi: 2n ** 20n,
  Gi: 2n ** 30n,
  Ti: 2n ** 40n,
  Pi: 2n ** 50n,
  Ei: 2n ** 60n,
};
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
/** Far beyond what the server keeps; only guards against `1e999999999`. */
const LARGEST_EXPONENT = 400;

/**
 * Reads a quantity as the API server does: fractions below a nano are rounded away from zero.
 * Undefined for what is not a quantity.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(input: string | number): Quantity | undefined {
  const match = FORM.exec(String(input));
  if (!match) return undefined;
  const [, sign = '', digits = '', suffix = ''] = match;
  const [whole = '', fraction = ''] = digits.split('.');
  const binary = BINARY[suffix];
  const exponent = binary === undefined ? decimalExponent(suffix) : 0;
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;

  const scale = exponent + 9 - fraction.length;
  const unscaled = BigInt(whole + fraction) * (binary ?? 1n);
  const nano = scale >= 0 ? unscaled * 10n ** BigInt(scale) : divideUp(unscaled, 10n ** BigInt(-scale));
  return { nano: sign === '-' ? -nano : nano };
}

/** In thousandths, rounded up: what counts for `cpu`. */
export function inMilli(quantity: Quantity): number {
  return Number(divideUp(quantity.nano, NANO / 1000n));
}

/** In MiB, rounded up: what counts for `memory`. */
export function inMebibytes(quantity: Quantity): number {
  return Number(divideUp(quantity.nano, NANO * 2n ** 20n));
}

/** Whether the quantity is a whole number of MiB. */
export function isWholeMebibytes(quantity: Quantity): boolean {
  return quantity.nano % (NANO * 2n ** 20n) === 0n;
}

/** `250` → `250m`, `2000` → `'2'` */
export function formatMilli(milli: number): string {
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

/** `512` → `512Mi`, `2048` → `2Gi` */
export function formatMebibytes(mebibytes: number): string {
  return mebibytes > 0 && mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
}

function decimalExponent(suffix: string): number {
  return DECIMAL[suffix] ?? Number(suffix.slice(1));
}

function divideUp(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend > quotient * divisor ? quotient + 1n : quotient;
}
