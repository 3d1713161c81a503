import type { Activity } from 'botbuilder';
import type { Card } from './cards/card.ts';

/** The content type of a card. */
export const adaptive = 'application/vnd.microsoft.card.adaptive';

/** Phones on which a press of an Execute is reported to do nothing (platform facts 3.2). */
const phones = ['ios', 'android'];
const isPhone = (platform: string | null): boolean =>
  platform !== null && phones.includes(platform.toLowerCase());

/** A message with one card. What a lock screen or a list may show is its neutral first line. */
export function messageWith(card: Card, platform: string | null): Partial<Activity> {
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [
      { contentType: adaptive, content: isPhone(platform) ? asSubmit(card) : card },
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
