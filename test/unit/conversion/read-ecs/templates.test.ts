import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Traced } from '../../../../server/conversion/trace.ts';
import { onlyWorkload, plain, readTexts, remarkAt } from './support.ts';

const PARAMETERS = `Parameters:
  Image: {Type: String, Default: 'nginx:1.29'}
  Tag: {Type: String}
  Empty: {Type: String, Default: ''}
  Count: {Type: Number, Default: 3}
  Stage: {Type: String, Default: prod}
  Fixed: {Type: String, Default: only, AllowedValues: [only]}
  Password: {Type: String, NoEcho: true, Default: TOP-SECRET}
Mappings:
  Sizes: {prod: {cpu: '512'}, test: {cpu: '256'}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsFixed: !Equals [!Ref Fixed, only]
  IsEast: !Equals [!Ref 'AWS::Region', us-east-1]
`;

function template(container: string, more = ''): string {
  return `${PARAMETERS}Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      ContainerDefinitions:
        - Name: app
          Environment: [{Name: A, Value: ${container}}]
${more}`;
}

/** A value in a template, and what is read: the text, and what is said about it. */
const VALUES: readonly (readonly [written: string, text: string, messages: readonly RegExp[]])[] = [
  ['!Ref Image', 'nginx:1.29', [/default of the parameter `Image`/]],
  ['!Ref Fixed', 'only', []],
  ['!Ref Tag', '${Tag}', [/only known at deployment/]],
  ['!Ref Empty', '${Empty}', [/only known/, /default/]],
  ['!Ref Password', '${Password}', [/only known/]],
  ["!Sub 'x-${Password}-${Stage}'", 'x-${Password}-prod', [/only known/, /`Stage`/]],
  [
    "!Sub '${AWS::AccountId}.dkr/${Image}:${Tag}'",
    '${AWS::AccountId}.dkr/nginx:1.29:${Tag}',
    [/only known/, /`Image`/],
  ],
  ["!Sub ['${A}-${Stage}', {A: !GetAtt Db.Address}]", '${Db.Address}-prod', [/only known/, /`Stage`/]],
  ["!Sub '${!Literal}'", '${Literal}', []],
  ["!Join ['-', [a, !Ref Stage]]", 'a-prod', [/`Stage`/]],
  ["!Join ['-', [a, !Ref Tag]]", 'a-${Tag}', [/only known/]],
  ['!GetAtt Db.Address', '${Db.Address}', [/only known/]],
  ["!ImportValue {'Fn::Sub': '${Stage}-host'}", '${prod-host}', [/only known/, /`Stage`/]],
  ['!FindInMap [Sizes, !Ref Stage, cpu]', '512', [/`Stage`/]],
  ['!FindInMap [Sizes, !Ref Tag, cpu]', '${Sizes.Tag.cpu}', [/only known/]],
  ['!If [IsProd, yes-it-is, no]', 'yes-it-is', [/`Stage`/]],
  ['!If [IsFixed, a, b]', 'a', []],
  ['!If [IsEast, a, b]', '${IsEast}', [/only known/]],
  ['!If [IsFixed, !Ref Tag, b]', '${Tag}', [/only known/]],
  ['5', '5', []],
  ['true', 'true', []],
];

for (const [written, text, messages] of VALUES) {
  test(`a template's ${written}`, () => {
    const read = readTexts({ 'a.yaml': template(written) });
    const [setting] = onlyWorkload(read).containers[0]?.settings ?? [];
    assert.equal(setting?.kind, 'value');
    const value = setting?.kind === 'value' ? setting.value : (undefined as unknown as Traced<string>);
    assert.equal(value.value, text);
    assert.equal(value.notes.length, messages.length, JSON.stringify(value.notes));
    for (const [index, message] of messages.entries()) {
      assert.match(value.notes[index]?.message ?? '', message);
      assert.equal(value.notes[index]?.fidelity, 'needs-decision');
    }
    assert.ok(!JSON.stringify([plain(read.application), [...read.remarks]]).includes('TOP-SECRET'));
  });
}

