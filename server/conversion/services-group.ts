/** The description of the security group that all services of a stack are members of, where any of them may call. */
export const SERVICES_GROUP = 'Services of this stack';
