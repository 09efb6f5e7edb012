import type { Context } from '../context.ts';
import type { EksSupport } from '../kubernetes/eks-versions.ts';
import type { FieldFacts } from '../schema/facts.ts';

/** The few fixed words of hovers and completions. */
interface Labels {
  readonly required: string;
  readonly default: string;
  readonly allowed: string;
  /** Between the items of a list. */
  readonly comma: string;
  /** A kind that all the versions we know have. */
  readonly served: (first: string, last: string) => string;
  readonly since: (version: string) => string;
  readonly until: (version: string) => string;
  readonly deprecated: (version: string) => string;
  readonly gone: (version: string) => string;
  /** What Amazon EKS does for a version until a day, or did. */
  readonly eks: Record<EksSupport['state'], (version: string, day: string) => string>;
  readonly types: Record<FieldFacts['type'], string>;
  readonly containers: Record<NonNullable<FieldFacts['container']>, (type: string) => string>;
}

export const labels: Record<Context['language'], Labels> = {
  en: {
    required: 'required',
    default: 'Default',
    allowed: 'Allowed',
    comma: ', ',
    served: (first, last) => `Served by Kubernetes ${first} to ${last}`,
    since: (version) => `Since Kubernetes ${version}`,
    until: (version) => `Last in Kubernetes ${version}`,
    deprecated: (version) => `Deprecated since Kubernetes ${version}`,
    gone: (version) => `Gone in Kubernetes ${version}`,
    eks: {
      standard: (version, day) => `Amazon EKS: Kubernetes ${version} is in standard support until ${day}`,
      extended: (version, day) =>
        `Amazon EKS: Kubernetes ${version} is in extended support, at a higher price, until ${day}`,
      ended: (version, day) => `Amazon EKS: support of Kubernetes ${version} ended on ${day}`,
    },
    types: {
      string: 'string',
      integer: 'integer',
      number: 'number',
      boolean: 'boolean',
      object: 'object',
      any: 'any value',
      quantity: 'quantity (`500m`, `128Mi`)',
      'int-or-string': 'integer or string',
      bytes: 'Base64 text',
      time: 'time (RFC 3339)',
    },
    containers: {
      list: (type) => `list of ${type}`,
      map: (type) => `map of ${type}`,
      'map-of-lists': (type) => `map of lists of ${type}`,
      'list-of-lists': (type) => `list of lists of ${type}`,
      'list-of-maps': (type) => `list of maps of ${type}`,
    },
  },
  ja: {
    required: '必須',
    default: '既定値',
    allowed: '指定できる値',
    comma: '、',
    served: (first, last) => `Kubernetes ${first}〜${last} で利用可能`,
    since: (version) => `Kubernetes ${version} 以降`,
    until: (version) => `Kubernetes ${version} まで`,
    deprecated: (version) => `Kubernetes ${version} 以降は非推奨`,
    gone: (version) => `Kubernetes ${version} で廃止`,
    eks: {
      standard: (version, day) => `Amazon EKS: Kubernetes ${version} の標準サポートは ${day} まで`,
      extended: (version, day) => `Amazon EKS: Kubernetes ${version} は延長サポート中（割増料金）、${day} まで`,
      ended: (version, day) => `Amazon EKS: Kubernetes ${version} のサポートは ${day} に終了`,
    },
    types: {
      string: '文字列',
      integer: '整数',
      number: '数値',
      boolean: '真偽値',
      object: 'オブジェクト',
      any: '任意の値',
      quantity: '数量（`500m`、`128Mi`）',
      'int-or-string': '整数または文字列',
      bytes: 'Base64 文字列',
      time: '日時（RFC 3339）',
    },
    containers: {
      list: (type) => `${of(type)}リスト`,
      map: (type) => `${of(type)}マップ`,
      'map-of-lists': (type) => `${of(type)}リストのマップ`,
      'list-of-lists': (type) => `${of(type)}リストのリスト`,
      'list-of-maps': (type) => `${of(type)}マップのリスト`,
    },
  },
};

/** A space stands between Latin letters and Japanese only: `Container のリスト`, `文字列のリスト`. */
function of(type: string): string {
  return /[A-Za-z]$/.test(type) ? `${type} の` : `${type}の`;
}
