import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTables } from '../adoption/document-tables.ts';
import { fill } from '../adoption/fill.ts';

const folder = 'infra/documents';

/** `npm run documents`: writes what the code says into the documents for adoption. */
const tables = await documentTables();
for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const path = join(folder, name);
  writeFileSync(path, fill(readFileSync(path, 'utf8'), tables));
}
