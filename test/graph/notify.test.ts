import { expect, test } from '@jest/globals';
import { personId } from '../../src/graph/account.ts';
import type { Graph } from '../../src/graph/client.ts';
import { findInstallation } from '../../src/graph/install.ts';
import { sendActivityNotification } from '../../src/graph/notify.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const lena = personId(cast.lena.id);
const item = {
  to: lena,
  activityType: 'itemWaiting',
  preview: 'Something is waiting for you in Lantern.',
  chainId: 4_200_001,
};
const installationOf = async (graph: Graph) =>
  (await findInstallation(graph, lena, cast.data.app.manifestId)) ?? '';

test('a feed item opens the app, says the neutral sentence and replaces its earlier self', () =>
  withDirectory(async ({ graph, directory }) => {
    const installation = await installationOf(graph);
    await sendActivityNotification(graph, { ...item, installation, parameters: { ref: 'A-0042' } });
    expect(directory.sent).toEqual([
      {
        kind: 'notification',
        to: lena,
        body: {
          topic: {
            source: 'entityUrl',
            value: `${graph.url}/users/${lena}/teamwork/installedApps/${installation}`,
          },
          activityType: 'itemWaiting',
          previewText: { content: item.preview },
          templateParameters: [{ name: 'ref', value: 'A-0042' }],
          chainId: 4_200_001,
        },
      },
    ]);
  }));

test('somebody without the app is refused a feed item', () =>
  withDirectory(async ({ graph, directory }) => {
    const to = personId(cast.tess.id);
    const sending = sendActivityNotification(graph, { ...item, to, installation: 'none' });
    await expect(sending).rejects.toMatchObject({ kind: 'refused', status: 403 });
    expect(directory.sent).toEqual([]);
  }));

test('a kind of item that the manifest does not declare is refused', () =>
  withDirectory(async ({ graph }) => {
    const installation = await installationOf(graph);
    const other = { ...item, installation, activityType: 'other' };
    await expect(sendActivityNotification(graph, other)).rejects.toMatchObject({ status: 400 });
  }));

test('a preview of 150 characters goes out, one of 151 does not leave the machine', () =>
  withDirectory(async ({ graph, asked }) => {
    const installation = await installationOf(graph);
    const fits = { ...item, installation, preview: 'x'.repeat(150) };
    await sendActivityNotification(graph, fits);
    const before = asked().length;
    const over = { ...item, installation, preview: 'x'.repeat(151) };
    await expect(sendActivityNotification(graph, over)).rejects.toThrow(RangeError);
    const half = { ...item, installation, chainId: 0.5 };
    await expect(sendActivityNotification(graph, half)).rejects.toThrow(RangeError);
    expect(asked()).toHaveLength(before);
  }));

test('a feed item that may have been shown is not shown again', () =>
  withDirectory(async ({ graph, directory }) => {
    const installation = await installationOf(graph);
    directory.failWith(() => 'answer-lost');
    const sending = sendActivityNotification(graph, { ...item, installation });
    await expect(sending).rejects.toMatchObject({ kind: 'unknown-outcome' });
    expect(directory.sent).toHaveLength(1);
  }));
