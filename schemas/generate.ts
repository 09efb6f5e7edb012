/** Writes the facts that are checked in, schemas/generated/*.json: `npm run schemas`. */
import './ecs/generate.ts';
import './custom-resources/generate.ts';
import './kubernetes/generate.ts';
