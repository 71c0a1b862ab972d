// Writes a TypeScript file for each service that assigns every recorded answer to the generated type of its operation.
// Usage: node answers.mjs <service> <directory of the answers> <file to write>
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [service, directory, file] = process.argv.slice(2);
const lines = [`import type { operations } from './${service}-types.d.ts';`];
for (const name of (await readdir(directory)).sort()) {
  const [operation, status, index] = name.replace('.json', '').split('~');
  const media = Number(status) < 400 ? 'application/json' : 'application/problem+json';
  const type = `operations['${operation}']['responses'][${status}]['content']['${media}']`;
  const answer = await readFile(join(directory, name), 'utf8');
  lines.push(`export const ${operation}_${status}_${index}: ${type} = ${answer};`);
}
await writeFile(file, lines.join('\n') + '\n');
console.log(`${service}: ${lines.length - 1} answers`);
