import { cloudFormationFacts, ecsFacts } from '../ecs/facts.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SchemaFacts } from '../schema/facts.ts';
import { type Governed, governing } from '../schema/governing.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { isWithin, type Pointer, parsePointer } from '../syntax/pointer.ts';
import { asString, valueAt } from '../syntax/value.ts';
import type { SchemaName } from './documentation.ts';

/** What the schema says of a place in a document. */
export interface SchemaPlace extends Governed {
  readonly schema: SchemaName;
  /** Absent for the properties of a template's resource that has none yet. */
  readonly resource?: Resource;
}

export function factsOf(schema: SchemaName): SchemaFacts {
  if (schema === 'kubernetes') return kubernetesFacts;
  return schema === 'ecs' ? ecsFacts : cloudFormationFacts;
}

/** The schema of a member of a document; undefined outside of our resources and where the schema knows nothing. */
export function schemaPlace(document: SourceDocument, pointer: Pointer): SchemaPlace | undefined {
  const resource = recognize(document).findLast((candidate) => isWithin(pointer, candidate.pointer));
  if (!resource) return emptyProperties(document, pointer);
  const { schema, root } = rootOf(resource);
  if (root === undefined) return undefined;
  const bare = resource.platform === 'ecs' && resource.bareContainers ? ['containerDefinitions'] : [];
  const path = [...bare, ...parsePointer(pointer.slice(resource.pointer.length))];
  const place = governing(factsOf(schema), root, path);
  return place && { schema, resource, ...place };
}

/** `Properties:` with nothing below it yet is no resource to be judged, but completion has to know what goes there. */
function emptyProperties(document: SourceDocument, pointer: Pointer): SchemaPlace | undefined {
  const [section, name, properties, ...rest] = parsePointer(pointer);
  if (section !== 'Resources' || name === undefined || properties !== 'Properties' || rest.length > 0) return undefined;
  const type = asString(valueAt(document.value, [section, name, 'Type']));
  if (type === undefined || !Object.hasOwn(cloudFormationFacts.roots, type)) return undefined;
  return { schema: 'cloudformation', shape: 'object', type, inside: [] };
}

/** The schema of a resource and the name of its type there; no name for kinds we do not know. */
function rootOf(resource: Resource): { readonly schema: SchemaName; readonly root: string | undefined } {
  if (resource.platform === 'kubernetes') {
    const roots = kubernetesFacts.roots;
    const name = `${resource.apiVersion}/${resource.kind}`;
    return { schema: 'kubernetes', root: Object.hasOwn(roots, name) ? roots[name]?.type : undefined };
  }
  if (resource.dialect === 'api') return { schema: 'ecs', root: resource.kind };
  return { schema: 'cloudformation', root: `AWS::ECS::${resource.kind}` };
}
