/** How a property of CloudFormation is written for Terraform's provider for AWS. */
export type Field =
  /** An argument of this name with the same value. */
  | string
  /** A nested block, or one for each item of a list. */
  | { readonly block: string; readonly fields: Fields }
  /** An object that Terraform does not have: its members stand in its place. */
  | { readonly lift: Fields }
  /** A JSON text; `member`: in the names of the API, as this member of a task definition. */
  | { readonly json: string; readonly member?: string }
  /** A list of keys and values as a map. */
  | { readonly tags: string }
  /** A list of keys and values whose keys are arguments, or members of a block: `stickiness/enabled`. */
  | { readonly settings: Readonly<Record<string, string>> }
  /** True where the property has this value. */
  | { readonly flag: string; readonly yes: string };

export type Fields = { readonly [property: string]: Field };

export interface TerraformType {
  readonly type: string;
  /** The end of a logical id that only repeats the type. */
  readonly suffix: string;
  readonly fields: Fields;
  /** What `Ref` stands for. */
  readonly ref: string;
  /** What `Fn::GetAtt` stands for, by attribute. */
  readonly attributes?: Readonly<Record<string, string>>;
}
