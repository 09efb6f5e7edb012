/** Writes schemas/generated/kubernetes.json: `npm ci --prefix schemas && node --import tsx schemas/kubernetes/generate.ts`. */
import { writeFileSync } from 'node:fs';
import { printFacts } from '../ecs/print-facts.ts';
import { kubernetesFacts } from './facts.ts';

writeFileSync(new URL('../generated/kubernetes.json', import.meta.url), printFacts(kubernetesFacts()));
