/**
 * What the rules cost: `node --import tsx test/bench/rules.ts [FOLDER]`. Checks every Kubernetes file of a folder (by default the
 * corpus), times the rules alone, and prints how much they add to the time of a check without them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Context, defaultContext } from '../../server/context.ts';
import { checkFile } from '../../server/features/diagnostics.ts';
import { rootOf } from '../../server/kubernetes/api.ts';
import { kubernetesFacts } from '../../server/kubernetes/facts.ts';
import { isFragment } from '../../server/kubernetes/fragment.ts';
import { practiceRules } from '../../server/kubernetes/practice/index.ts';
import { recognizeKubernetes } from '../../server/kubernetes/recognize.ts';
import { kubernetesRules } from '../../server/kubernetes/rules/index.ts';
import type { KubernetesRule } from '../../server/kubernetes/scope.ts';
import type { KubernetesResource } from '../../server/resource.ts';
import { indexRules, runRules } from '../../server/run-rules.ts';
import type { SourceFile } from '../../server/syntax/document.ts';
import { languageOf, openFile } from '../../server/syntax/open-file.ts';

const ROUNDS = 9;

const [, , named] = process.argv;
const folder = named ? pathToFileURL(`${named}/`) : new URL('../../../shared/corpus/k8s/', import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ya?ml|json)$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const open = (): SourceFile[] => texts.map(({ name, text }) => openFile(name, languageOf(name, text), text));

/**
 * The processor's time for the shortest of several rounds, in milliseconds: other programs count less in it than in the time of
 * day. Each round has fresh files: documents remember what was found in them.
 */
function timed(prepare: () => SourceFile[], work: (files: SourceFile[]) => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const files = prepare();
    const start = process.cpuUsage();
    work(files);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...rounds);
}

const check = (context: Context) =>
  timed(open, (files) => {
    for (const file of files) checkFile(file, context);
  });

function ruleTime(rules: readonly KubernetesRule[], resources: readonly KubernetesResource[]): number {
  const index = indexRules(rules);
  return timed(
    () => [],
    () => {
      for (const { apiVersion, kind, value } of resources) {
        const type = rootOf(apiVersion, kind)?.type;
        if (type === undefined || isFragment(kind, value)) continue;
        runRules(index, kubernetesFacts, type, value, { apiVersion, kind, object: value, version: '1.36' });
      }
    },
  );
}

const resources = open().flatMap(({ documents }) => documents.flatMap(({ document }) => recognizeKubernetes(document)));
const whole = check(defaultContext);
const rules = ruleTime(kubernetesRules, resources);
const practice = ruleTime(practiceRules, resources);
const strict = check({ ...defaultContext, preset: 'strict' });
const added = (time: number) => `${time.toFixed(0)} ms, ${((100 * time) / (whole - rules)).toFixed(1)} %`;

console.log(`${texts.length} files, ${resources.length} objects; the shortest of ${ROUNDS} rounds`);
console.log(`check without rules           ${(whole - rules).toFixed(0)} ms`);
console.log(`rules of the platform         ${added(rules)}`);
console.log(`rules of good practice, all   ${added(practice)} (off by default)`);
console.log(`check with preset strict      ${strict.toFixed(0)} ms`);
