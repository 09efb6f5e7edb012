import type { ApplicationProtocol, Named, Origin, Port } from './model.ts';
import type { Source, Traced } from './trace.ts';

/** A way in from outside: `http` looks at requests, `ports` hands connections on. */
export interface Entrance {
  readonly kind: 'http' | 'ports';
  /** It exists but is not in the input: only the groups of its targets are known, and its listener stands for those it has. */
  readonly unseen?: true;
  readonly name: Traced<string>;
  readonly origin: Origin;
  readonly anchor: readonly Source[];
  /** Whether it is reached from the internet. */
  readonly open: Traced<boolean>;
  readonly listeners: readonly Listener[];
  /** Addresses that may come in. Empty: any. */
  readonly sources: readonly Traced<string>[];
  /** Security groups of the entrance that exist already. */
  readonly securityGroups: readonly Traced<string>[];
  /** Settings of the load balancer in AWS's own names: `idle_timeout.timeout_seconds`. */
  readonly attributes: readonly Named[];
  readonly labels: readonly Named[];
}

export interface Listener {
  readonly port: Traced<number>;
  readonly protocol: Traced<'http' | 'https' | 'tcp' | 'udp' | 'tls'>;
  /** ARNs; the first is the default one. Empty on `https`: to be chosen. */
  readonly certificates: readonly Traced<string>[];
  readonly policy?: Traced<string>;
  /** In the order they are tried. */
  readonly routes: readonly Route[];
  /** Where no route matches. Absent: 404 for `http`. */
  readonly otherwise?: RouteAction;
}

export interface Route {
  readonly origin: Origin;
  /** Any of these. Empty: all hosts. `*.shop.example` stands for subdomains. */
  readonly hosts: readonly Traced<string>[];
  /** Any of these. Empty: all paths. */
  readonly paths: readonly RoutePath[];
  /** Of those with one name, any; otherwise all. */
  readonly headers: readonly Named[];
  readonly queries: readonly Named[];
  readonly methods: readonly Traced<string>[];
  readonly addresses: readonly Traced<string>[];
  readonly action: RouteAction;
}

export interface RoutePath {
  /** `prefix` by whole elements of the path; `pattern` with `*` and `?`. */
  readonly match: Traced<'exact' | 'prefix' | 'pattern' | 'expression'>;
  readonly path: Traced<string>;
}

export type RouteAction =
  | {
      readonly kind: 'forward';
      readonly targets: readonly RouteTarget[];
      /** The path is rewritten: a regular expression and what takes its place. */
      readonly rewrite?: { readonly pattern: Traced<string>; readonly replacement: Traced<string> };
    }
  | {
      readonly kind: 'redirect';
      readonly status: Traced<301 | 302>;
      readonly scheme?: Traced<string>;
      readonly host?: Traced<string>;
      readonly port?: Traced<number>;
      readonly path?: Traced<string>;
      readonly query?: Traced<string>;
    }
  | {
      readonly kind: 'answer';
      readonly status: Traced<number>;
      readonly type?: Traced<string>;
      readonly body?: Traced<string>;
    };

export interface RouteTarget {
  /** The workload's name, as the source has it, and its space. */
  readonly workload: string;
  readonly space?: string;
  readonly port: Port;
  readonly weight?: Traced<number>;
  /** ARN of the group of targets that exists already. */
  readonly group?: Traced<string>;
  readonly protocol?: Traced<'http' | 'https' | 'tcp' | 'udp' | 'tls'>;
  readonly application?: Traced<ApplicationProtocol>;
  readonly check?: TargetCheck;
  /** Settings of the target group in AWS's own names: `deregistration_delay.timeout_seconds`. */
  readonly attributes: readonly Named[];
}

/** How an entrance finds out which copies take requests. Absent members: the platform's way. */
export interface TargetCheck {
  readonly protocol?: Traced<'http' | 'https' | 'tcp'>;
  readonly port?: Traced<number | string>;
  readonly path?: Traced<string>;
  readonly interval?: Traced<number>;
  readonly timeout?: Traced<number>;
  readonly healthy?: Traced<number>;
  readonly unhealthy?: Traced<number>;
  /** `200-399` */
  readonly codes?: Traced<string>;
}
