import type { Unknown } from '../syntax/value.ts';
import type { Entrance } from './model-entrance.ts';
import type { Source, Traced } from './trace.ts';

export type * from './model-entrance.ts';

/**
 * An application in nobody's terms: what runs, how many, how big, where it keeps its data, and how it is reached.
 * Readers of both platforms fill it, writers of both platforms print it.
 */
export interface Application {
  readonly workloads: readonly Workload[];
  /** Ways in from outside the application. */
  readonly entrances: readonly Entrance[];
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
  /** One copy on each machine that fits, and no number of copies. */
  readonly onEachMachine?: true;
  /** Each copy keeps a name and disks of its own over restarts. */
  readonly keepsIdentity?: true;
  /** Variables, by container as the source has it, that are to hold the name of the copy; they are no settings. */
  readonly ownNames?: readonly { readonly container: string; readonly variable: Traced<string> }[];
  /** When it is started; only where it runs once. */
  readonly schedule?: Schedule;
  /** How a run ends; only where it runs once. */
  readonly run?: Run;
  readonly replicas: Traced<number | Unknown>;
  /** Absent: not known, the platform's default applies. */
  readonly rollout?: Rollout;
  /** How the number of copies follows the load. */
  readonly scaling?: Scaling;
  /** The limit of one copy as a whole, beside those of its containers. */
  readonly size?: Size;
  /** The size was only chosen for what the containers need: nobody asked for it. */
  readonly sizeIsChosen?: true;
  /** In the order they start in, where they do not wait for each other. */
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly endpoints: readonly Endpoint[];
  readonly identity?: Identity;
  readonly machine: Machine;
  readonly sharing: Sharing;
  readonly placement: Placement;
  /** Who may talk to it and whom it may talk to. Absent: anybody, as far as nothing else forbids it. */
  readonly access?: Access;
  /** Security groups of its copies that exist already. */
  readonly securityGroups?: readonly Traced<string>[];
  /** Names that resolve in its containers only. */
  readonly hosts: readonly { readonly name: Traced<string>; readonly address: Traced<string> }[];
  readonly resolver?: { readonly servers: readonly Traced<string>[]; readonly searches: readonly Traced<string>[] };
  /** Parameters of the kernel: `net.core.somaxconn`. */
  readonly kernel: readonly Named[];
  readonly labels: readonly Named[];
  readonly annotations: readonly Named[];
  /** What only the platform it comes from knows, as its own text, for the way back. */
  readonly kept: readonly Kept[];
}

/** Where something came from, for people. */
export interface Origin {
  readonly file: string;
  /** `Deployment web`, `task definition web` */
  readonly title: string;
}

export interface Named {
  readonly name: Traced<string>;
  readonly value: Traced<string>;
}

/** A field that the other platform cannot hold. It travels as a note of the writer and is put back by the reader. */
export interface Kept {
  readonly platform: 'kubernetes' | 'ecs';
  /** Dotted, from the root of the pod spec or the task definition, containers by name: `containers.web.ulimits`. */
  readonly field: string;
  /** The value as JSON. */
  readonly value: Traced<string>;
}

/** How far a rollout may stray from the wanted number of copies, in copies. Never both 0. */
export interface Rollout {
  readonly missing: Traced<number>;
  readonly extra: Traced<number>;
  /** A rollout that gets nowhere is given up. `back`: and the old version is put back. */
  readonly givesUp?: { readonly back: Traced<boolean>; readonly seconds?: Traced<number> };
  /** Failed checks from outside do not count for so long after a copy has started, in seconds. */
  readonly grace?: Traced<number>;
}

export interface Schedule {
  /** In the words of the platform it comes from; `server/schedule` translates. */
  readonly expression: Traced<string>;
  readonly language: 'cron' | 'scheduler';
  readonly zone?: Traced<string>;
  readonly suspended?: Traced<boolean>;
  /** A run that could not start in time is left out after so many seconds. */
  readonly latest?: Traced<number>;
}

export interface Run {
  /** Copies at the same time. */
  readonly parallel?: Traced<number>;
  /** Copies that have to succeed. */
  readonly completions?: Traced<number>;
  /** How often a failed copy is tried again. */
  readonly retries?: Traced<number>;
  /** It is ended after so many seconds. */
  readonly deadline?: Traced<number>;
  /** A container that fails is started again in its place. */
  readonly restartsOnFailure?: true;
}

export interface Scaling {
  readonly origin: Origin;
  readonly name: Traced<string>;
  readonly least: Traced<number>;
  readonly most: Traced<number>;
  readonly targets: readonly ScalingTarget[];
  /** Seconds between steps. */
  readonly outCooldown?: Traced<number>;
  readonly inCooldown?: Traced<number>;
  readonly neverIn?: Traced<boolean>;
}

