/** A check of another tool, the rules that see the same here, and what differs. */
interface Covered {
  readonly check: string;
  readonly what: string;
  readonly rules: readonly string[];
  readonly note?: string;
}

/** The rules of cfn-lint about ECS, as of its version of 2026-08-19. */
const CFN_LINT: readonly Covered[] = [
  { check: 'E3042', what: 'an essential container', rules: ['essential-container'] },
  {
    check: 'E3044',
    what: 'DAEMON where it cannot be',
    rules: ['daemon-service'],
    note: 'the launch type EXTERNAL is left alone: ECS Anywhere has daemons',
  },
  { check: 'E3046', what: 'options of awslogs', rules: ['awslogs-group', 'awslogs-region', 'awslogs-options'] },
  { check: 'E3047', what: 'cpu and memory of Fargate', rules: ['fargate-size', 'task-size-text'] },
  {
    check: 'E3048',
    what: 'what else Fargate asks for',
    rules: ['fargate-network-mode', 'fargate-size-required', 'fargate-placement', 'log-driver'],
  },
  {
    check: 'E3049',
    what: 'health checks of dynamic host ports',
    rules: ['dynamic-port-health-check'],
    note: 'a warning: ECS takes it',
  },
  { check: 'E3052', what: 'a network configuration for awsvpc', rules: ['service-network'] },
  { check: 'E3053', what: 'host ports with awsvpc', rules: ['host-port'] },
  {
    check: 'E3054',
    what: 'a Fargate service and its task definition',
    rules: ['service-compatibility'],
    note: 'an error only where the task definition cannot run on Fargate',
  },
  {
    check: 'E3056',
    what: 'a grace period without a load balancer',
    rules: ['grace-period'],
    note: 'information: container health checks count too by now',
  },
  { check: 'E3713', what: 'log drivers of Fargate services', rules: ['log-driver'] },
];

/** What the AWS CLI and the SDKs check before they send a request. */
const SDK: readonly Covered[] = [
  { check: 'Missing required parameter', what: 'a field that must be there', rules: ['missing-field'] },
  {
    check: 'Unknown parameter',
    what: 'a field that the request does not have',
    rules: ['unknown-field', 'output-only-field'],
  },
  { check: 'Invalid type for parameter', what: 'a value of another type, and null', rules: ['wrong-type'] },
  {
    check: '(checked by the service)',
    what: 'a value that is not one of the few allowed',
    rules: ['not-a-value'],
  },
];

/** For the end of docs/rules/ecs.md: which rules stand for the checks that people know from elsewhere. */
export function ecsCoverage(): string {
  return [
    '## For those who come from cfn-lint',
    '',
    'Each of these rules looks at task definitions and services in every form, not at templates alone.',
    '',
    ...table('cfn-lint', CFN_LINT),
    '',
    '## What the AWS CLI and the SDKs check themselves',
    '',
    ...table('says', SDK),
  ].join('\n');
}

function table(tool: string, rows: readonly Covered[]): string[] {
  const lines = rows.map(({ check, what, rules, note }) => {
    const links = rules.map((name) => `[ecs/${name}](#${name})`).join(', ');
    return `| ${check} | ${what} | ${links}${note === undefined ? '' : ` (${note})`} |`;
  });
  return [`| ${tool} | what | here |`, '|---|---|---|', ...lines];
}
