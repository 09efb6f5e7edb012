import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultContext } from '../../server/context.ts';
import { cloudFormationFacts } from '../../server/ecs/facts.ts';
import { checkFile } from '../../server/features/diagnostics.ts';
import { openFile } from '../../server/syntax/open-file.ts';
import fc from '../property.ts';

/** Templates whose services, task definitions and functions refer to each other, and to nothing, in every way. */
const name = fc.constantFrom('A', 'B', 'C', 'AWS::NoValue', 'AWS::Region', '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    name,
    fc.integer({ min: -1, max: 200 }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('FARGATE', 'EC2', 'awsvpc', 'bridge', '256', 'DAEMON', 'ENABLED', 'ecs-tasks.amazonaws.com'),
    name.map((to) => ({ Ref: to })),
    fc.tuple(name, name).map((path) => ({ 'Fn::GetAtt': path })),
    name.map((to) => ({ 'Fn::Sub': `\${${to}}-x` })),
    fc.tuple(name, tie('value'), tie('value')).map((parts) => ({ 'Fn::If': parts })),
    fc.tuple(name, tie('value'), name).map((parts) => ({ 'Fn::FindInMap': parts })),
    fc.tuple(tie('value'), tie('value')).map((parts) => ({ 'Fn::Equals': parts })),
    fc.array(tie('value'), { maxLength: 3 }).map((parts) => ({ 'Fn::And': parts })),
    name.map((condition) => ({ Condition: condition })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fieldNames()), tie('value'), { maxKeys: 6 }),
  ),
}));

function fieldNames(): string[] {
  return [...new Set(Object.values(cloudFormationFacts.types).flatMap(({ fields }) => Object.keys(fields)))];
}

const properties = fc.dictionary(fc.constantFrom(...fieldNames()), value, { minKeys: 2, maxKeys: 12 });
const resource = fc.record({
  Type: fc.constantFrom(
    'AWS::ECS::Service',
    'AWS::ECS::TaskDefinition',
    'AWS::ECS::Cluster',
    'AWS::IAM::Role',
    'AWS::Scheduler::Schedule',
  ),
  Condition: name,
  Properties: properties,
});
const template = fc.record({
  Parameters: fc.dictionary(
    name,
    fc.record({ Type: name, Default: value, AllowedValues: fc.array(value, { maxLength: 1 }) }),
  ),
  Mappings: fc.dictionary(name, fc.dictionary(name, fc.dictionary(name, value))),
  Conditions: fc.dictionary(name, value),
  Resources: fc.dictionary(name, resource, { minKeys: 1 }),
});

test('every template is checked, and every problem has a place', () => {
  fc.assert(
    fc.property(template, (written) => {
      const text = JSON.stringify(written);
      const file = openFile('file:///a.json', 'json', text);
      for (const { range, message } of checkFile(file, defaultContext)) {
        assert.ok(range.start >= 0 && range.end <= text.length && range.start <= range.end, message);
      }
    }),
    { numRuns: 300 },
  );
});
