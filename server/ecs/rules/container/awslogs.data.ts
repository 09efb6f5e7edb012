/**
 * Options of the awslogs log driver that ECS takes, as of 2026-08:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
 */
export const AWSLOGS_OPTIONS: readonly string[] = [
  'awslogs-create-group',
  'awslogs-datetime-format',
  'awslogs-group',
  'awslogs-multiline-pattern',
  'awslogs-region',
  'awslogs-stream-prefix',
  'max-buffer-size',
  'mode',
];

/** More that Docker has for this driver, which ECS may come to take: https://docs.docker.com/engine/logging/drivers/awslogs/ */
export const DOCKER_OPTIONS: readonly string[] = [
  'awslogs-credentials-endpoint',
  'awslogs-endpoint',
  'awslogs-force-flush-interval-seconds',
  'awslogs-format',
  'awslogs-max-buffered-events',
  'awslogs-stream',
  'env',
  'env-regex',
  'labels',
  'labels-regex',
  'tag',
];