test('nothing is what AWS::NoValue stands for', () => {
  const read = readTexts({
    'a.yaml': template('x', "      TaskRoleArn: !If [IsFixed, !Ref 'AWS::NoValue', 'arn:aws:iam::1:role/a']\n"),
  });
  assert.equal(onlyWorkload(read).identity, undefined);
  assert.match(remarkAt(read, '/TaskRoleArn/Fn::If/0').message, /always holds/);
});

test('values that CloudFormation looks up are references', () => {
  const { settings } = onlyWorkload(
    readTexts({ 'a.yaml': template("'{{resolve:secretsmanager:db:SecretString:password}}'") }),
  ).containers[0] ?? { settings: [] };
  assert.deepEqual(plain(settings), [
    {
      kind: 'secret',
      name: 'A',
      reference: {
        store: 'db',
        key: 'password',
        remote: { service: 'secrets-manager', id: 'db', property: 'password' },
      },
    },
  ]);
});

test('secrets of the template are references to it', () => {
  const more = `          Secrets:
            - {Name: ONE, ValueFrom: !Ref Database}
            - {Name: TWO, ValueFrom: !Sub '\${Database}:password::'}
            - {Name: THREE, ValueFrom: !Sub 'arn:aws:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/shop/key'}
  Database: {Type: AWS::SecretsManager::Secret, Properties: {SecretString: TOP-SECRET}}
`;
  const read = readTexts({ 'a.yaml': template('x', more) });
  const settings = plain(onlyWorkload(read).containers[0]?.settings).slice(1);
  assert.deepEqual(
    settings.map(({ reference }: { reference: object }) => reference),
    [
      { store: 'Database', remote: { service: 'secrets-manager', id: '${Database}' } },
      {
        store: 'Database',
        key: 'password',
        remote: { service: 'secrets-manager', id: '${Database}', property: 'password' },
      },
      {
        store: 'shop/key',
        remote: {
          service: 'parameter-store',
          id: 'arn:aws:ssm:${AWS::Region}:${AWS::AccountId}:parameter/shop/key',
        },
      },
    ],
  );
  assert.ok(!JSON.stringify([plain(read.application), [...read.remarks]]).includes('TOP-SECRET'));
});

test('a resource whose condition never holds is not made', () => {
  const read = readTexts({
    'a.yaml': `Conditions: {Never: !Equals [a, b]}
Resources:
  One: {Type: AWS::ECS::TaskDefinition, Properties: {Family: one, ContainerDefinitions: [{Name: a, Image: b}]}}
  Two: {Type: AWS::ECS::TaskDefinition, Condition: Never, Properties: {Family: two, ContainerDefinitions: [{Name: a, Image: b}]}}
`,
  });
  assert.deepEqual(
    read.application.workloads.map(({ name }) => name.value),
    ['one'],
  );
});

/** What is said of the parts of a template beside its resources. */
const PARTS: readonly (readonly [end: string, fidelity: string, message: RegExp])[] = [
  ['/Parameters/Image', 'exact', /stands where/],
  ['/Parameters/Tag', 'dropped', /Nothing that is converted needs/],
  ['/Conditions/IsEast', 'dropped', /Nothing that is converted depends/],
  ['/Mappings', 'exact', /looked up/],
  ['/Task/Type', 'exact', /what the resource is/],
];

for (const [end, fidelity, message] of PARTS) {
  test(`of a template, ${end} is ${fidelity}`, () => {
    const remark = remarkAt(readTexts({ 'a.yaml': template('!Ref Image') }), end);
    assert.equal(remark.fidelity, fidelity);
    assert.match(remark.message, message);
  });
}

test('a parameter that a placeholder stands for is to be filled in', () => {
  const read = readTexts({ 'a.yaml': template('!Ref Tag') });
  assert.equal(remarkAt(read, '/Parameters/Tag').fidelity, 'needs-decision');
});
