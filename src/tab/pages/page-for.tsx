import type { ReactNode } from 'react';
import type { Page } from '../../domain/pages.ts';
import type { Gets } from '../../web/contract.ts';
import type { Address } from '../address.ts';
import { ItemPage } from './item-page.tsx';
import { ItemsPage } from './items-page.tsx';
import { StaffPage } from './staff-page.tsx';

const titleOf = (me: Gets<'me'>, page: Page): string =>
  me.pages.find((one) => one.page === page)?.title ?? '';

/** What stands at an address, for somebody who has its page. */
export function pageFor({ page, reference }: Address, me: Gets<'me'>): ReactNode {
  const title = titleOf(me, page);
  switch (page) {
    case 'items':
      return reference ? <ItemPage reference={reference} /> : <ItemsPage title={title} />;
    case 'staff':
      return <StaffPage title={title} />;
  }
}
