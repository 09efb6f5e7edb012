/** A part of an `openAPIV3Schema`; `$ref` names an interface. */
export type Schema = { readonly [key: string]: unknown };

const ANY: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

/**
 * Reads the text of a TypeScript type, as these packages write them, into a schema: objects, lists, maps, single values and lists
 * of allowed texts. What a schema cannot say exactly may be anything. `refs` gives an interface its name in the schemas.
 */
export function readType(text: string, refs: (name: string) => string | undefined): Schema {
  const tokens = text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').match(/"(?:[^"\\]|\\.)*"|[\w$.]+|[^\s\w]/g) ?? [];
  let at = 0;
  const peek = () => tokens[at];
  const next = () => tokens[at++] ?? '';
  const skip = (token: string) => {
    if (next() !== token) throw new Error(`${token} expected: ${tokens.slice(Math.max(0, at - 10), at + 5).join(' ')}`);
  };

  function union(): Schema {
    if (peek() === '|') next();
    const members = [intersection()];
    while (peek() === '|') {
      next();
      members.push(intersection());
    }
    return joined(members);
  }

  function intersection(): Schema {
    // What follows only says which of the members exclude each other.
    const first = postfix();
    while (peek() === '&') {
      next();
      postfix();
    }
    return first;
  }

  function postfix(): Schema {
    let schema = primary();
    while (peek() === '[') {
      next();
      if (peek() === ']') schema = { type: 'array', items: schema };
      else {
        // A member of an interface: `IGateway["apiVersion"]`.
        next();
        schema = ANY;
      }
      skip(']');
    }
    return schema;
  }

  function primary(): Schema {
    const token = next();
    if (token === '{') return object();
    if (token === '(') {
      const inner = union();
      skip(')');
      return inner;
    }
    if (token.startsWith('"')) return { type: 'string', enum: [JSON.parse(token)] };
    if (peek() === '<') return generic(token);
    if (token === 'string' || token === 'boolean' || token === 'number') return { type: token };
    const ref = refs(token);
    return ref === undefined ? ANY : { $ref: ref };
  }

  function generic(name: string): Schema {
    skip('<');
    const inner = [union()];
    while (peek() === ',') {
      next();
      inner.push(union());
    }
    skip('>');
    return name === 'Array' ? { type: 'array', items: inner[0] } : ANY;
  }

  function object(): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    let others: Schema | undefined;
    while (peek() !== '}') {
      if (peek() === '[') {
        while (next() !== ']');
        skip(':');
        others = union();
      } else {
        const token = next();
        const name = token.startsWith('"') ? JSON.parse(token) : token;
        if (peek() === '?') next();
        else required.push(name);
        skip(':');
        properties[name] = union();
      }
      if (peek() === ';' || peek() === ',') next();
    }
    skip('}');
    if (Object.keys(properties).length === 0) return others ? { type: 'object', additionalProperties: others } : ANY;
    return {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      // Some interfaces have both; a schema cannot.
      ...(others && ANY),
    };
  }

  const schema = union();
  return at === tokens.length ? schema : ANY;
}

/** Several texts are a choice, a number or text is one of those, anything else may be anything. */
function joined(members: readonly Schema[]): Schema {
  const [first = ANY] = members;
  if (members.length === 1) return first;
  const texts = members.flatMap((member) => (Array.isArray(member.enum) ? member.enum : [undefined]));
  if (!texts.includes(undefined)) return { type: 'string', enum: texts };
  const types = members.map(({ type }) => type);
  const isEither = members.every((member) => !member.enum) && types.includes('string') && types.includes('number');
  return isEither && types.length === 2 ? { 'x-kubernetes-int-or-string': true } : ANY;
}
