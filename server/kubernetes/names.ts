/**
 * The forms of names the API server knows. Each check returns why a text is not of that form, as a phrase that begins
 * with "must", or undefined when it is. The forms are those of k8s.io/apimachinery/pkg/util/validation.
 */
export type NameCheck = (text: string) => string | undefined;

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const SUBDOMAIN_WITH_UNDERSCORE = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const PORT_NAME = /^[-a-z0-9]+$/;
const CONFIG_KEY = /^[-._a-zA-Z0-9]+$/;
const ENVIRONMENT_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const PRINTABLE_BUT_EQUALS = /^[\x20-\x3c\x3e-\x7e]+$/;
const HTTP_HEADER = /^[-A-Za-z0-9]+$/;

/** `web-1`: a DNS label of RFC 1123, at most 63 characters. */
export function dns1123Label(text: string): string | undefined {
  if (text.length > 63) return 'must be at most 63 characters long';
  if (LABEL.test(text)) return undefined;
  if (SUBDOMAIN.test(text)) return 'must not contain dots';
  return "must consist of lower-case letters, digits and '-', and begin and end with a letter or digit";
}

/** `web-1.example`: DNS labels joined by dots, at most 253 characters. */
export function dns1123Subdomain(text: string): string | undefined {
  if (text.length > 253) return 'must be at most 253 characters long';
  if (SUBDOMAIN.test(text)) return undefined;
  return "must consist of lower-case letters, digits, '-' and '.', and begin and end (also around each dot) with a letter or digit";
}

/** A subdomain whose labels may hold underscores and begin with one: `_ldap._tcp.example`. */
export function dns1123SubdomainWithUnderscore(text: string): string | undefined {
  if (text.length > 253) return 'must be at most 253 characters long';
  if (SUBDOMAIN_WITH_UNDERSCORE.test(text)) return undefined;
  return "must consist of lower-case letters, digits, '_', '-' and '.', and end with a letter or digit";
}

/** `web-1`: a DNS label of RFC 1035, which begins with a letter. */
export function dns1035Label(text: string): string | undefined {
  if (text.length > 63) return 'must be at most 63 characters long';
  if (LABEL_1035.test(text)) return undefined;
  return "must consist of lower-case letters, digits and '-', begin with a letter, and end with a letter or digit";
}

/** `app` or `example.com/app`: the form of label keys, conditions and many other names. */
export function qualifiedName(text: string): string | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return "must have at most one '/', between a domain and a name";
  if (parts.length === 2) {
    const [prefix = ''] = parts;
    if (prefix === '') return "must have a domain before the '/'";
    const reason = dns1123Subdomain(prefix);
    if (reason) return `must have a domain name before the '/', and "${prefix}" ${reason}`;
  }
  const name = parts.at(-1) ?? '';
  if (name === '') return 'must not be empty';
  if (name.length > 63) return "must have at most 63 characters (after the '/', if there is one)";
  if (QUALIFIED_PART.test(name)) return undefined;
  return "must consist of letters, digits, '-', '_' and '.', and begin and end with a letter or digit";
}

/** The name of an object in a URL path, as RBAC names are: anything but `.`, `..`, `/` and `%`. */
export function pathSegment(text: string): string | undefined {
  if (text === '.' || text === '..') return `must not be "${text}"`;
  if (text.includes('/')) return "must not contain '/'";
  if (text.includes('%')) return "must not contain '%'";
  return undefined;
}

/** `http`, `grpc-web`: the IANA form of a port's name. */
export function portName(text: string): string | undefined {
  if (text.length > 15) return 'must be at most 15 characters long';
  if (!PORT_NAME.test(text)) return "must consist of lower-case letters, digits and '-'";
  if (!/[a-z]/.test(text)) return 'must contain at least one letter';
  if (text.includes('--')) return "must not contain '--'";
  if (text.startsWith('-') || text.endsWith('-')) return "must not begin or end with '-'";
  return undefined;
}

/** A key of a ConfigMap or Secret. */
export function configMapKey(text: string): string | undefined {
  if (text.length > 253) return 'must be at most 253 characters long';
  if (!CONFIG_KEY.test(text)) return "must consist of letters, digits, '-', '_' and '.'";
  return dotPrefix(text);
}

/** An environment variable's name as servers before 1.32 take it. */
export function environmentName(text: string): string | undefined {
  if (!ENVIRONMENT_NAME.test(text)) {
    return "must consist of letters, digits, '_', '-' and '.', and not begin with a digit (Kubernetes 1.32 relaxed this)";
  }
  return dotPrefix(text);
}

/** An environment variable's name since 1.32. */
export function relaxedEnvironmentName(text: string): string | undefined {
  if (PRINTABLE_BUT_EQUALS.test(text)) return undefined;
  return "must consist of printable ASCII characters other than '='";
}

export function httpHeaderName(text: string): string | undefined {
  return HTTP_HEADER.test(text) ? undefined : "must consist of letters, digits and '-'";
}

/** `example.com/signer`: the name of a certificate signer. */
export function signerName(text: string): string | undefined {
  const segments = text.split('/');
  const [domain = '', path = ''] = segments;
  if (segments.length !== 2) return 'must be a domain and a path, such as example.com/my-signer';
  const labels = domain.split('.');
  if (labels.length < 2) return 'must begin with a domain of at least two parts, such as example.com';
  if (domain.length > 253 || labels.some(dns1123Label)) return 'must begin with a valid domain name';
  if (path.split('.').some(dns1123Subdomain)) return "must have lower-case letters, digits, '-' and '.' after the '/'";
  return text.length > 571 ? 'must be at most 571 characters long' : undefined;
}

/** The check for `metadata.generateName`: the server appends to it, so it may end with a dash. */
export function asPrefix(check: NameCheck): NameCheck {
  return (text) => check(text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text);
}

/** The nearest text that is a DNS label, or undefined when nothing is left of it: `My_App` → `my-app`. */
export function suggestLabel(text: string): string | undefined {
  const label = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '');
  return label === '' || label === text ? undefined : label;
}

function dotPrefix(text: string): string | undefined {
  if (text === '.') return 'must not be "."';
  return text.startsWith('..') ? 'must not begin with ".."' : undefined;
}
