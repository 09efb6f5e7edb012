import type { Logs } from '../../model.ts';
import { type Say, tracedIn } from '../say.ts';

const AGENT = 'Pods have no log driver: install an agent in the cluster';
/** What takes the place of a log driver. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html */
const INSTEAD: Readonly<Record<string, string>> = {
  awslogs: `${AGENT}. The CloudWatch Observability add-on sends what containers print to CloudWatch Logs, to groups of its own.`,
  awsfirelens: `${AGENT}, such as Fluent Bit as a DaemonSet with the same outputs; on EKS Fargate, the ConfigMap aws-logging.`,
  splunk: `${AGENT}, such as the OpenTelemetry Collector with its Splunk exporter.`,
};
const OPTION = 'It is a setting of the log driver, which pods do not have: set it in the agent of the cluster.';

/** Says what becomes of the logs of a container. */
export function sayLogs(logs: Logs | undefined, say: Say): void {
  if (!logs) return;
  say(logs.driver, 'dropped', INSTEAD[logs.driver.value] ?? `${AGENT} that collects what they print.`);
  for (const option of tracedIn(logs.options)) say(option, 'dropped', OPTION);
}

/** Where its logs went, for those who set up the agent. Options may hold tokens: only the group is told. */
export function logComment(logs: Logs | undefined): string | undefined {
  const group = logs?.options.find(({ name }) => name.value === 'awslogs-group')?.value.value;
  return group === undefined ? undefined : `Its logs went to the CloudWatch Logs group ${group.split('\n')[0]}`;
}
