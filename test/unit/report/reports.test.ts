import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { githubReport } from '../../../server/report/github.ts';
import { jsonReport } from '../../../server/report/json.ts';
import { junitReport } from '../../../server/report/junit.ts';
import type { CheckResults, ReportedProblem } from '../../../server/report/results.ts';
import { sarifReport } from '../../../server/report/sarif.ts';
import { textReport } from '../../../server/report/text.ts';

const PROBLEM: ReportedProblem = {
  file: 'a,b:c.yaml',
  document: 1,
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  pointer: '/spec/x',
  severity: 'error',
  rule: 'kubernetes/unknown-field',
  message: '100% <wrong> & "bad"\nreally\u0001',
  documentation: 'https://kubernetes.io/docs/',
  fixes: ['Rename it'],
};
const RESULTS: CheckResults = {
  files: ['a,b:c.yaml', 'fine.yaml'],
  documents: 3,
  skipped: [
    { file: 'other.yaml', reason: 'no Kubernetes or ECS resource' },
    { file: 'bin.yaml', reason: 'not a text file' },
  ],
  problems: [PROBLEM, { ...PROBLEM, severity: 'warning', rule: 'ecs/T07', message: 'careful', fixes: [] }],
};
const NOTHING: CheckResults = { files: [], documents: 0, skipped: [], problems: [] };

describe('the text report', () => {
  it('has a line for each problem, names odd files, and sums up', () => {
    assert.deepEqual(textReport({ ...RESULTS, problems: RESULTS.problems.slice(1) }).split('\n'), [
      'a,b:c.yaml:3:5 warning careful [ecs/T07]',
      'bin.yaml skipped: not a text file',
      '',
      '0 errors, 1 warning (2 files and 3 documents checked, 2 files skipped)',
      '',
    ]);
  });
  it('is one line when there is nothing', () => {
    assert.equal(textReport(NOTHING), '0 errors, 0 warnings (0 files and 0 documents checked)\n');
  });
});

describe('the JSON report', () => {
  it('has exactly the agreed members', () => {
    const report = JSON.parse(jsonReport(RESULTS));
    assert.deepEqual(Object.keys(report), ['version', 'files', 'documents', 'skipped', 'problems']);
    assert.deepEqual(report.files, 2);
    const { documentation: _, ...expected } = PROBLEM;
    assert.deepEqual(report.problems[0], expected);
  });
});

describe('the GitHub report', () => {
  it('escapes what would end a command', () => {
    const [first, second] = githubReport(RESULTS).split('\n');
    assert.equal(
      first,
      '::error file=a%2Cb%3Ac.yaml,line=3,col=5,endLine=3,endColumn=9,title=kubernetes/unknown-field::' +
        '100%25 <wrong> & "bad"%0Areally\u0001',
    );
    assert.match(second ?? '', /^::warning /);
  });
});

describe('the JUnit report', () => {
  const xml = junitReport(RESULTS);
  it('has a case for each file: failed, passed, skipped', () => {
    assert.match(xml, /tests="4" failures="1" errors="0" skipped="2"/);
    assert.match(xml, /<testcase name="fine.yaml" classname="crossdock"\/>/);
    assert.match(xml, /<skipped message="not a text file"\/>/);
  });
  it('escapes text, and drops what XML cannot hold', () => {
    assert.match(xml, /100% &lt;wrong&gt; &amp; &quot;bad&quot;\nreally\uFFFD/);
  });
});

describe('the SARIF report', () => {
  const log = JSON.parse(sarifReport(RESULTS, '1.2.3'));
  const [run] = log.runs;
  it('names the tool and its rules', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(run.tool.driver.version, '1.2.3');
    assert.deepEqual(
      run.tool.driver.rules.map((rule: { id: string }) => rule.id),
      ['ecs/T07', 'kubernetes/unknown-field'],
    );
  });
  it('points each result at its rule and place', () => {
    for (const result of run.results) assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const [{ level, locations }] = run.results;
    assert.equal(level, 'error');
    assert.deepEqual(locations[0].physicalLocation, {
      artifactLocation: { uri: './a,b:c.yaml' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    });
  });
  it('is a run without results when nothing is wrong', () => {
    assert.deepEqual(JSON.parse(sarifReport(NOTHING, '1.2.3')).runs[0].results, []);
  });
});
