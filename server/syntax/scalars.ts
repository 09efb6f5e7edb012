import type { Scalar } from './value.ts';

/**
 * What a plain YAML scalar means to the platforms. The API server reads YAML with sigs.k8s.io/yaml, whose table this
 * follows (goyaml.v2/resolve.go): YAML 1.1 booleans and octals, while base-60 numbers and dates stay strings.
 */
const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...spellings(true, 'y Y yes Yes YES true True TRUE on On ON'),
  ...spellings(false, 'n N no No NO false False FALSE off Off OFF'),
  ...spellings(null, '~ null Null NULL'),
  ...spellings(Number.NaN, '.nan .NaN .NAN'),
  ...spellings(Number.POSITIVE_INFINITY, '.inf .Inf .INF +.inf +.Inf +.INF'),
  ...spellings(Number.NEGATIVE_INFINITY, '-.inf -.Inf -.INF'),
]);

const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;

function spellings(value: Scalar, words: string): [string, Scalar][] {
  return words.split(' ').map((word) => [word, value]);
}

/** The value of an unquoted scalar. Integers beyond 2^53 keep only the precision a number has. */
export function resolvePlain(text: string): Scalar {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  // Only a sign, a digit, a dot, a tilde or one of a few letters can start anything but a string.
  if (first > 0x39 && !'yYnNtTfFoO~'.includes(text.charAt(0))) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (first === 0x2e) return FLOAT.test(text) ? finite(Number(text), text) : text;
  if (first !== 0x2b && first !== 0x2d && !(first >= 0x30 && first <= 0x39)) return text;
  return resolveNumber(text.replaceAll('_', '')) ?? text;
}

function resolveNumber(text: string): number | undefined {
  const match = INTEGER.exec(text);
  if (match) {
    const [, sign, hex, binary, octal, decimal] = match;
    const size =
      hex !== undefined
        ? Number.parseInt(hex, 16)
        : binary !== undefined
          ? Number.parseInt(binary, 2)
          : octal !== undefined
            ? Number.parseInt(octal, 8)
            : Number(decimal);
    return sign === '-' && size !== 0 ? -size : size;
  }
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function finite(value: number, text: string): number | string {
  return Number.isFinite(value) ? value : text;
}

/** The key a plain scalar makes: keys are strings to the server, so `true` is `"true"` and `0x10` is `"16"`. */
export function keyOfPlain(text: string): string {
  const value = resolvePlain(text);
  if (typeof value === 'string') return value;
  // Long integers are keys as written: a number would round them.
  if (typeof value === 'number' && /^[1-9][0-9]*$/.test(text)) return text;
  return String(value);
}
