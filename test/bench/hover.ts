/**
 * What a hover costs in a large file: `node --import tsx test/bench/hover.ts`. Builds 1.5 MB of manifests, opens them, hovers once
 * (that settles the file), then hovers over keys and values all over it. The texts of the makers come from `dist/docs`, if built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Context, defaultContext } from '../../server/context.ts';
import { documentationFrom } from '../../server/features/documentation.ts';
import { hover } from '../../server/features/hover.ts';
import { openFile } from '../../server/syntax/open-file.ts';

const SIZE = 1_500_000;
const HOVERS = 2000;

const document = (index: number) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
  labels: { app: web-${index} }
spec:
  replicas: 3
  selector:
    matchLabels: { app: web-${index} }
  template:
    metadata:
      labels: { app: web-${index} }
    spec:
      terminationGracePeriodSeconds: 60
      containers:
        - name: web
          image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:${index}
          env:
            - { name: NUMBER, value: "${index}" }
          resources:
            requests: { cpu: 500m, memory: 512M }
          livenessProbe:
            httpGet: { path: /healthz, port: 8080 }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: job-${index} }
spec:
  schedule: "${index % 60} 8 13 * 5"
  timeZone: Asia/Tokyo
  jobTemplate:
    spec: { template: { spec: { restartPolicy: Never, containers: [{ name: job, image: nginx }] } } }
---
`;

let text = '';
for (let index = 0; text.length < SIZE; index++) text += document(index);

const docs = new URL('../../dist/docs/', import.meta.url);
const documentation = documentationFrom((schema) =>
  existsSync(docs) ? JSON.parse(readFileSync(new URL(`${schema}.json`, docs), 'utf8')) : {},
);

function measure(context: Context): void {
  const file = openFile('bench.yaml', 'yaml', text);
  const words = [...text.matchAll(/[\w./]{3,}/g)].map((match) => match.index + 1);
  const first = performance.now();
  hover(file, words[0] ?? 0, context, documentation, '2026-11-22T10:00:00Z');
  const settled = performance.now();
  let answered = 0;
  const times = Array.from({ length: HOVERS }, (_, index) => {
    const offset = words[Math.floor((index * words.length) / HOVERS)] ?? 0;
    const start = performance.now();
    if (hover(file, offset, context, documentation, '2026-11-22T10:00:00Z')) answered++;
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (HOVERS - 1))] ?? 0).toFixed(2);
  console.log(
    `${context.language}: ${(text.length / 1e6).toFixed(2)} MB, first ${(settled - first).toFixed(1)} ms; ${HOVERS} hovers, ${answered} answered: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`,
  );
}

measure(defaultContext);
measure({ ...defaultContext, language: 'ja' });
