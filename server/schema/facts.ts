/**
 * Facts about the fields of both platforms: names, types, what is required, since and until when.
 * They are generated (see schemas/); this file says their shape and how to look things up.
 */

/** All object types of one API, by name: `io.k8s.api.core.v1.PodSpec`, `ContainerDefinition`, `AWS::ECS::TaskDefinition`. */
export interface SchemaFacts {
  readonly types: { readonly [name: string]: TypeFacts };
  /** What a document can be: `apps/v1/Deployment`, `TaskDefinition`, `Service`, `AWS::ECS::Service`. */
  readonly roots: { readonly [name: string]: RootFacts };
}

export interface RootFacts {
  readonly type: string;
  /** First and last Kubernetes version that serves it; absent: all the versions we know. */
  readonly since?: string;
  readonly until?: string;
  readonly namespaced?: boolean;
  /** A list of another kind, `apps/v1/DeploymentList`: its items are what counts. */
  readonly list?: true;
}

export interface TypeFacts {
  readonly fields: { readonly [name: string]: FieldFacts };
  /** Fields the platform refuses to be without. */
  readonly required?: readonly string[];
}

export interface FieldFacts {
  /** `any`: free form. `object`: an object of the type `ref`. */
  readonly type:
    | 'string'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'object'
    | 'any'
    | 'quantity'
    | 'int-or-string'
    /** Base64 text. */
    | 'bytes'
    /** An RFC 3339 time. */
    | 'time';
  readonly ref?: string;
  /** `list`: a list of the type; `map`: an object with free keys and values of the type; the rest: as named. */
  readonly container?: 'list' | 'map' | 'map-of-lists' | 'list-of-lists' | 'list-of-maps';
  readonly enum?: readonly string[];
  /** Bits of an integer; absent: 32. */
  readonly bits?: 64;
  /** First and last Kubernetes version that has the field; absent: as long as its type. */
  readonly since?: string;
  readonly until?: string;
  readonly default?: string;
}
