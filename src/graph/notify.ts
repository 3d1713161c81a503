import type { PersonId } from '../domain/ids.ts';
import type { Graph } from './client.ts';
import { path } from './path.ts';

/** Teams shows no more than this of a preview (platform facts 1.1). */
export const longestPreview = 150;

/** The kinds of feed item that are sent; each has to be declared in the app's manifest. */
export const activityTypes = ['itemWaiting'] as const;

export type ActivityNotification = {
  readonly to: PersonId;
  /** The id of the app's installation for this person, see install.ts. */
  readonly installation: string;
  /** Declared in the app's manifest. */
  readonly activityType: string;
  /** The same neutral sentence for every item: it shows on locked screens and escapes compliance. */
  readonly preview: string;
  /** A later notification with the same number takes the place of the earlier one; a whole number. */
  readonly chainId: number;
  /** Values for the manifest's template text. */
  readonly parameters?: Readonly<Record<string, string>>;
};

/**
 * Puts an item into somebody's activity feed in Teams; pressing it opens the app (platform facts 1.1).
 * It is an extra: a feed item of a school's own app may never reach a phone.
 *
 * @throws GraphFault, `refused` when the app is not installed for this person; RangeError when the
 * preview would be cut or the number is no whole number.
 */
export async function sendActivityNotification(
  graph: Graph,
  item: ActivityNotification,
): Promise<void> {
  if (item.preview.length > longestPreview)
    throw new RangeError('The preview is over 150 characters');
  if (!Number.isSafeInteger(item.chainId)) throw new RangeError('chainId is not a whole number');
  const installed = `${graph.url}/users/${item.to}/teamwork/installedApps/${item.installation}`;
  const body = {
    topic: { source: 'entityUrl', value: installed },
    activityType: item.activityType,
    previewText: { content: item.preview },
    templateParameters: Object.entries(item.parameters ?? {}).map(([name, value]) => ({
      name,
      value,
    })),
    chainId: item.chainId,
  };
  await graph.post(path`/users/${item.to}/teamwork/sendActivityNotification`, body, 'never');
}
