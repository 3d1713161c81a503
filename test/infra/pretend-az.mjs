#!/usr/bin/env node
// Stands in for az: keeps what it is asked, one line each, and answers from a small tenant.
import { appendFileSync } from 'node:fs';

const words = process.argv.slice(2, -2);
appendFileSync(process.env.AZ_ASKED, `${JSON.stringify(words)}\n`);
const line = words.join(' ');
const app = { appId: '44444444-4444-4444-8444-444444444444', id: 'app-object', api: {} };
const answers = [
  [/^ad app list/, process.env.AZ_KNOWN ? [app] : []],
  [/^ad app (create|show)/, app],
  [/^ad app federated-credential list/, []],
  [/^ad sp list/, []],
  [/^ad sp show --id 00000003/, { id: 'graph-object' }],
  [/^ad sp show/, { id: 'bot-object' }],
  [/^account show/, { tenantId: 'tenant-id' }],
  [/^rest --method GET/, { value: [] }],
];
const found = answers.find(([wanted]) => wanted.test(line));
process.stdout.write(found ? JSON.stringify(found[1]) : '');
