import { readdirSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { appPackage, stringFiles } from '../../src/app-package/package.ts';
import { commandIn } from '../../src/domain/words/languages.ts';
import { activityTypes } from '../../src/graph/notify.ts';
import { commandWords } from '../../src/teams/messages.ts';
import { publicPages } from '../../src/web/public-pages.ts';
import { newestOf, schemaFaults } from '../support/teams-schema.ts';

const read = (name: string) => readFileSync(`appPackage/${name}`, 'utf8');
const files = { manifest: read('manifest.json'), strings: { 'cy.json': read('cy.json') } };
const settings = {
  BOT_ID: '44444444-4444-4444-8444-444444444444',
  TAB_DOMAIN: 'lantern.meadowlark.example',
};
const contents = await unpacked(appPackage(files, settings));
const manifest = JSON.parse(contents.get('manifest.json')?.toString() ?? '');
const cy = JSON.parse(contents.get('cy.json')?.toString() ?? '');

async function unpacked(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(yauzl.fromBuffer);
  const archive = await open(zip, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  const all = Promise.withResolvers<void>();
  archive.on('end', all.resolve).on('error', all.reject);
  archive.on('entry', (entry: Entry) => {
    archive.openReadStream(entry, (fault, stream) => {
      if (fault) return all.reject(fault);
      void buffer(stream).then((content) => {
        found.set(entry.fileName, content);
        archive.readEntry();
      }, all.reject);
    });
  });
  archive.readEntry();
  await all.promise;
  return found;
}

/** The pixels of one of our PNG files: rows without a filter, four bytes each. */
function pixelsOf(png: Buffer | undefined) {
  if (!png) throw new Error('The icon is not in the package');
  const size = png.readUInt32BE(16);
  const from = png.indexOf('IDAT');
  const packed = png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4));
  const rows = inflateSync(packed);
  const at = (x: number, y: number) => [
    ...rows.subarray(y * (size * 4 + 1) + 1 + x * 4, y * (size * 4 + 1) + 5 + x * 4),
  ];
  const all = Array.from({ length: size * size }, (_, i) => at(i % size, Math.floor(i / size)));
  return { size, height: png.readUInt32BE(20), all, at };
}

test('the package holds the manifest, its strings and two icons at its root, and nothing else', () => {
  expect([...contents.keys()]).toEqual(['manifest.json', 'cy.json', 'color.png', 'outline.png']);
  expect(stringFiles(files.manifest)).toEqual(['cy.json']);
  expect(manifest.icons).toEqual({ color: 'color.png', outline: 'outline.png' });
});

test('the same settings give the same bytes', () => {
  expect(appPackage(files, settings).equals(appPackage(files, { ...settings }))).toBe(true);
});

test('the manifest passes the newest published schema, and the one before as a way back', () => {
  const versions = readdirSync('node_modules/@microsoft/app-manifest/build/json-schemas/teams');
  expect(manifest.manifestVersion).toBe(newestOf(versions));
  expect(schemaFaults(manifest.manifestVersion, 'MicrosoftTeams', manifest)).toEqual([]);
  const older = JSON.parse(JSON.stringify(manifest).replaceAll('1.30', '1.29'));
  expect(schemaFaults('1.29', 'MicrosoftTeams', older)).toEqual([]);
});

test('the schema does refuse a manifest that is wrong', () => {
  const long = { ...manifest, name: { ...manifest.name, short: 'x'.repeat(31) } };
  expect(schemaFaults('1.30', 'MicrosoftTeams', long)).not.toEqual([]);
  expect(schemaFaults('1.30', 'MicrosoftTeams', { ...manifest, surprise: 1 })).not.toEqual([]);
});

test('the Welsh strings pass the schema and leave out nothing that people read', () => {
  expect(schemaFaults('1.30', 'MicrosoftTeams.Localization', cy)).toEqual([]);
  const commands = manifest.bots[0].commandLists[0].commands.map((_: unknown, at: number) =>
    ['title', 'description'].map((key) => `bots[0].commandLists[0].commands[${at}].${key}`),
  );
  const rest = ['name.short', 'name.full', 'description.short', 'description.full'];
  const extension = ['title', 'description'].map((k) => `composeExtensions[0].commands[0].${k}`);
  const items = ['description', 'templateText'].map((k) => `activities.activityTypes[0].${k}`);
  expect(new Set(Object.keys(cy))).toEqual(
    new Set(['$schema', ...rest, 'staticTabs[1].name', ...commands.flat(), ...extension, ...items]),
  );
  expect(manifest.staticTabs[1].entityId).toBe('home');
  expect(cy['name.short'].length).toBeLessThanOrEqual(30);
  expect(cy['description.short'].length).toBeLessThanOrEqual(80);
  for (const text of Object.entries(cy).filter(([key]) => key.startsWith('activities')))
    expect(String(text[1]).length).toBeLessThanOrEqual(128);
});

