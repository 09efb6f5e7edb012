import type { Cursor } from '../../cursor.ts';
import { derived, type Traced } from '../../trace.ts';

/** Options of container engines that go by other names in Kubernetes. */

const LABELS = ['user', 'role', 'type', 'level'] as const;

/** `label:type:svirt_apache_t` for each part of the SELinux label. */
export function labelOptions(at: Cursor): Traced<string>[] {
  return LABELS.flatMap((name) => {
    const value = at.field(name).string();
    return value ? [derived(`label:${name}:${value.value}`, value)] : [];
  });
}

/** The field, and the annotation that came before it. https://kubernetes.io/docs/tutorials/security/apparmor/ */
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** `apparmor:PROFILE`; none for the profile that containers have anyway. */
export function appArmorOptions(at: Cursor, pod: Cursor, container: string): Traced<string>[] {
  const type = at.field('type').string();
  if (!type)
    return annotated(
      pod
        .field('metadata')
        .field('annotations')
        .field(ANNOTATION + container),
    );
  const profile = at.field('localhostProfile').string();
  if (type.value === 'Unconfined') return [derived('apparmor:unconfined', type)];
  if (type.value === 'Localhost' && profile) return [derived(`apparmor:${profile.value}`, profile, type)];
  if (type.value === 'RuntimeDefault') at.field('type').note('exact', 'Containers of ECS have this profile anyway.');
  return [];
}

function annotated(at: Cursor): Traced<string>[] {
  const text = at.string();
  if (!text) return [];
  if (text.value === 'unconfined') return [derived('apparmor:unconfined', text)];
  if (text.value.startsWith('localhost/')) return [derived(`apparmor:${text.value.slice('localhost/'.length)}`, text)];
  if (text.value === 'runtime/default') at.note('exact', 'Containers of ECS have this profile anyway.');
  return [];
}
