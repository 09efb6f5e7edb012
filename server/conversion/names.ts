/** Names that the other platform accepts, and that stay apart from each other. */

/** Letters, digits, `_` and `-`, up to 255: families, services and containers of ECS. */
export function ecsName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 255) || 'unnamed';
}

/** `[a-z0-9_][a-z0-9_-]{0,63}`: port mappings of ECS. */
export function portMappingName(name: string): string {
  const legal = name
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '-')
    .replace(/^-+/, '');
  return legal.slice(0, 64) || 'port';
}

/** A DNS label of Kubernetes: lower case, digits and `-`, starting and ending with a letter or digit, up to 63. */
export function dnsLabel(name: string): string {
  return trimDashes(trimDashes(lowerDashes(name)).slice(0, 63)) || 'unnamed';
}

/** As `dnsLabel`, starting with a letter: names of Kubernetes Services. */
export function serviceName(name: string): string {
  const label = dnsLabel(name);
  return /^[a-z]/.test(label) ? label : dnsLabel(`s-${label}`);
}

/** Up to 15 of lower case, digits and single dashes, with a letter among them: ports of containers and Services. */
export function kubernetesPortName(name: string): string | undefined {
  const legal = trimDashes(trimDashes(lowerDashes(name).replace(/-+/g, '-')).slice(0, 15));
  return /[a-z]/.test(legal) ? legal : undefined;
}

/** `my-app_2` → `MyApp2`: logical ids and parameters of CloudFormation, with room for what comes after. */
export function logicalId(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.slice(0, 200) || 'Unnamed';
}

/** `db-credentials`, `password` → `<DB_CREDENTIALS_PASSWORD>`: a text nobody can take for a value. */
export function placeholder(...words: readonly string[]): string {
  return `<${
    words
      .join('_')
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'VALUE'
  }>`;
}

/** A function that gives each name once: the second `web` becomes `web-2`, within so many characters. */
export function uniqueNames(longest: number, separator = '-'): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => uniqueName(wanted, taken, longest, separator);
}

/** The name, with a number where it is taken already, within so many characters. It is taken from then on. */
export function uniqueName(wanted: string, taken: Set<string>, longest: number, separator = '-'): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) {
    const suffix = `${separator}${count}`;
    name = wanted.slice(0, longest - suffix.length).replace(/-+$/, '') + suffix;
  }
  taken.add(name);
  return name;
}

function lowerDashes(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]/g, '-');
}

function trimDashes(name: string): string {
  return name.replace(/^-+|-+$/g, '');
}
