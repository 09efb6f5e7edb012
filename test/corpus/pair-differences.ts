interface Known {
  readonly reason: string;
  /** The lines it explains: `- ` the authors have it, `+ ` the conversion has it. */
  readonly match: RegExp;
}

type Comparison = readonly [pair: string, from: string, theirs: string, to: 'ecs' | 'eks', known: readonly Known[]];

const LATEST: Known = {
  reason: 'one side writes the tag :latest, which is the default',
  match: /image .*\/\w+(:latest)?$/,
};
const TRACING: Known = {
  reason: 'the Kubernetes side sends traces to a daemon, the ECS side does not',
  match: /environment AWS_XRAY_/,
};
const TASK_SIZE: Known = {
  reason: 'the Kubernetes side sets no sizes, and Fargate needs them',
  match: /^\+ .* sizes /,
};
const HOSTS: Known = {
  reason: 'the ECS side calls through a load balancer whose address is filled in later',
  match: /environment (GREETING|NAME)_SERVICE_HOST=/,
};
const PATHS: Known = { reason: 'the two sides call another path', match: /environment NAME_SERVICE_PATH=/ };

const DATABASES: Known = {
  reason: 'databases and queues are pods on Kubernetes, and managed services beside ECS',
  match: /^[+-] (\S+\/)?(dynamodb-local|redis|mysql|postgres|rabbitmq)$/,
};
const CONNECTIONS: Known = {
  reason: 'so they are reached in another way',
  match: /environment (DB|SPRING|CARTS|REDIS|RETAIL)_\w+=/,
};
const EACH_SIZE: Known = {
  reason: 'the Kubernetes side sizes each container, the ECS side the task as a whole',
  match: / sizes /,
};
const RUNTIME: Known = { reason: 'only the Kubernetes side sets them', match: /environment (JAVA_OPTS|PORT)=/ };
const PORTS: Known = {
  reason: 'one side writes the default port of HTTP',
  match: /ENDPOINTS_ORDERS=http:\/\/orders(:80)?$/,
};
const STORED: Known = {
  reason: 'the Kubernetes side keeps it in a ConfigMap that is read as a whole',
  match: /^\+ .* environment ENDPOINTS_/,
};

/** Where the authors of a pair wrote something else on the other platform than a conversion does, and why. */
export const DIFFERENCES: readonly Comparison[] = [
  [
    'greeting-name-webapp',
    'k8s/apps/k8s/standalone/',
    'ecs/apps/ecs/fargate/taskdefs/',
    'ecs',
    [LATEST, TRACING, HOSTS, PATHS],
  ],
  [
    'greeting-name-webapp',
    'ecs/apps/ecs/fargate/taskdefs/',
    'k8s/apps/k8s/standalone/',
    'eks',
    [LATEST, TRACING, HOSTS, PATHS, TASK_SIZE],
  ],
  [
    'greeting-name-webapp',
    'ecs/apps/ecs/fargate/templates/',
    'k8s/apps/k8s/standalone/',
    'eks',
    [TRACING, HOSTS, TASK_SIZE],
  ],
  ['retail-store', 'k8s/', 'ecs/', 'ecs', [DATABASES, CONNECTIONS, EACH_SIZE, RUNTIME, PORTS]],
  ['retail-store', 'ecs/', 'k8s/', 'eks', [DATABASES, CONNECTIONS, EACH_SIZE, RUNTIME, STORED]],
];
