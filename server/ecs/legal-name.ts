const LEGAL = /^[A-Za-z0-9_-]{1,255}$/;

/** Whether ECS takes the text for a family, a container, a volume: up to 255 letters, digits, hyphens and underscores. */
export function isLegalName(name: string): boolean {
  return LEGAL.test(name);
}

/** The nearest name that ECS takes; undefined when nothing of the text can stay. */
export function legalName(name: string): string | undefined {
  const legal = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 255);
  return legal === '' ? undefined : legal;
}

/** A name for messages and titles, not longer than a line. */
export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
