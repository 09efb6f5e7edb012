import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as workbench from '../workbench.ts';
import type { Stop } from './stop.ts';

const MANIFEST = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  terminationGracePeriodSeconds: 30
  containers:
    - name: web
      image: public.ecr.aws/nginx/nginx:1.29
      livenessProbe:
        httpGet:
          path: /healthz
          port: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  defaultBackend:
    service:
      name: web
      port:
        number: 80
`;

/** What to hover, and what the hover has to say in each language. */
const PLACES: readonly { title: string; file: string; on: string; en: RegExp; ja: RegExp }[] = [
  { title: 'Pod', file: 'hovers/shop.yaml', on: 'Pod', en: /On Amazon ECS/, ja: /Amazon ECS では/ },
  { title: 'Service', file: 'hovers/shop.yaml', on: 'kind: Service', en: /On Amazon ECS/, ja: /Amazon ECS では/ },
  { title: 'Ingress', file: 'hovers/shop.yaml', on: 'Ingress', en: /On Amazon ECS/, ja: /Amazon ECS では/ },
  {
    title: 'a container field',
    file: 'hovers/shop.yaml',
    on: 'livenessProbe',
    en: /healthCheck/,
    ja: /healthCheck/,
  },
  {
    title: 'a task definition field',
    file: 'ecs/web.task-definition.json',
    on: 'containerDefinitions',
    en: /On Kubernetes/,
    ja: /Kubernetes では/,
  },
];

/** The last line may be cut. */
const LINE_PX = 24;

/** Hovers in both languages; all they say has to be readable without scrolling. */
export async function visitHovers(stop: Stop): Promise<void> {
  for (const language of ['en', 'ja'] as const) {
    await stop(
      `hovers ${language}`,
      // This file is there for all stations.
      'kubernetes/web.yaml',
      async ({ page, workspace, picture }) => {
        mkdirSync(path.join(workspace, 'hovers'), { recursive: true });
        writeFileSync(path.join(workspace, 'hovers/shop.yaml'), MANIFEST);
        for (const { title, file, on, ...words } of PLACES) {
          await workbench.openFile(page, file);
          const hover = await workbench.hoverOn(page, on, words[language]);
          await picture(`hover-on-${title.toLowerCase().replaceAll(' ', '-')}-${language}`);
          const hidden = await hover.evaluate((element) => {
            const scrolled = element.querySelector('.monaco-scrollable-element > *') ?? element;
            return scrolled.scrollHeight - scrolled.clientHeight;
          });
          assert.ok(hidden <= LINE_PX, `${title}: ${hidden} px have to be scrolled to`);
        }
      },
      { language },
    );
  }
}
