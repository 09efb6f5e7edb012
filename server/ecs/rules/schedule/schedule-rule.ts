import type { Rule } from '../../../rule.ts';

/** A rule about a schedule in a template. Members have the names and types that CloudFormation gives them. */
export type ScheduleRule = Rule<null>;
