import { lazy, type ReactNode, Suspense } from 'react';
import type { Page } from '../../domain/pages.ts';
import type { Gets } from '../../web/contract.ts';
import type { Address } from '../address.ts';
import { Loading } from '../parts/states.tsx';
import { ItemPage } from './item-page.tsx';
import { ItemsPage } from './items-page.tsx';
import { StaffPage } from './staff-page.tsx';

// fetched when somebody opens them: most people never do
const AuditPage = lazy(async () => ({ default: (await import('./audit-page.tsx')).AuditPage }));
const FiguresPage = lazy(async () => ({
  default: (await import('./figures-page.tsx')).FiguresPage,
}));
const HealthPage = lazy(async () => ({ default: (await import('./health-page.tsx')).HealthPage }));
const ExportsPage = lazy(async () => ({
  default: (await import('./exports-page.tsx')).ExportsPage,
}));

const LinkPage = lazy(async () => ({ default: (await import('./link-page.tsx')).LinkPage }));
const PoliciesPage = lazy(async () => ({
  default: (await import('./policies-page.tsx')).PoliciesPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('./register-page.tsx')).RegisterPage,
}));

const SchoolPage = lazy(async () => ({ default: (await import('./school-page.tsx')).SchoolPage }));

const titleOf = (me: Gets<'me'>, page: Page): string =>
  me.pages.find((one) => one.page === page)?.title ?? '';

/** What stands at an address, for somebody who has its page. */
export const pageFor = (address: Address, me: Gets<'me'>): ReactNode => (
  <Suspense fallback={<Loading />}>{pageAt(address, titleOf(me, address.page))}</Suspense>
);

function pageAt({ page, reference }: Address, title: string): ReactNode {
  switch (page) {
    case 'items':
      return reference ? <ItemPage reference={reference} /> : <ItemsPage title={title} />;
    case 'audit':
      return <AuditPage title={title} reference={reference} />;
    case 'figures':
      return <FiguresPage title={title} />;
    case 'health':
      return <HealthPage title={title} />;
    case 'exports':
      return <ExportsPage title={title} />;
    case 'register':
      return reference ? (
        <LinkPage reference={reference} page={page} />
      ) : (
        <RegisterPage title={title} />
      );
    case 'school':
      return <SchoolPage title={title} />;
    case 'policies':
      return <PoliciesPage title={title} />;
    case 'staff':
      return reference ? (
        <LinkPage reference={reference} page={page} />
      ) : (
        <StaffPage title={title} />
      );
  }
}
