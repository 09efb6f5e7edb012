import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referredBy } from '../../../server/ecs/cloudformation/references.ts';
import { resolverOf } from '../../../server/ecs/cloudformation/resolver.ts';
import { openFile } from '../../../server/syntax/open-file.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../../server/syntax/value.ts';

function template(text: string): ObjectValue {
  const value = asObject(openFile('file:///a.yaml', 'yaml', text).documents[0]?.document.value);
  assert.ok(value);
  return value;
}

const PARAMETERS = `
Parameters:
  Only: {Type: String, AllowedValues: [one]}
  Preset: {Type: Number, Default: 8080}
  Empty: {Type: String, Default: ''}
  Asked: {Type: String}
  List: {Type: CommaDelimitedList, Default: 'a, b'}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /web/image}
  Stage: {Type: String, AllowedValues: [prod]}
Mappings:
  Sizes:
    prod: {Cpu: '1024', Ports: [80, 443], Loop: !FindInMap [Sizes, prod, Loop]}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsNotProd: !Not [!Condition IsProd]
  HasPreset: !Not [!Equals [!Ref Preset, '']]
  HasEmpty: !Not [!Equals [!Ref Empty, '']]
  AsAsked: !Equals [!Ref Asked, x]
  Both: !And [!Condition IsProd, !Condition AsAsked]
  Neither: !And [!Condition IsNotProd, !Condition AsAsked]
  Either: !Or [!Condition AsAsked, !Condition IsProd]
  Round: !Not [!Condition Round]
`;

const VALUES: [value: string, certain: Value | '?', byDefault: Value | '?'][] = [
  ['!Ref Only', 'one', 'one'],
  ['!Ref Preset', '?', '8080'],
  ['!Ref Empty', '?', '?'],
  ['!Ref Asked', '?', '?'],
  ['!Ref List', '?', ['a', 'b']],
  ['!Ref Stored', '?', '?'],
  ['!Ref AWS::Region', '?', '?'],
  ['!Ref Task', '?', '?'],
  ['!GetAtt Role.Arn', '?', '?'],
  ['!ImportValue port', '?', '?'],
  ['!Sub "${Only}-${!Literal}"', 'one-${Literal}', 'one-${Literal}'],
  ['!Sub "${Only}:${Preset}"', '?', 'one:8080'],
  ['!Sub "${Only}:${Asked}"', '?', '?'],
  ['!Sub ["${A}:${Only}", {A: !Ref Stage}]', 'prod:one', 'prod:one'],
  ['!Join ["-", [a, 1, !Ref Only]]', 'a-1-one', 'a-1-one'],
  ['!Join ["-", !Ref List]', '?', 'a-b'],
  ['!Join ["-", [a, !Ref Asked]]', '?', '?'],
  ['!FindInMap [Sizes, !Ref Stage, Cpu]', '1024', '1024'],
  ['!FindInMap [Sizes, prod, Ports]', [80, 443], [80, 443]],
  ['!FindInMap [Sizes, !Ref Asked, Cpu]', '?', '?'],
  ['!FindInMap [Sizes, test, Cpu]', '?', '?'],
  ['!FindInMap [Sizes, prod, Loop]', '?', '?'],
  ['!If [IsProd, yes-it-is, no]', 'yes-it-is', 'yes-it-is'],
  ['!If [IsNotProd, a, !If [IsProd, b, c]]', 'b', 'b'],
  ['!If [AsAsked, a, b]', '?', '?'],
  ['!If [Both, a, b]', '?', '?'],
  ['!If [Neither, a, b]', 'b', 'b'],
  ['!If [Either, a, b]', 'a', 'a'],
  ['!If [HasPreset, a, b]', '?', 'a'],
  ['!If [HasEmpty, a, b]', '?', 'b'],
  ['!If [Round, a, b]', '?', '?'],
  ['!If [IsProd, !Ref "AWS::NoValue", b]', '?', '?'],
  ['!If [Missing, a, b]', '?', '?'],
];
for (const [value, certain, byDefault] of VALUES) {
  test(`a template’s ${value}`, () => {
    const whole = template(`${PARAMETERS}Value: ${value}\n`);
    const shown = (assume: boolean) => {
      const resolved = resolverOf(whole, assume).resolve(whole.Value ?? null);
      return resolved && (isUnknown(resolved.value) ? '?' : resolved.value);
    };
    assert.deepEqual(shown(false), certain);
    assert.deepEqual(shown(true), byDefault);
  });
}

test('conditions that name each other again and again are worked out once', () => {
  const conditions = Array.from({ length: 60 }, (_, index) => {
    const next = { Condition: `C${index + 1}` };
    return [`C${index}`, { 'Fn::And': [next, next] }] as const;
  });
  const whole = { Conditions: { ...Object.fromEntries(conditions), C60: { 'Fn::Equals': ['a', 'a'] } } };
  assert.equal(resolverOf(whole, false).holds('C0'), true);
});

test('ordinary values are no functions', () => {
  const { resolve } = resolverOf({}, true);
  const values: Value[] = ['a', 1, null, [], {}, { Name: 'a' }];
  for (const value of values) assert.equal(resolve(value), undefined);
});

test('a choice says where it is written', () => {
  const whole = template(`${PARAMETERS}Value: !If [HasPreset, {Name: a}, {Name: b}]\n`);
  const resolved = resolverOf(whole, true).resolve(whole.Value ?? null);
  assert.deepEqual(resolved, { value: { Name: 'a' }, path: ['Fn::If', '1'] });
});

const RESOURCES = `
Resources:
  Cluster:
    Type: AWS::ECS::Cluster
  Group:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: {TargetType: ip, Port: !Ref Port, Attributes: [{Key: a}], VpcId: !Ref Vpc}
  Vpc:
    Type: AWS::EC2::VPC
  Written:
    Type: AWS::EC2::VPC
    Properties: {'Fn::Transform': {Name: Mine}}
`;
const REFERENCES: [value: string, name: string | undefined][] = [
  ['!Ref Group', 'Group'],
  ['!GetAtt Group.TargetGroupArn', 'Group'],
  ['{"Fn::GetAtt": [Group, Arn]}', 'Group'],
  ['!Sub "${Group}"', 'Group'],
  ['!Sub "${Group.Arn}"', 'Group'],
  ['!Sub "arn:${Group}"', undefined],
  ['!Ref Cluster', 'Cluster'],
  ['!Ref Missing', undefined],
  ['!Ref AWS::Region', undefined],
  ['!Ref Written', undefined],
  ['Group', undefined],
];
for (const [value, name] of REFERENCES) {
  test(`${value} refers to ${name}`, () => {
    const whole = template(`${RESOURCES}Value: ${value}\n`);
    assert.equal(referredBy(whole, resolverOf(whole, false), whole.Value)?.name, name);
  });
}

test('what is known of a resource that is referred to', () => {
  const whole = template(RESOURCES);
  const group = referredBy(whole, resolverOf(whole, false), { Ref: 'Group' });
  assert.equal(group?.type, 'AWS::ElasticLoadBalancingV2::TargetGroup');
  assert.equal(group.at('TargetType'), 'ip');
  assert.equal(group.at('Attributes', '0', 'Key'), 'a');
  assert.ok(isUnknown(group.at('Port')));
  assert.equal(group.at('HealthCheckPort'), undefined);
  assert.equal(group.toDocument('/TargetType'), '/Resources/Group/Properties/TargetType');
  assert.equal(group.follow(group.properties.VpcId)?.name, 'Vpc');
});
