/** Writes schemas/generated/ecs.json and cloudformation.json: `node --import tsx schemas/ecs/generate.ts`. */
import { writeFileSync } from 'node:fs';
import { ecsFacts } from './facts.ts';
import { printFacts } from './print-facts.ts';

const { api, cloudFormation } = ecsFacts();
for (const [name, facts] of Object.entries({ ecs: api, cloudformation: cloudFormation })) {
  writeFileSync(new URL(`../generated/${name}.json`, import.meta.url), printFacts(facts));
}
