import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { settingNames } from '../../src/config.ts';
import { bicepFiles, bicepOf, keysOf, readBicep } from './bicep.ts';

const main = bicepOf('main.bicep');
const modules = bicepFiles.filter((file) => file !== 'main.bicep');
const toolkit = readFileSync('m365agents.yml', 'utf8');

test.each(bicepFiles)('%s is Bicep as its grammar has it', (file) => {
  const read = bicepOf(file);
  expect(read.faults).toEqual([]);
  expect(read.resources.length + read.modules.length).toBeGreaterThan(0);
});

test('the grammar does refuse what is no Bicep', () => {
  expect(readBicep("resource a 'b' = { name: }").faults).not.toEqual([]);
  expect(readBicep('param name strin g = (').faults).not.toEqual([]);
});

test.each(bicepFiles)('%s uses every parameter and variable that it declares', (file) => {
  const { params, vars, text } = bicepOf(file);
  for (const { name } of [...params, ...vars]) {
    const uses = [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;
    expect([name, uses]).not.toEqual([name, 1]);
  }
});

test.each(bicepFiles)('%s hands each module exactly the parameters that it has', (file) => {
  const folder = file.includes('/') ? 'modules/' : '';
  for (const { file: from, given } of bicepOf(file).modules) {
    const module = bicepOf(`${folder}${from.replace('modules/', folder ? '' : 'modules/')}`);
    const names = module.params.map(({ name }) => name);
    expect([from, given.filter((name) => !names.includes(name))]).toEqual([from, []]);
    const needed = module.params.filter((param) => param.needed).map(({ name }) => name);
    expect([from, needed.filter((name) => !given.includes(name))]).toEqual([from, []]);
  }
});

test.each(modules)('every output of %s is used by what calls it', (file) => {
  const callers = bicepFiles.map(bicepOf);
  const called = callers
    .flatMap(({ modules: made }) => made)
    .filter(({ file: to }) => file.endsWith(to));
  expect(called.length).toBeGreaterThan(0);
  for (const { name } of bicepOf(file).outputs) {
    const used = called.some((call) =>
      callers.some(({ text }) => text.includes(`${call.name}.outputs.${name}`)),
    );
    expect([name, used]).toEqual([name, true]);
  }
});

test('no output is asked for that a module does not have', () => {
  for (const [, module = '', output] of main.text.matchAll(/(\w+)\.outputs\.(\w+)/g)) {
    const from = main.modules.find(({ name }) => name === module)?.file ?? '';
    expect(bicepOf(from).outputs.map(({ name }) => name)).toContain(output);
  }
});

test('every output of the whole is used by the toolkit’s file', () => {
  expect(main.outputs.length).toBeGreaterThan(2);
  for (const { name } of main.outputs) expect(toolkit).toContain(`\${{${name}}}`);
});

test('every setting that the app reads is given to it, and it is given no other', () => {
  const web = readFileSync('infra/modules/web.bicep', 'utf8');
  const own = [...(/var own = \{([^}]*)\}/.exec(web)?.[1] ?? '').matchAll(/([A-Z_]+):/g)];
  const settings = main.modules.find(({ name }) => name === 'web');
  if (!settings) throw new Error('The app is not there');
  const given = [...keysOf(settings.node, 'settings'), ...own.map(([, name = '']) => name)];
  // other clouds, and the proofs and keys that the managed identity and the vault make needless
  const leftAlone = ['GRAPH_URL', 'LOGIN_URL', 'BOT_OPENID_METADATA', 'BOT_SERVICE_HOSTS'];
  const needless = [
    ...['BOT_CERTIFICATE', 'BOT_PASSWORD', 'BOT_PASSWORD_ENDS'],
    ...['CONTENT_KEY', 'CONTENT_KEY_OLD'],
  ];
  const ofThePlatform = ['SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE'];
  expect(new Set([...given, ...leftAlone, ...needless])).toEqual(
    new Set([...settingNames, ...ofThePlatform]),
  );
});

test('what must not be open is closed', () => {
  const text = bicepFiles.map((file) => readFileSync(`infra/${file}`, 'utf8')).join('\n');
  for (const line of [
    "passwordAuth: 'Disabled'",
    'backupRetentionDays: 35',
    'enablePurgeProtection: true',
    'enableRbacAuthorization: true',
    'httpsOnly: true',
    "ftpsState: 'Disabled'",
    'disableLocalAuth: true',
    "msaAppType: 'SingleTenant'",
    "param location string = 'uksouth'",
    "publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'",
  ])
    expect(text).toContain(line);
  expect(text).not.toMatch(/password:|listKeys\(|administratorLogin|@secure/);
});

test('the toolkit’s file is YAML, names files that are there, and takes only what is set or put out', () => {
  const file = parse(toolkit);
  expect(Object.keys(file)).toEqual(
    expect.arrayContaining(['version', 'provision', 'deploy', 'publish']),
  );
  const named = [...toolkit.matchAll(/\.\/(infra\/[\w./-]+|appPackage\/[\w./-]+)/g)];
  for (const [, path = ''] of named) expect(readFileSync(path, 'utf8')).not.toBe('');
  const asked = [...toolkit.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name);
  const known = ['BOT_ID', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];
  const out = main.outputs.map(({ name }) => name);
  expect(asked.filter((name) => ![...known, ...out].includes(name ?? ''))).toEqual([]);
});

test('the deployment is handed every parameter that has no value of its own', () => {
  const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8'));
  const needed = main.params.filter((param) => param.needed).map(({ name }) => name);
  expect(Object.keys(parameters)).toEqual(needed);
});
