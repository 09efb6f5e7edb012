import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, run } from './run.ts';

const SCALING =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {maxReplicas: 3}\n';
const FILES = {
  'app/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {mode: fast}\n',
  'app/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: "nginx:1.27", envFrom: [{configMapRef: {name: setings}}]}
`,
  'over/kustomization.yaml': 'patches: [{path: parts/scaling.yaml}]\n',
  'over/parts/scaling.yaml': SCALING,
  'lone/scaling.yaml': SCALING,
};

async function problems(args: readonly string[]): Promise<string[]> {
  const folder = folderWith(FILES);
  try {
    const { out } = await run(folder.path, ['validate', '--format', 'json', ...args]);
    const report = JSON.parse(out) as { problems: { file: string; severity: string; rule: string }[] };
    return report.problems.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);
  } finally {
    folder.remove();
  }
}

test('the files of a run are checked among each other', async () => {
  assert.deepEqual(await problems(['app']), ['app/pod.yaml warning kubernetes/missing-object']);
});

test('a file has the same errors alone and among others', async () => {
  assert.deepEqual(await problems(['app/pod.yaml']), []);
  assert.deepEqual(await problems(['over/parts/scaling.yaml']), []);
  const lone = await problems(['lone/scaling.yaml']);
  assert.ok(lone.every((line) => line.startsWith('lone/scaling.yaml error ')) && lone.length > 0);
  assert.deepEqual(await problems(['.']), ['app/pod.yaml warning kubernetes/missing-object', ...lone]);
});