/**
 * `reserved`: percent of what all containers have set aside. `size`: percent of what a copy as a whole has.
 * `requests`: requests of an entrance for each copy and minute.
 */
export type ScalingTarget =
  | { readonly of: 'cpu' | 'memory'; readonly base: 'reserved' | 'size'; readonly percent: Traced<number> }
  | { readonly of: 'requests'; readonly entrance: string; readonly count: Traced<number> };

export interface Size {
  /** Virtual CPUs, in fractions: 0.25. */
  readonly cpu?: Traced<number>;
  /** MiB, whole. */
  readonly memory?: Traced<number>;
  /** GiB of disk that is gone with the copy. */
  readonly disk?: Traced<number>;
}

export interface Container {
  readonly name: Traced<string>;
  readonly image?: Traced<string>;
  /** Where the password for the image's registry is kept. */
  readonly registryLogin?: Reference;
  /** Whether the copy as a whole ends when it ends. */
  readonly endsAll: Traced<boolean>;
  /** It starts when all of these have come so far. */
  readonly waitsFor: readonly Wait[];
  /** When it is started again without the copy ending. Absent: the platform's way. */
  readonly restarts?: Restarts;
  /** Replaces the image's entry point. */
  readonly entrypoint?: readonly Traced<string>[];
  /** Replaces the image's arguments. */
  readonly arguments?: readonly Traced<string>[];
  readonly workingDirectory?: Traced<string>;
  readonly settings: readonly Setting[];
  /** Files of `NAME=value` lines whose variables are set too: where they lie. */
  readonly settingFiles: readonly Traced<string>[];
  readonly ports: readonly Port[];
  /** What is set aside for it. */
  readonly reserved: Size;
  /** What it can never exceed. */
  readonly limit: Size;
  readonly graphicsCards?: Traced<number>;
  readonly mounts: readonly Mount[];
  /** Fails: it is replaced. */
  readonly health?: HealthCheck;
  /** Fails: it gets no traffic. */
  readonly readiness?: HealthCheck;
  /** It has so many seconds to end before it is killed. */
  readonly stopSeconds?: Traced<number>;
  readonly security: Security;
  readonly interactive?: Traced<boolean>;
  readonly terminal?: Traced<boolean>;
  /** Where what it prints goes. Absent: the platform's way. */
  readonly logs?: Logs;
}

export interface Wait {
  /** Name of a container of the same workload, as the source has it. */
  readonly container: string;
  readonly until: Traced<'started' | 'healthy' | 'finished' | 'succeeded'>;
}

export interface Restarts {
  /** `false`: only after these exit codes is it left alone. */
  readonly enabled: Traced<boolean>;
  readonly ignoredExitCodes: readonly Traced<number>[];
  /** It must have run for so many seconds before it is started again. */
  readonly after?: Traced<number>;
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
  /** Where the value itself lies, when the source says so: an ARN, or a name in the service. */
  readonly remote?: RemoteValue;
}

export interface RemoteValue {
  readonly service: 'secrets-manager' | 'parameter-store';
  /** ARN or name, without key and version. */
  readonly id: Traced<string>;
  /** The entry of the JSON text that is meant. */
  readonly property?: Traced<string>;
  readonly stage?: Traced<string>;
  readonly version?: Traced<string>;
}

export interface Port {
  readonly number: Traced<number | Unknown>;
  readonly protocol: Traced<'tcp' | 'udp'>;
  readonly name?: Traced<string>;
  /** What is spoken on it: a hint for proxies. */
  readonly application?: Traced<ApplicationProtocol>;
  /** The port of the machine that leads to it. */
  readonly machinePort?: Traced<number>;
}

export type ApplicationProtocol = 'http' | 'http2' | 'grpc';

export interface Mount {
  /** Name of a volume of the workload, as the source has it. */
  readonly volume: Traced<string>;
  readonly path: Traced<string>;
  readonly readOnly?: Traced<boolean>;
  /** A file or folder of the volume in place of all of it. */
  readonly part?: Traced<string>;
}

export interface Volume {
  readonly name: Traced<string>;
  readonly content: VolumeContent;
}

export type VolumeContent =
  /** Empty at the start, gone with the copy. `limit` in MiB. */
  | { readonly kind: 'scratch'; readonly limit?: Traced<number> }
  | { readonly kind: 'memory'; readonly limit?: Traced<number> }
  | { readonly kind: 'machine'; readonly path: Traced<string> }
  /** A file system that all copies share. Without an id it has to be made, under this name. */
  | {
      readonly kind: 'shared';
      readonly id?: Traced<string>;
      readonly made?: Traced<string>;
      readonly path?: Traced<string>;
      readonly accessPoint?: Traced<string>;
      readonly encrypted?: Traced<boolean>;
      readonly authorized?: Traced<boolean>;
      readonly size?: Traced<number>;
    }
  /** A disk of its own for each copy; `lasting` when it outlives the copy. Size in GiB. */
  | { readonly kind: 'disk'; readonly disk: Disk; readonly lasting: boolean }
  | { readonly kind: 'nfs'; readonly server: Traced<string>; readonly path: Traced<string> }
  /** Files whose content is configuration: a text, or a secret by reference. */
  | { readonly kind: 'files'; readonly files: readonly FileContent[]; readonly mode?: Traced<number> }
  /** Known to its platform only: what it is, for people. */
  | { readonly kind: 'other'; readonly title: string; readonly source: Traced<string> };

