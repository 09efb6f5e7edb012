import type { Unknown } from '../syntax/value.ts';
import type { Source, Traced } from './trace.ts';

/**
 * An application in nobody's terms: what runs, how many, how big, and under which names it is reached.
 * Readers of both platforms fill it, writers of both platforms print it.
 */
export interface Application {
  readonly workloads: readonly Workload[];
}

/** Containers that run together on one address, in as many copies as asked for. */
export interface Workload {
  readonly name: Traced<string>;
  readonly origin: Origin;
  /** The place to which decisions belong that no field of the input makes. */
  readonly anchor: readonly Source[];
  /** Names are reached without qualification by workloads of the same space. */
  readonly space?: Traced<string>;
  /** `always`: kept running and replaced when it ends. `once`: started by hand or by a schedule, and ends by itself. */
  readonly runs: 'always' | 'once';
  readonly replicas: Traced<number | Unknown>;
  /** Absent: not known, the platform's default applies. */
  readonly rollout?: Rollout;
  /** The limit of one copy as a whole, beside those of its containers. */
  readonly size?: Size;
  readonly containers: readonly Container[];
  readonly endpoints: readonly Endpoint[];
}

/** Where something came from, for people. */
export interface Origin {
  readonly file: string;
  /** `Deployment web`, `task definition web` */
  readonly title: string;
}

/** How far a rollout may stray from the wanted number of copies, in copies. Never both 0. */
export interface Rollout {
  readonly missing: Traced<number>;
  readonly extra: Traced<number>;
}

export interface Size {
  /** Virtual CPUs, in fractions: 0.25. */
  readonly cpu?: Traced<number>;
  /** MiB, whole. */
  readonly memory?: Traced<number>;
}

export interface Container {
  readonly name: Traced<string>;
  readonly image?: Traced<string>;
  /** Replaces the image's entry point. */
  readonly entrypoint?: readonly Traced<string>[];
  /** Replaces the image's arguments. */
  readonly arguments?: readonly Traced<string>[];
  readonly workingDirectory?: Traced<string>;
  readonly settings: readonly Setting[];
  readonly ports: readonly Port[];
  /** What is set aside for it. */
  readonly reserved: Size;
  /** What it can never exceed. */
  readonly limit: Size;
  readonly health?: HealthCheck;
}

/** An environment variable. Secrets are references: their values are never read. */
export type Setting =
  | { readonly kind: 'value'; readonly name: Traced<string>; readonly value: Traced<string> }
  | { readonly kind: 'secret'; readonly name: Traced<string>; readonly reference: Reference }
  /** Configuration that is kept elsewhere and is not in the input. */
  | { readonly kind: 'elsewhere'; readonly name: Traced<string>; readonly reference: Reference };

/** An entry of a named store of values. Without a key: the value as a whole. */
export interface Reference {
  readonly store: Traced<string>;
  readonly key?: Traced<string>;
}

export interface Port {
  readonly number: Traced<number | Unknown>;
  readonly protocol: Traced<'tcp' | 'udp'>;
  readonly name?: Traced<string>;
  /** What is spoken on it: a hint for proxies. */
  readonly application?: Traced<ApplicationProtocol>;
}

/** A name under which other workloads reach this one. */
export interface Endpoint {
  readonly name: Traced<string>;
  readonly origin: Origin;
  /** The name callers were seen to use, where it is not `name`: `api.shop.svc.cluster.local`. */
  readonly alias?: Traced<string>;
  readonly ports: readonly EndpointPort[];
}

export interface EndpointPort {
  /** The port callers use. */
  readonly number: Traced<number | Unknown>;
  readonly name?: Traced<string>;
  /** The port it leads to: one of a container of the workload. */
  readonly target: Port;
  /** How the source says so: a name or a number. */
  readonly through?: Traced<string | number>;
}

export type ApplicationProtocol = 'http' | 'http2' | 'grpc';

/** A test that is run again and again; a container that fails it too often is replaced. Times in seconds. */
export interface HealthCheck {
  readonly test: HealthTest;
  readonly interval: Traced<number>;
  readonly timeout: Traced<number>;
  readonly retries: Traced<number>;
  /** Failures do not count for so long after the start. Absent or 0: they count at once. */
  readonly startup?: Traced<number>;
}

export type HealthTest =
  | { readonly kind: 'command'; readonly words: readonly Traced<string>[] }
  | { readonly kind: 'shell'; readonly line: Traced<string> }
  | {
      readonly kind: 'http';
      readonly scheme: Traced<'http' | 'https'>;
      /** Absent: the container itself. */
      readonly host?: Traced<string>;
      readonly port: Traced<number | Unknown>;
      readonly path: Traced<string>;
      readonly headers: readonly { readonly name: Traced<string>; readonly value: Traced<string> }[];
    };
