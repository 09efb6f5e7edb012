import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Hover } from 'vscode-languageserver/node';
import { startClient } from './client.ts';

const TEXT = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: "30 8 * * 1-5"
`;
const ON_SCHEDULE = { line: 5, character: 14 };

const cases: [name: string, options: { locale?: string; settings?: unknown }, expected: RegExp][] = [
  [
    'English without a locale',
    {},
    /At 08:30, Monday to Friday {2}\nNext runs \(UTC\): (\w{3} \d{4}-\d\d-\d\d 08:30(, )?){3} {2}\n[\s\S]*On Amazon ECS/,
  ],
  [
    'Japanese for the locale ja',
    { locale: 'ja' },
    /月曜日〜金曜日の 08:30 {2}\n次回以降（UTC）: (\d{4}-\d\d-\d\d（[月火水木金]）08:30、?){3} {2}\n[\s\S]*Amazon ECS では/,
  ],
  ['Japanese by choice', { locale: 'en', settings: { language: 'ja' } }, /Amazon ECS では/],
];
for (const [name, options, expected] of cases) {
  it(`explains a schedule from today on: ${name}`, async () => {
    const client = await startClient(options);
    await client.open('file:///report.yaml', TEXT);
    await client.diagnostics('file:///report.yaml', 1);
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///report.yaml' },
      position: ON_SCHEDULE,
    });
    assert.match((hover.contents as { value: string }).value, expected);
    assert.equal(await client.stop(), 0);
  });
}
