import { QUANTITY } from './formats.ts';

/** Units people write, and what Kubernetes calls them. */
const UNITS: Readonly<Record<string, string>> = {
  b: '',
  kb: 'k',
  kib: 'Ki',
  ki: 'Ki',
  mb: 'M',
  mib: 'Mi',
  mi: 'Mi',
  gb: 'G',
  gib: 'Gi',
  gi: 'Gi',
  g: 'G',
  tb: 'T',
  tib: 'Ti',
  ti: 'Ti',
  t: 'T',
  mcpu: 'm',
};

/** The quantity that a text such as `1 Gi`, `512MB` or `512mb` was meant to be. */
export function repairQuantity(text: string): string | undefined {
  const [, number = '', unit = ''] = text.trim().match(/^([+-]?[\d.]+)\s*([A-Za-z]*)$/) ?? [];
  if (number === '') return undefined;
  const repaired = [number + unit, number + (UNITS[unit.toLowerCase()] ?? unit)].find((candidate) =>
    QUANTITY.test(candidate),
  );
  return repaired;
}
