import type { Cursor } from '../../cursor.ts';
import type { Kept, Security } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { keep } from '../kept.ts';

/** What a container may do, and what of it only ECS knows. `field`: the container's place in `kept`. */
export function readSecurity(
  at: Cursor,
  field: string,
): { readonly security: Security; readonly kept: readonly Kept[] } {
  const privileged = at.field('privileged').boolean();
  const readOnlyRoot = at.field('readonlyRootFilesystem').boolean();
  const capabilities = at.field('linuxParameters').field('capabilities');
  const options = at
    .field('dockerSecurityOptions')
    .items()
    .flatMap((item) => item.string() ?? []);
  const noNewPrivileges = options.find(({ value }) => /^no-new-privileges(?:[:=]true)?$/.test(value));
  return {
    security: {
      ...readUser(at.field('user')),
      ...(privileged && { privileged }),
      ...(readOnlyRoot && { readOnlyRoot }),
      addedCapabilities: capabilityNames(capabilities.field('add')),
      droppedCapabilities: capabilityNames(capabilities.field('drop')),
      ...(noNewPrivileges && { noNewPrivileges: derived(true, noNewPrivileges) }),
      options: options.filter((option) => option !== noNewPrivileges),
    },
    kept: keep(at.field('credentialSpecs'), `${field}.credentialSpecs`, 'ContainerDefinition.credentialSpecs'),
  };
}

/** `uid`, `user`, and either of them with `:gid` or `:group`. A pod takes numbers only. */
function readUser(at: Cursor): Pick<Security, 'user' | 'group'> {
  const text = at.string();
  if (!text) return {};
  const [name = '', group] = text.value.split(':');
  const user = derived(numeric(name) ?? name, text);
  const gid = group === undefined ? undefined : numeric(group);
  if (group === undefined || gid !== undefined)
    return { user, ...(gid !== undefined && { group: derived(gid, text) }) };
  const message = `A pod knows groups by number only: find out the number of \`${group}\` in the image.`;
  return { user: noted(user, 'needs-decision', message) };
}

function numeric(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function capabilityNames(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => {
    const name = item.string();
    return name ? [derived(name.value.replace(/^CAP_/, ''), name)] : [];
  });
}
