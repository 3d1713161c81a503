import type { Page } from '../pages.ts';

/** What each page of the tab is called. Only its own people are ever told. */
export const pageTitles: Record<Page, string> = {
  staff: 'My reports and the policy',
  items: 'Mine to see',
  audit: 'Who read what',
  figures: 'Figures',
  health: 'Health',
  exports: 'Exports',
  register: 'Register of family links',
  school: 'The school',
  policies: 'Policies',
};
