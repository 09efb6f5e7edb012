import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsWith } from '../../../server/features/belonging.ts';
import { open } from './marked.ts';

/** Documents of a file, in order; the comment behind each says what it is to the first. */
const SHOP = [
  // 0: the Deployment that is asked about.
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web, tier: front } }
    spec:
      serviceAccountName: web
      imagePullSecrets: [{ name: registry }]
      containers:
        - name: web
          envFrom: [{ configMapRef: { name: settings } }]
          env: [{ name: A, valueFrom: { secretKeyRef: { name: keys, key: a } } }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]`,
  // 1-6: what it refers to.
  'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: keys }',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: registry }',
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }',
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web }',
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: x }\nspec: { scaleTargetRef: { kind: Deployment, name: web } }',
  // 7-9: what serves its pods, and what leads there.
  'apiVersion: v1\nkind: Service\nmetadata: { name: front }\nspec: { selector: { app: web } }',
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nspec: { rules: [{ http: { paths: [{ backend: { service: { name: front } } }] } }] }',
  'apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec: { selector: { matchLabels: { app: web } } }',
  // 10-14: what has nothing to do with it.
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { metadata: { labels: { app: web } }, spec: { containers: [] } } }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: api } }',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }',
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec: { scaleTargetRef: { kind: StatefulSet, name: web } }',
  'apiVersion: v1\nkind: Service\nmetadata: { name: outside }\nspec: { type: ExternalName }',
];

test('a workload goes with what it refers to, what serves its pods and what leads there, and with no other', () => {
  const file = open(SHOP.join('\n---\n'));
  assert.deepEqual(
    [...documentsWith(file, 0)].sort((a, b) => a - b),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
});

test('what is no Kubernetes object goes alone', () => {
  assert.deepEqual([...documentsWith(open('{"family": "web", "containerDefinitions": []}'), 0)], [0]);
});
