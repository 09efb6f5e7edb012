import type { Context } from '../context.ts';
import type { Choices } from '../conversion/decisions.ts';

/** What a context has chosen for conversions. The launch type to check against is the one to convert to. */
export function conversionChoices({ conversion, launchType }: Context): Choices {
  return { ...(launchType !== 'auto' && { 'launch-type': launchType }), ...conversion };
}
