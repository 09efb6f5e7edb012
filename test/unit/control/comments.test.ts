import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Context, defaultContext } from '../../../server/context.ts';
import { checkFile } from '../../../server/features/diagnostics.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';

/** What is left to say of a file: `LINE rule`, lines from 1. */
function told(text: string, context: Partial<Context> = {}): string[] {
  const file = openFile('file:///a', languageOf('', text), text);
  return checkFile(file, { ...defaultContext, ...context }).map(
    ({ rule, range }) => `${text.slice(0, range.start).split('\n').length} ${rule}`,
  );
}

const UNKNOWN = 'kubernetes/unknown-field';
/** A Pod with one unknown field, on its line 6. */
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: "a:1"}]\n  hostpid: true\n';
const above = (comment: string, pod = POD) => pod.replace('  hostpid', `  ${comment}\n  hostpid`);

describe('a comment turns a rule off', () => {
  const silent: [name: string, text: string][] = [
    ['on the next line', above(`# crossdock-disable-next-line ${UNKNOWN}`)],
    ['with others', above(`# crossdock-disable-next-line kubernetes/wrong-type, ${UNKNOWN}`)],
    ['with a reason', above(`# crossdock-disable-next-line ${UNKNOWN} -- the mutating webhook takes it/them away`)],
    ['above another comment and a blank line', above(`# crossdock-disable-next-line ${UNKNOWN}\n  # more\n\n`)],
    ['behind a value', POD.replace('"a:1"}]', `"a:1"}] # crossdock-disable-next-line ${UNKNOWN}`)],
    ['from there on', `# crossdock-disable ${UNKNOWN}\n${POD}`],
    ['in a block', `${above(`# crossdock-disable ${UNKNOWN}`)}# crossdock-enable ${UNKNOWN}\n`],
    ['in the whole file, from its end', `${POD}# crossdock-disable-file ${UNKNOWN}\n`],
    ['in the whole file, before its first document', `# crossdock-disable-file ${UNKNOWN}\n---\n${POD}---\n${POD}`],
    ['in the documents after it', `# crossdock-disable ${UNKNOWN}\n---\n${POD}---\n${POD}`],
    ['with Windows line ends', above(`# crossdock-disable-next-line ${UNKNOWN}`).replaceAll('\n', '\r\n')],
    [
      'above the line --- that a document starts on',
      `# crossdock-disable-next-line ${UNKNOWN}\n--- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, date: {}}\n`,
    ],
    [
      'in JSON with comments',
      `{\n"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"},\n// crossdock-disable-next-line ${UNKNOWN}\n"date": {}\n}`,
    ],
    [
      'in JSON, between /* and */',
      `{\n"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"},\n/* crossdock-disable-next-line ${UNKNOWN} */\n"date": {}\n}`,
    ],
  ];
  for (const [name, text] of silent) it(name, () => assert.deepEqual(told(text), []));

  const heard: [name: string, text: string, found: string[]][] = [
    ['not another one', above('# crossdock-disable-next-line kubernetes/wrong-type'), [`7 ${UNKNOWN}`]],
    [
      'not further down',
      above(`# crossdock-disable-next-line ${UNKNOWN}`).replace('  hostpid', '  hostPID: true\n  hostpid'),
      [`8 ${UNKNOWN}`],
    ],
    ['not after the block', `# crossdock-disable ${UNKNOWN}\n# crossdock-enable ${UNKNOWN}\n${POD}`, [`8 ${UNKNOWN}`]],
    [
      'not after a block that all rules end with',
      `# crossdock-disable ${UNKNOWN}\n# crossdock-enable\n${POD}`,
      [`8 ${UNKNOWN}`],
    ],
    [
      'not in a text',
      `${POD}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n    # crossdock-disable-file ${UNKNOWN}\n    # crossdock-disable x/y\n`,
      [`6 ${UNKNOWN}`],
    ],
    [
      'not in quotes',
      `${POD}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: " # crossdock-disable-file ${UNKNOWN}"}\n`,
      [`6 ${UNKNOWN}`],
    ],
    [
      'not in the text of JSON',
      `{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}, "data": {"a": "// crossdock-disable-file ${UNKNOWN}"}, "date": {}}`,
      [`1 ${UNKNOWN}`],
    ],
  ];
  for (const [name, text, found] of heard) it(name, () => assert.deepEqual(told(text), found));

  it('and so what is told of comments', () => {
    const text = `# crossdock-disable-file crossdock/unknown-rule, x/y\n${POD}`;
    assert.deepEqual(told(text), [`7 ${UNKNOWN}`]);
  });
  it('but no mistake in the text itself', () => {
    const text = `# crossdock-disable-file yaml-syntax\n${POD}  a: "b\n`;
    assert.ok(told(text).some((line) => line.endsWith('yaml-syntax')));
  });
});

describe('a comment that asks for something nobody knows is reported', () => {
  const table: [comment: string, found: RegExp, underlined: string][] = [
    [
      '# crossdock-disable-next-line kubernetes/unknown-feild',
      /Did you mean `kubernetes\/unknown-field`/,
      'kubernetes/unknown-feild',
    ],
    ['# crossdock-disable unknown-field', /Did you mean `kubernetes\/unknown-field`/, 'unknown-field'],
    ['# crossdock-disable-file yaml-syntax', /cannot be turned off/, 'yaml-syntax'],
    ['# crossdock-enable kubernetes/nothing', /There is no rule/, 'kubernetes/nothing'],
    ['# crossdock-disable-line kubernetes/unknown-field', /does not know this comment/, 'crossdock-disable-line'],
    ['# crossdock-disable-next-line', /Say which rule/, 'crossdock-disable-next-line'],
    ['# crossdock-disable -- because', /Say which rule/, 'crossdock-disable'],
    ['# crossdock: kubernetes=1.99', /1\.99 is not known/, 'kubernetes=1.99'],
    ['# crossdock: kubernets=1.33', /`kubernets` is unknown/, 'kubernets=1.33'],
  ];
  for (const [comment, message, underlined] of table) {
    it(comment, () => {
      const text = `${comment}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`;
      const problems = checkFile(openFile('file:///a.yaml', 'yaml', text), defaultContext);
      assert.deepEqual(
        problems.map(({ severity, range }) => [severity, text.slice(range.start, range.end)]),
        [['warning', underlined]],
      );
      assert.match(problems[0]?.message ?? '', message);
    });
  }
  it('unless it is somebody else’s file, or only speaks of Crossdock', () => {
    assert.deepEqual(told('# crossdock-disable-file x/y\nservices: {}\n'), []);
    assert.deepEqual(
      told(
        `# crossdock: a shop = a place\n# crossdock-shop\n# see crossdock-disable\n${POD}`.replace(
          '  hostpid: true\n',
          '',
        ),
      ),
      [],
    );
  });
});

describe('a comment names the target', () => {
  const JOB =
    'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\nspec: {schedule: "@daily", jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: "a:1"}]}}}}}\n';
  const removed = (text: string, context: Partial<Context> = {}) =>
    told(text, context).filter((line) => line.endsWith('removed-api')).length;
  const table: [name: string, text: string, context: Partial<Context>, problems: number][] = [
    ['none', JOB, {}, 1],
    ['at the top of a file', `# crossdock: kubernetes=1.24\n${JOB}---\n${JOB}`, {}, 0],
    ['before the first document', `# crossdock: kubernetes=v1.24.7\n---\n${JOB}---\n${JOB}`, {}, 0],
    ['in one document', `${JOB}---\n# crossdock: kubernetes=1.24\n${JOB}`, {}, 1],
    [
      'in a document against the file',
      `# crossdock: kubernetes=1.24\n${JOB}---\n# crossdock: kubernetes=1.36\n${JOB}`,
      {},
      1,
    ],
    ['against the settings', `# crossdock: kubernetes=1.36\n${JOB}`, { kubernetesVersion: '1.24' }, 1],
    [
      'not against the command line',
      `# crossdock: kubernetes=1.36\n${JOB}`,
      { kubernetesVersion: '1.24', versionIsFinal: true },
      0,
    ],
  ];
  for (const [name, text, context, problems] of table) it(name, () => assert.equal(removed(text, context), problems));
});

describe('the settings of a rule', () => {
  it('make it less grave, or turn it off', () => {
    const severity = (rules: Context['rules']) =>
      checkFile(openFile('a.yaml', 'yaml', POD), { ...defaultContext, rules }).map((problem) => problem.severity);
    assert.deepEqual(severity({}), ['error']);
    assert.deepEqual(severity({ [UNKNOWN]: 'hint' }), ['hint']);
    assert.deepEqual(severity({ [UNKNOWN]: 'off' }), []);
  });
  it('ask for good practice, one by one or as a preset', () => {
    const text = POD.replace('  hostpid: true\n', '').replace('a:1', 'a');
    assert.deepEqual(told(text), []);
    assert.deepEqual(told(text, { rules: { 'practice/latest-tag': 'information' } }), ['5 practice/latest-tag']);
    const recommended = told(text, { preset: 'recommended' });
    assert.ok(recommended.includes('5 practice/latest-tag') && !recommended.includes('4 practice/seccomp-required'));
    assert.ok(told(text, { preset: 'strict' }).includes('4 practice/seccomp-required'));
    assert.ok(
      !told(text, { preset: 'strict', rules: { 'practice/latest-tag': 'off' } }).includes('5 practice/latest-tag'),
    );
  });
  it('ask for nothing where the form is wrong already, or a patch leaves things out', () => {
    const broken = POD.replace('image: "a:1"', 'image: 7');
    assert.deepEqual(told(broken, { rules: { 'practice/latest-tag': 'warning' } }), [
      '5 kubernetes/wrong-type',
      `6 ${UNKNOWN}`,
    ]);
    const patch =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a}]}}}\n';
    assert.deepEqual(told(patch, { preset: 'strict' }), []);
  });
});
