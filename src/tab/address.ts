import { type Page, pages } from '../domain/pages.ts';

/** Where somebody is in the tab: a page, and on it at most a reference. Never anything about anybody. */
export type Address = { readonly page: Page; readonly reference: string | null };

/** `items/ABC234`, as it stands behind the `#` and in a deep link; null for what is no address of ours. */
export function readAddress(text: string): Address | null {
  const [name = '', reference = '', ...more] = text.replace(/^#?\/?/, '').split('/');
  const page = pages.find((one) => one === name);
  if (!page || more.length > 0) return null;
  if (reference !== '' && !/^[2-9A-HJ-NP-TV-Z]{6}$/i.test(reference)) return null;
  return { page, reference: reference === '' ? null : reference.toUpperCase() };
}

export const addressOf = (page: Page, reference: string | null = null): string =>
  reference === null ? `#/${page}` : `#/${page}/${reference}`;