test('every command in the manifest is one that the bot knows, and the other way round', () => {
  const titles = manifest.bots[0].commandLists[0].commands.map(
    ({ title }: { title: string }) => title,
  );
  // another word for one of them, and what only four roles may do: Teams shows twelve at most
  const unlisted = ['items', 'hold'];
  expect(new Set(titles)).toEqual(new Set(commandWords.filter((word) => !unlisted.includes(word))));
  expect(titles.length).toBeLessThanOrEqual(12);
});

test('every command that the package offers in Welsh is taken for the English one in its place', () => {
  const commands: readonly { title: string }[] = manifest.bots[0].commandLists[0].commands;
  const offered = commands.map((_, at) => cy[`bots[0].commandLists[0].commands[${at}].title`]);
  expect(offered.map(commandIn)).toEqual(commands.map(({ title }) => title));
  expect([commandIn('Yn Ol'), commandIn('snow day'), commandIn('beth')]).toEqual([
    ...['back', 'snow day', 'beth'],
  ]);
});

test('the manifest declares exactly the feed items that are sent, and none that Teams keeps for itself', () => {
  const declared = manifest.activities.activityTypes.map(({ type }: { type: string }) => type);
  expect(declared).toEqual([...activityTypes]);
  expect(declared).not.toContain('systemDefault');
});

test('the bot is in nobody’s team and no group chat, takes no files, and waits for an administrator', () => {
  const [bot] = manifest.bots;
  expect(bot.scopes).toEqual(['personal']);
  expect([bot.supportsFiles, bot.supportsCalling, bot.supportsVideo]).toEqual([
    false,
    false,
    false,
  ]);
  expect(manifest.defaultBlockUntilAdminAction).toBe(true);
  for (const tab of manifest.staticTabs) expect(tab.scopes).toEqual(['personal']);
  expect(manifest).not.toHaveProperty('supportsChannelFeatures');
});

test('it asks for one permission by resource and none of a wider kind', () => {
  expect(manifest.authorization.permissions).toEqual({
    resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }],
  });
  expect(manifest.permissions).toEqual(['identity']);
  expect(manifest).not.toHaveProperty('devicePermissions');
});

test('one id stands for the bot, the app and the tab’s sign-in, as the code takes them', () => {
  const { BOT_ID, TAB_DOMAIN } = settings;
  expect([manifest.id, manifest.bots[0].botId, manifest.webApplicationInfo.id]).toEqual(
    Array(3).fill(BOT_ID),
  );
  expect(manifest.composeExtensions[0].botId).toBe(BOT_ID);
  expect(manifest.webApplicationInfo.resource).toBe(`api://${TAB_DOMAIN}/botid-${BOT_ID}`);
  expect(manifest.validDomains).toEqual([TAB_DOMAIN]);
});

test('the addresses in the manifest are pages that the app serves', () => {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = manifest.developer;
  const at = (page: string) => `https://${settings.TAB_DOMAIN}/${page}`;
  expect([websiteUrl, privacyUrl, termsOfUseUrl]).toEqual(publicPages.map(at));
  expect(manifest.staticTabs[1].contentUrl).toBe(at('tab'));
});

test('no command title begins with a slash, and the version is that of the project', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest.version).toBe(version);
  expect(files.manifest).not.toMatch(/"title": "\//);
  expect(contents.get('manifest.json')?.toString()).not.toContain('$' + '{{');
});

test('the colour icon is a full square of 192 with the lantern in its middle half', () => {
  const icon = pixelsOf(contents.get('color.png'));
  expect([icon.size, icon.height]).toEqual([192, 192]);
  expect(icon.all.every(([, , , alpha]) => alpha === 255)).toBe(true);
  const night = icon.at(0, 0).join();
  const drawn = icon.all.flatMap((pixel, i) => (pixel.join() === night ? [] : [i]));
  expect(drawn.length).toBeGreaterThan(1_500);
  for (const i of drawn) {
    expect(i % 192).toBeGreaterThanOrEqual(48);
    expect(i % 192).toBeLessThan(144);
  }
});

test('the outline icon is 32 wide, white on nothing, without any other colour', () => {
  const icon = pixelsOf(contents.get('outline.png'));
  expect([icon.size, icon.height]).toEqual([32, 32]);
  expect(icon.all.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true);
  expect(icon.all.some(([, , , alpha]) => alpha === 0)).toBe(true);
  expect(icon.all.some(([, , , alpha]) => alpha === 255)).toBe(true);
});

test.each([
  [{}, ['BOT_ID: is missing', 'TAB_DOMAIN: is missing']],
  [{ ...settings, BOT_ID: 'secret-ish' }, ['BOT_ID: must be the id']],
  [{ ...settings, TAB_DOMAIN: 'https://lantern.example' }, ['TAB_DOMAIN: must be a host name']],
  [{ ...settings, TAB_DOMAIN: 'Lantern.example' }, ['TAB_DOMAIN: must be a host name']],
  [{ ...settings, TAB_DOMAIN: '' }, ['TAB_DOMAIN: is missing']],
])('with %j it says what to set, without a value', (env, said) => {
  const make = () => appPackage(files, env);
  for (const line of said) expect(make).toThrow(line);
  expect(make).not.toThrow(/secret-ish/);
});
