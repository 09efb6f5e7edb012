/** A command of the AWS CLI, and where the names in its input differ from those of the properties in a template. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  /** Members that are named or written differently; all others are the same. */
  readonly fields?: Fields;
}

/** A name, or what else differs. */
export type Field =
  | string
  | {
      readonly name?: string;
      /** Members of the object, or of each object in the list. */
      readonly fields?: Fields;
      /** A text with JSON in it, or a number where templates have a text. */
      readonly as?: 'json' | 'number';
    };

export type Fields = { readonly [property: string]: Field };

/** How the API makes what a type of CloudFormation stands for. */
export interface ApiType extends Call {
  /** The end of a logical id that only repeats the type. */
  readonly suffix: string;
  /** What the API wants a name for and CloudFormation makes one up: the longest it may be, and whether all of an account share it. */
  readonly name?: { readonly property: string; readonly most: number; readonly shared?: true };
  /** What `Ref` stands for. */
  readonly ref: Answer;
  /** What `Fn::GetAtt` stands for, by attribute. */
  readonly attributes?: Readonly<Record<string, Answer>>;
  /** Properties that are calls of their own, made after the main one. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** Input for ECS itself stands beside the others, under a name of its own. */
  readonly file?: { readonly kind: string; readonly name: string };
}

export interface Part extends Call {
  /** The member that says what it is a part of, as `Ref` does. */
  readonly owner: string;
  /** The member that takes the property, or each item of it; without it the item's own members do. */
  readonly member?: string;
  /** A call for each item. */
  readonly each?: true;
  /** A call that has to come before, to take away what is there from the start. */
  readonly instead?: { readonly operation: string; readonly value: readonly object[] };
}

/** What a reference stands for: a property that is known beforehand, or what only the answer of the call tells. */
export type Answer =
  | { readonly property: string }
  | {
      /** The end of the placeholder. */
      readonly word: string;
      /** Where it is in the answer, for `--query`. */
      readonly query: string;
      /** Where the answer does not have it: the command to ask with. `NAME` stands for the name of the resource. */
      readonly command?: string;
      /** The part of it that is meant. */
      readonly part?: string;
    };
