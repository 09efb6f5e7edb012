import { API_TYPES } from './calls.data.ts';
import type { Answer, ApiType } from './calls.ts';

/** How the API makes a type; one that is not in the table gets a likely command, so that nothing is lost in silence. */
export function apiType(type: string): ApiType {
  const [, service = '', thing = ''] = type.split('::');
  return (
    API_TYPES[type] ?? {
      service: service.toLowerCase(),
      operation: `create-${dashes(thing)}`,
      suffix: '',
      ref: { word: 'id', query: 'Id' },
    }
  );
}

/** What `Ref`, or `Fn::GetAtt` of an attribute, stands for. */
export function answerOf({ ref, attributes }: ApiType, attribute: string | undefined): Answer {
  if (attribute === undefined) return ref;
  return attributes?.[attribute] ?? { word: dashes(attribute), query: attribute };
}

/** `WebTargetGroup2` → `web-target-group2` */
export function dashes(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

/** A logical id without the end that only repeats the type: `WebTargetGroup2` → `web-2`. */
export function shortName(id: string, { suffix }: ApiType): string {
  const [, stem = '', count = ''] = suffix === '' ? [] : (new RegExp(`^(.*?)${suffix}(\\d*)$`).exec(id) ?? []);
  return dashes(stem === '' ? id : count === '' ? stem : `${stem}-${count}`);
}
