// Validates docs/asyncapi.yaml, which has to stand alone as one file.
import { Parser } from '@asyncapi/parser';
import { readFile } from 'node:fs/promises';

const text = await readFile(process.argv[2], 'utf8');
const { document, diagnostics } = await new Parser().parse(text);
const wrong = diagnostics.filter(diagnostic => diagnostic.severity < 2);
wrong.forEach(diagnostic => console.error(diagnostic.path.join('/'), diagnostic.message));
const external = text.match(/\$ref: "?(?!"?#)\S+/g) ?? [];
external.forEach(reference => console.error('refers to another file:', reference));
if (!document || wrong.length > 0 || external.length > 0) {
  process.exit(1);
}
console.log(`asyncapi.yaml: ${document.messages().length} messages, no error and no warning`);
