import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { cursorOver } from '../../../../../server/conversion/cursor.ts';
import { readKubernetes } from '../../../../../server/conversion/read-kubernetes/application.ts';
import type { ObjectAt } from '../../../../../server/conversion/read-kubernetes/objects.ts';
import { unknownValue } from '../../../../../server/syntax/value.ts';
import { served } from './support.ts';

const SAMPLE = `${served('web', 'readinessProbe: {httpGet: {path: /, port: http}}', 'type: LoadBalancer\nloadBalancerSourceRanges: [10.0.0.0/8]')}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: shop
  annotations:
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}]'
    alb.ingress.kubernetes.io/actions.act: '{"type": "redirect", "redirectConfig": {"host": "x"}}'
    alb.ingress.kubernetes.io/conditions.web: '[{"field": "host-header", "hostHeaderConfig": {"values": ["a"]}}]'
    alb.ingress.kubernetes.io/group.order: '10'
spec:
  ingressClassName: alb
  defaultBackend: {service: {name: web, port: {name: web}}}
  tls: [{hosts: [a], secretName: t}]
  rules:
    - host: a
      http:
        paths:
          - {path: /, pathType: Prefix, backend: {service: {name: act, port: {name: use-annotation}}}}
          - {path: /x, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: canary, namespace: shop, annotations: {nginx.ingress.kubernetes.io/canary: 'true', nginx.ingress.kubernetes.io/canary-weight: '5'}}
spec: {ingressClassName: nginx, rules: [{host: a, http: {paths: [{path: /, backend: {serviceName: web, servicePort: 80}}]}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  gatewayClassName: alb
  infrastructure: {parametersRef: {kind: LoadBalancerConfiguration, name: settings}}
  listeners:
    - {name: s, protocol: HTTPS, port: 443, hostname: a, tls: {mode: Terminate, certificateRefs: [{name: t}]}, allowedRoutes: {namespaces: {from: All}}}
    - {name: t, protocol: TCP, port: 5}
---
apiVersion: gateway.k8s.aws/v1beta1
kind: LoadBalancerConfiguration
metadata: {name: settings, namespace: shop}
spec: {scheme: internal, listenerConfigurations: [{protocolPort: 'HTTPS:443', defaultCertificate: a}], loadBalancerAttributes: [{key: a, value: b}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: r, namespace: shop}
spec:
  parentRefs: [{name: edge, sectionName: s}]
  hostnames: [a]
  rules:
    - matches: [{path: {type: PathPrefix, value: /}, headers: [{name: a, value: b}], method: GET}]
      filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}}}]
      backendRefs: [{name: web, port: 80, weight: 5}]
    - filters: [{type: RequestRedirect, requestRedirect: {statusCode: 302}}]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: p, namespace: shop}
spec:
  podSelector: {matchLabels: {app: web}}
  policyTypes: [Ingress, Egress]
  ingress: [{from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}, {ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/9]}}], ports: [{protocol: TCP, port: http, endPort: 9}]}]
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: shop}
spec:
  scaleTargetRef: {kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 9
  metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 5m}}}, {type: Object, object: {describedObject: {kind: Ingress, name: shop}, metric: {name: requests}, target: {averageValue: 5}}}]
  behavior: {scaleDown: {selectPolicy: Disabled, stabilizationWindowSeconds: 5}}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: k, namespace: shop}
spec: {scaleTargetRef: {name: web}, minReplicaCount: 0, triggers: [{type: cpu, metricType: Utilization, metadata: {value: '5'}}]}
---
apiVersion: elbv2.k8s.aws/v1beta1
kind: TargetGroupBinding
metadata: {name: b, namespace: shop}
spec: {serviceRef: {name: web, port: 80}, targetGroupARN: arn, targetType: ip}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: db, namespace: shop}
spec: {secretStoreRef: {name: aws, kind: ClusterSecretStore}, target: {name: db}, data: [{secretKey: a, remoteRef: {key: b, property: c, version: d}}], dataFrom: [{extract: {key: a}}]}
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: {name: aws}
spec: {provider: {aws: {service: SecretsManager}}}
---
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: {name: c, namespace: shop}
spec: {provider: aws, parameters: {objects: "- {objectName: a, jmesPath: [{path: a, objectAlias: b}]}"}, secretObjects: [{secretName: db, data: [{objectName: b, key: a}]}]}
---
apiVersion: vpcresources.k8s.aws/v1beta1
kind: SecurityGroupPolicy
metadata: {name: g, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, securityGroups: {groupIds: [sg-1]}}
`;

// biome-ignore lint/suspicious/noExplicitAny: any value may stand anywhere
type Anything = any;

const VALUES: readonly Anything[] = [null, 7, '', unknownValue('${X}'), [], [null, 'x'], {}, true];

/** The documents with one value replaced, for each of their values: each time by the next of these. */
function* mutants(documents: readonly Anything[]): Generator<readonly Anything[]> {
  let next = 0;
  for (const document of documents) {
    for (const [parent, key] of [...places(document)]) {
      const before = parent[key];
      parent[key] = VALUES[next++ % VALUES.length];
      yield documents;
      parent[key] = before;
    }
  }
}

function* places(value: Anything): Generator<readonly [Anything, string | number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'apiVersion' || (key === 'kind' && 'apiVersion' in value)) continue;
    yield [value, key];
    yield* places(member);
  }
}

function objectOf(value: Anything, document: number): ObjectAt {
  const { apiVersion, kind, metadata } = value;
  const name = typeof metadata?.name === 'string' ? metadata.name : undefined;
  return {
    resource: { platform: 'kubernetes', apiVersion, kind, name, pointer: '', value },
    file: 'app.yaml',
    at: cursorOver(value, { file: 'app.yaml', document }, (pointer) => pointer, new Map()),
  };
}

test('whatever stands in a field, reading does not throw', () => {
  const documents = parseAllDocuments(SAMPLE)
    .map((document) => document.toJS())
    .filter((document) => document !== null);
  let count = 0;
  for (const mutant of mutants(documents)) {
    count++;
    try {
      readKubernetes(mutant.map(objectOf));
    } catch (error) {
      assert.fail(`${error instanceof Error ? error.stack : error}\n${JSON.stringify(mutant)}`);
    }
  }
  assert.ok(count > 200);
});
