import type { Activity } from 'botbuilder';
import type { Card } from './cards/card.ts';

/** The content type of a card. */
export const adaptive = 'application/vnd.microsoft.card.adaptive';

/** Where an Execute is known to work; on phones a press of one is reported to do nothing (platform facts 3.2). */
const desktops = ['windows', 'mac', 'web', 'linux'];
const knowsExecute = (platform: string | null): boolean =>
  platform !== null && desktops.includes(platform.toLowerCase());

/**
 * A message with one card. What a lock screen or a list may show is its neutral first line. `platform`
 * is what the person last wrote from; a Submit does the whole job everywhere, so it is for all others.
 */
export function messageWith(card: Card, platform: string | null): Partial<Activity> {
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [
      { contentType: adaptive, content: knowsExecute(platform) ? card : asSubmit(card) },
    ],
  };
}

/** The same card with every Execute as the Submit that stands behind it. */
export function asSubmit(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSubmit);
  if (value === null || typeof value !== 'object') return value;
  if ('type' in value && value.type === 'Action.Execute' && 'fallback' in value) {
    return value.fallback;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSubmit(inner)]));
}
