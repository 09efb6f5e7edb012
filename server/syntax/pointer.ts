/** JSON pointers (RFC 6901): the one way this code names a place in a document. `''` is the root. */
export type Pointer = string;

/** `['spec', 'a/b', 0]` → `/spec/a~1b/0` */
export function formatPointer(path: readonly (string | number)[]): Pointer {
  let pointer = '';
  for (const step of path) pointer += `/${typeof step === 'string' ? encoded(step) : step}`;
  return pointer;
}

/** Hardly any step has something to encode, and every object of every document gets a pointer. */
function encoded(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** `/spec/a~1b/0` → `['spec', 'a/b', '0']` */
export function parsePointer(pointer: Pointer): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of a member below `pointer`. */
export function child(pointer: Pointer, ...path: (string | number)[]): Pointer {
  return pointer + formatPointer(path);
}

/** The pointer of the enclosing object or list; `''` for the root itself. */
export function parent(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The last step, decoded: a key or an index. Undefined for the root. */
export function lastStep(pointer: Pointer): string | undefined {
  return parsePointer(pointer).at(-1);
}

/** Whether `inner` is `outer` or lies below it. */
export function isWithin(inner: Pointer, outer: Pointer): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** For people: `/spec/containers/0/image` → `spec.containers[0].image`. Functions of CloudFormation are part of the value. */
export function dotted(pointer: Pointer): string {
  const steps = parsePointer(pointer);
  const intrinsic = steps.findIndex((step) => step === 'Ref' || step.startsWith('Fn::'));
  return (intrinsic < 0 ? steps : steps.slice(0, intrinsic))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : /^[\w-]+$/.test(step) ? `.${step}` : `["${step}"]`))
    .join('')
    .replace(/^\./, '');
}
