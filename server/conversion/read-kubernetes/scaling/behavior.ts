import type { Cursor } from '../../cursor.ts';
import type { Scaling } from '../../model.ts';
import { derived } from '../../trace.ts';

/** How fast an autoscaler goes each way. */
export function readBehavior(at: Cursor): Pick<Scaling, 'outCooldown' | 'inCooldown' | 'neverIn'> {
  const out = at.field('scaleUp').field('stabilizationWindowSeconds').number();
  const down = at.field('scaleDown');
  const inwards = down.field('stabilizationWindowSeconds').number();
  const policy = down.field('selectPolicy').string();
  return {
    ...(out && { outCooldown: out }),
    ...(inwards && { inCooldown: inwards }),
    ...(policy?.value === 'Disabled' && { neverIn: derived(true, policy) }),
  };
}
