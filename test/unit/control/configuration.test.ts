import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import {
  type Configuration,
  configured,
  isConfiguration,
  readConfiguration,
} from '../../../server/control/configuration.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { openDocument } from '../../../server/syntax/open-document.ts';
import { openFile } from '../../../server/syntax/open-file.ts';

const read = (text: string) => readConfiguration(openDocument(text, 'yaml'));

describe('.crossdock.yaml', () => {
  const understood: [name: string, text: string, configuration: Configuration][] = [
    ['empty', '', {}],
    ['only a comment', '# nothing\n', {}],
    ['a version as a number', 'kubernetes: {version: 1.30}\n', { kubernetesVersion: '1.30' }],
    ['a version as text', 'kubernetes:\n  version: "v1.30.2" # EKS\n', { kubernetesVersion: '1.30' }],
    ['a launch type', 'ecs: {launchType: fargate}\n', { launchType: 'fargate' }],
    ['a preset', 'preset: strict\n', { preset: 'strict' }],
    [
      'rules',
      'rules:\n  practice/latest-tag: off\n  kubernetes/unknown-field: warning\n',
      { rules: { 'practice/latest-tag': 'off', 'kubernetes/unknown-field': 'warning' } },
    ],
    [
      'what YAML 1.1 makes of off',
      'rules: {practice/latest-tag: false}\n',
      { rules: { 'practice/latest-tag': 'off' } },
    ],
    [
      'what a conversion is to choose',
      'convert: {discovery: cloud-map, layout: kustomize}\n',
      { conversion: { discovery: 'cloud-map', layout: 'kustomize' } },
    ],
    ['keys without values', 'kubernetes:\necs:\npreset:\nrules:\n', {}],
  ];
  for (const [name, text, configuration] of understood) {
    it(name, () => assert.deepEqual(read(text), { configuration, problems: [] }));
  }

  const reported: [name: string, text: string, severity: string, underlined: string, message: RegExp][] = [
    ['an unknown key', 'kubernetes: {verion: 1.30}\n', 'warning', 'verion', /Did you mean `version`/],
    ['an unknown section', 'helm: {}\n', 'warning', 'helm', /does not know `helm`/],
    ['a version nobody knows', 'kubernetes: {version: 1.99}\n', 'error', '1.99', /1\.99 is not known.*1\.24 to 1\.36/],
    ['a launch type nobody knows', 'ecs: {launchType: moon}\n', 'error', 'moon', /`auto`, `fargate` or `ec2`/],
    ['a preset nobody knows', 'preset: harsh\n', 'error', 'harsh', /`platform`, `recommended` or `strict`/],
    ['a section that is none', 'kubernetes: 1.30\n', 'error', '1.30', /must be an object with `version`/],
    ['a rule nobody knows', 'rules: {practice/latest: off}\n', 'warning', 'practice/latest', /There is no rule/],
    ['a rule that cannot be off', 'rules: {yaml-syntax: off}\n', 'warning', 'yaml-syntax', /cannot be turned off/],
    ['a level nobody knows', 'rules: {practice/latest-tag: loud}\n', 'error', 'loud', /`off`, `hint`/],
    ['rules that are none', 'rules: [practice/latest-tag]\n', 'error', '[practice/latest-tag]', /must be an object/],
    ['a decision nobody has', 'convert: {ingress: alb}\n', 'warning', 'ingress', /does not know `ingress`/],
    ['a choice that is none', 'convert: {discovery: dns}\n', 'error', 'dns', /`service-connect` or `cloud-map`/],
    ['a list', '- a\n', 'error', '- a', /must be an object/],
  ];
  for (const [name, text, severity, underlined, message] of reported) {
    it(`${name} is reported at its place, and counts as not said`, () => {
      const file = openFile('file:///app/.crossdock.yaml', 'yaml', text);
      const [problem, ...others] = checkFile(file, defaultContext);
      assert.deepEqual(others, []);
      assert.equal(problem?.severity, severity);
      assert.equal(file.text.slice(problem.range.start, problem.range.end), underlined);
      assert.match(problem.message, message);
      const { configuration } = read(text);
      assert.deepEqual({ ...configured(defaultContext, configuration) }, defaultContext);
    });
  }
  it('that cannot be read says nothing, and is reported', () => {
    const text = 'preset: strict\nrules: [\n';
    assert.deepEqual(read(text), { configuration: {}, problems: [] });
    const problems = checkFile(openFile('.crossdock.yaml', 'yaml', text), defaultContext);
    assert.ok(problems.length > 0 && problems.every(({ rule }) => rule === 'yaml-syntax'));
  });
  it('changes the settings where it says something', () => {
    const settings = { ...defaultContext, preset: 'recommended', rules: { a: 'off', b: 'hint' } } as const;
    assert.deepEqual(configured(settings, { kubernetesVersion: '1.30', rules: { b: 'error' } }), {
      ...settings,
      kubernetesVersion: '1.30',
      rules: { a: 'off', b: 'error' },
    });
    assert.deepEqual(configured(settings, {}), settings);
  });
  it('is known by its name', () => {
    assert.ok(isConfiguration('.crossdock.yaml') && isConfiguration('file:///a/.crossdock.yaml'));
    assert.ok(!isConfiguration('file:///a/b.crossdock.yaml') && !isConfiguration('.crossdock.yml'));
  });
});