export interface FileContent {
  /** Relative to the mount. */
  readonly path: Traced<string>;
  readonly setting: Setting;
}

export interface Disk {
  readonly size?: Traced<number>;
  readonly type?: Traced<string>;
  readonly iops?: Traced<number>;
  readonly throughput?: Traced<number>;
  readonly encrypted?: Traced<boolean>;
  readonly key?: Traced<string>;
  readonly snapshot?: Traced<string>;
  readonly fileSystem?: Traced<string>;
}

/** A name under which other workloads reach this one. */
export interface Endpoint {
  readonly name: Traced<string>;
  readonly origin: Origin;
  /** The name callers were seen to use, where it is not `name`: `api.shop.svc.cluster.local`. */
  readonly alias?: Traced<string>;
  /** The name stands for the addresses of all copies, with no address of its own. */
  readonly addresses?: true;
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

/** A test that is run again and again. Times in seconds. */
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
      readonly headers: readonly Named[];
    }
  /** The port takes connections. */
  | { readonly kind: 'connect'; readonly port: Traced<number | Unknown> }
  | { readonly kind: 'grpc'; readonly port: Traced<number | Unknown>; readonly service?: Traced<string> };

export interface Security {
  readonly user?: Traced<number | string>;
  readonly group?: Traced<number>;
  readonly privileged?: Traced<boolean>;
  readonly readOnlyRoot?: Traced<boolean>;
  /** Without the prefix CAP_. */
  readonly addedCapabilities: readonly Traced<string>[];
  readonly droppedCapabilities: readonly Traced<string>[];
  readonly noNewPrivileges?: Traced<boolean>;
  /** `apparmor:PROFILE`, `label:type:…`, as container engines take them. */
  readonly options: readonly Traced<string>[];
}

export interface Logs {
  readonly driver: Traced<string>;
  readonly options: readonly Named[];
}

/** What the containers may do with services of the cloud. */
export interface Identity {
  /** ARN of the role. */
  readonly role?: Traced<string>;
  /** Who takes it on: the name of the account. */
  readonly account?: Traced<string>;
}

/** What it has to run on. */
export interface Machine {
  readonly architecture?: Traced<'amd64' | 'arm64'>;
  readonly system?: Traced<'linux' | 'windows'>;
  /** In the words of ECS: `WINDOWS_SERVER_2022_CORE`. */
  readonly systemVersion?: Traced<string>;
  /** Machines that may be taken away at any time are good enough. */
  readonly interruptible?: Traced<boolean>;
  /** The source wants machines it does not manage itself. */
  readonly serverless?: Traced<boolean>;
}

/** What the containers share with each other (`copy`) or with the machine. Absent: nothing but the network. */
export interface Sharing {
  readonly network?: Traced<'machine'>;
  readonly processes?: Traced<'copy' | 'machine'>;
  readonly memory?: Traced<'copy' | 'machine'>;
}

export interface Placement {
  /** All of these must hold of the machine. */
  readonly requirements: readonly Requirement[];
  /** Copies are spread over these, as evenly as goes. */
  readonly spread: readonly Traced<'zone' | 'machine'>[];
  /** No two copies on a machine. */
  readonly apart?: Traced<boolean>;
}

export interface Requirement {
  /** `zone`, `instance-type`, `system`, `architecture`, or a name the operator gives machines. */
  readonly attribute: Traced<string>;
  readonly operator: Traced<'in' | 'not-in' | 'exists' | 'not-exists'>;
  readonly values: readonly Traced<string>[];
}

export interface Access {
  readonly origin: Origin;
  /** Absent: not restricted. Empty: nobody. */
  readonly incoming?: readonly AccessRule[];
  readonly outgoing?: readonly AccessRule[];
}

export interface AccessRule {
  /** Empty: anybody. Workloads by index in the application. */
  readonly peers: readonly AccessPeer[];
  /** Empty: all ports. */
  readonly ports: readonly {
    readonly protocol: Traced<'tcp' | 'udp'>;
    readonly from?: Traced<number>;
    readonly to?: Traced<number>;
  }[];
}

export type AccessPeer =
  | { readonly kind: 'addresses'; readonly cidr: Traced<string> }
  | { readonly kind: 'workload'; readonly name: Traced<string>; readonly space?: string };
