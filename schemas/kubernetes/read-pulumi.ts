import { readFileSync } from 'node:fs';

/**
 * Reads which fields `types/input.d.ts` of @pulumi/kubernetes knows, by short type name: `core.v1.PodSpec` → field names.
 * It merges every version up to its newest, so it can only say what has arrived by then.
 */
export function readPulumi(folder: string): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  let group = '';
  let version = '';
  let fields: Set<string> | undefined;
  for (const line of readFileSync(`${folder}/types/input.d.ts`, 'utf8').split('\n')) {
    const opened =
      line.match(/^(?:export declare| {4}) ?(namespace|interface) (\w+) \{$/) ??
      line.match(/^ {8}(interface) (\w+) \{$/);
    if (opened && line.startsWith('export')) group = opened[2] as string;
    else if (opened?.[1] === 'namespace') version = opened[2] as string;
    else if (opened) {
      fields = new Set();
      types.set(`${group}.${version}.${opened[2]}`, fields);
    }
    const field = line.match(/^ {12}"?([\w$-]+)"?\??: /)?.[1];
    if (field) fields?.add(field);
  }
  return types;
}
