import { expect, test } from '@jest/globals';
import { personId } from '../../src/graph/account.ts';
import { chatOf, findCatalogueId, findInstallation, installFor } from '../../src/graph/install.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const { manifestId, catalogueId } = cast.data.app;
const lena = personId(cast.lena.id);
const tess = personId(cast.tess.id);

test('the app is found in the catalogue by the id in its manifest, and another is not', () =>
  withDirectory(async ({ graph }) => {
    expect(await findCatalogueId(graph, manifestId)).toBe(catalogueId);
    expect(await findCatalogueId(graph, "it's another")).toBeNull();
  }));

test('installed for a teacher, the app has an installation and a chat, and Teams tells the bot', () => {
  const told = Promise.withResolvers<string>();
  return withDirectory(
    async ({ graph }) => {
      expect(await findInstallation(graph, tess, manifestId)).toBeNull();
      expect(await installFor(graph, tess, catalogueId)).toBe('installed');
      expect(await told.promise).toBe(tess);
      const installation = (await findInstallation(graph, tess, manifestId)) ?? '';
      expect(await chatOf(graph, tess, installation)).toMatch(/^19:.*@unq\.gbl\.spaces$/);
    },
    {},
    { onInstall: told.resolve },
  );
});

test('installing what is there already is a success', () =>
  withDirectory(async ({ graph }) => {
    expect(await installFor(graph, lena, catalogueId)).toBe('already-installed');
  }));

test('an installation whose answer was lost is asked for again and is there', () =>
  withDirectory(async ({ graph, directory }) => {
    const lost = { once: true };
    directory.failWith(({ method }) => {
      const lose = method === 'POST' && lost.once && directory.requests.length > 2;
      if (lose) lost.once = false;
      return lose ? 'answer-lost' : undefined;
    });
    expect(await installFor(graph, tess, catalogueId)).toBe('already-installed');
    expect(await findInstallation(graph, tess, manifestId)).not.toBeNull();
  }));

test('a policy that blocks the app, a person or an app nobody knows: each is said', () =>
  withDirectory(async ({ graph }) => {
    const blocked = installFor(graph, personId(cast.gus.id), catalogueId);
    await expect(blocked).rejects.toMatchObject({ kind: 'refused', status: 403 });
    const stranger = installFor(graph, personId(cast.far.id), catalogueId);
    await expect(stranger).rejects.toMatchObject({ kind: 'not-found' });
    const other = installFor(graph, tess, manifestId);
    await expect(other).rejects.toMatchObject({ kind: 'not-found' });
  }));

test('the chat of an installation that is gone is not found', () =>
  withDirectory(async ({ graph }) => {
    await expect(chatOf(graph, lena, 'gone')).rejects.toMatchObject({ kind: 'not-found' });
  }));
