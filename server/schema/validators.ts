/** A validator as ajv compiles it: true, or false and what is wrong in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** By root: `apps/v1/Deployment`. */
export type Validators = { readonly [root: string]: Validator };

export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}
