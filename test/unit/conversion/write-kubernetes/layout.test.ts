import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traced } from '../../../../server/conversion/trace.ts';
import { unknownValue } from '../../../../server/syntax/value.ts';
import { container, port, workload, write } from './support.ts';

const HTTP = port(80);
const ENDPOINT = {
  name: traced('web'),
  origin: { file: 'a', title: 'b' },
  ports: [{ number: traced(80), target: HTTP }],
};
const WORKLOADS = [
  workload({
    replicas: traced(2),
    containers: [container({ image: traced('ghcr.io/shop/web:1.2'), ports: [HTTP] })],
    endpoints: [ENDPOINT],
  }),
  workload({
    name: traced('worker'),
    replicas: traced(unknownValue('${Count}')),
    containers: [container({ image: traced('${Image}') })],
  }),
];

const LAYOUTS = [
  ['single', ['manifests.yaml']],
  ['per-resource', ['deployment-web.yaml', 'service-web.yaml', 'deployment-worker.yaml']],
  [
    'kustomize',
    [
      'base/deployment-web.yaml',
      'base/service-web.yaml',
      'base/deployment-worker.yaml',
      'base/kustomization.yaml',
      'overlays/production/kustomization.yaml',
    ],
  ],
] as const;

for (const [layout, paths] of LAYOUTS) {
  test(`the files of the layout ${layout}`, () => {
    assert.deepEqual(Object.keys(write({ workloads: WORKLOADS }, { layout }).files), paths);
  });
}

test('a base lists its files, and the overlay sets what is to be decided', () => {
  const { files } = write({ workloads: WORKLOADS }, { layout: 'kustomize' });
  assert.deepEqual(files['base/kustomization.yaml']?.[0].resources, [
    'deployment-web.yaml',
    'service-web.yaml',
    'deployment-worker.yaml',
  ]);
  const [overlay] = files['overlays/production/kustomization.yaml'] ?? [];
  assert.deepEqual(overlay.resources, ['../../base']);
  assert.deepEqual(overlay.replicas, [{ name: 'web', count: 2 }]);
  assert.deepEqual(overlay.images, [{ name: 'ghcr.io/shop/web', newTag: '1.2' }]);
  assert.deepEqual(overlay.patches, [
    {
      target: { kind: 'Deployment', name: 'worker' },
      patch: [
        '- op: replace\n  path: /spec/replicas\n  value: ${Count}\n',
        '- op: replace\n  path: /spec/template/spec/containers/0/image\n  value: "${Image}"\n',
      ].join(''),
    },
  ]);
});

test('two objects of a name in two namespaces are two files', () => {
  const workloads = ['shop', 'blog'].map((space) => workload({ space: traced(space) }));
  const { files } = write({ workloads }, { layout: 'per-resource' });
  assert.deepEqual(Object.keys(files), [
    'namespace-shop.yaml',
    'namespace-blog.yaml',
    'deployment-web.yaml',
    'deployment-blog-web.yaml',
  ]);
});

test('an overlay leaves alone what it cannot tell apart', () => {
  const workloads = ['shop', 'blog'].map((space, index) =>
    workload({ space: traced(space), containers: [container({ image: traced(`nginx:1.${index}`) })] }),
  );
  const [overlay] = write({ workloads }, { layout: 'kustomize' }).files['overlays/production/kustomization.yaml'] ?? [];
  assert.deepEqual([overlay.replicas, overlay.images], [undefined, undefined]);
});
