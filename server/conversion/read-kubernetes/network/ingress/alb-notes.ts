import type { Fidelity } from '../../../trace.ts';
import type { Ingress } from './ingress.ts';

const AUTHENTICATE =
  'Add an action `authenticate-oidc` or `authenticate-cognito` to the rules of the HTTPS listener: until then callers get in without.';

/** What becomes of annotations that are not carried over as values. */
const NOTES: Readonly<Record<string, readonly [Fidelity, string]>> = {
  'target-type': ['approximate', 'Targets are the addresses of tasks, whatever they were before.'],
  subnets: ['needs-decision', 'Choose the subnets of the load balancer when you deploy.'],
  'ip-address-type': ['dropped', 'Set `IpAddressType` of the load balancer, with subnets that have IPv6.'],
  'customer-owned-ipv4-pool': ['dropped', 'Set the address pool of the load balancer on the Outpost.'],
  'wafv2-acl-arn': ['needs-decision', 'Associate the web ACL with the load balancer: `AWS::WAFv2::WebACLAssociation`.'],
  'wafv2-acl-name': [
    'needs-decision',
    'Associate the web ACL with the load balancer: `AWS::WAFv2::WebACLAssociation`.',
  ],
  'waf-acl-id': ['needs-decision', 'Associate the web ACL with the load balancer.'],
  'web-acl-id': ['needs-decision', 'Associate the web ACL with the load balancer.'],
  'shield-advanced-protection': ['dropped', 'Protect the load balancer with AWS Shield Advanced.'],
  'mutual-authentication': [
    'needs-decision',
    'Set `MutualAuthentication` of the HTTPS listener: until then callers get in without a certificate.',
  ],
  'manage-backend-security-group-rules': ['exact', 'The rules between load balancer and tasks are always written.'],
  'target-node-labels': ['exact', 'Nodes are no targets any more: tasks are.'],
  'group.order': ['exact', 'The rules of the listener stand in this order.'],
  'auth-type': ['needs-decision', AUTHENTICATE],
  'auth-idp-cognito': ['needs-decision', AUTHENTICATE],
  'auth-idp-oidc': ['needs-decision', `${AUTHENTICATE} Its client secret belongs in AWS Secrets Manager.`],
  'auth-on-unauthenticated-request': ['needs-decision', AUTHENTICATE],
  'auth-scope': ['needs-decision', AUTHENTICATE],
  'auth-session-cookie': ['needs-decision', AUTHENTICATE],
  'auth-session-timeout': ['needs-decision', AUTHENTICATE],
  'inbound-cidrs': ['exact', 'The security group of the load balancer lets these in.'],
  'security-group-prefix-lists': ['dropped', 'Let the prefix lists into the security group of the load balancer.'],
};

/** Says of the annotations for an ALB what becomes of them, as far as they are not carried over. */
export function noteAlb({ alb }: Ingress): void {
  for (const name of alb.names()) {
    const [fidelity, message] = (Object.hasOwn(NOTES, name) ? NOTES[name] : undefined) ?? [];
    if (fidelity && message) alb.note(name, fidelity, message);
    else if (name.startsWith('listener-attributes.')) alb.note(name, 'dropped', 'Set the attributes on the listener.');
    else if (name.startsWith('transforms.'))
      alb.note(name, 'dropped', 'Add the transforms to the rule of the listener.');
  }
}
