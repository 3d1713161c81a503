import { accept } from '../domain/decision.ts';
import type { LinkView } from '../domain/view/exception.ts';
import { askAllStaff } from '../flows/ask-staff.ts';
import { readRegister } from '../flows/read-register.ts';
import { type Route, route } from './route.ts';

const onPage = 25;

/** A link as it stands in a list: nothing of what was declared. */
export const rowOf = ({ reference, due, standing }: LinkView & { readonly due: boolean }) => ({
  ...{ reference, due, standing },
});

const list = route('register.list', 'register', async (asked, { db, school, by, now }) => {
  const register = await readRegister(db, school, by, { ...asked, onPage }, now);
  const { filter, page, pages, counts, rows, mode, unreadable } = register;
  const keeper = by.roles.includes('head');
  return accept({ filter, page, pages, counts, mode, rows: rows.map(rowOf), unreadable, keeper });
});

const askAll = route('register.ask-all', 'register', async (_, { db, school, by, now }) => {
  const asked = await askAllStaff(db, school, by, now);
  return asked.ok ? accept({ asked: asked.value }) : asked;
});

export const registerRoutes: readonly Route[] = [list, askAll];
