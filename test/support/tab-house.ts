/** A house with all its staff and a browser, for the tests of one file: opened before them, closed after. */
import { afterAll, beforeAll } from '@jest/globals';
import { startBrowser } from './browser.ts';
import { type House, startHouse } from './house.ts';
import { hana, type Member, staff, tess, tom } from './house-cast.ts';
import { report } from './house-report.ts';
import { call, openTab, type TabWindow, type Theme } from './tab.ts';

type Window = NonNullable<Parameters<typeof openTab>[3]>;

/** How long a journey through pages may take, in milliseconds. */
export const patience = 180_000;
export const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

/** `at`: an instant at which the clock stands still; `place`: where windows open unless told otherwise. */
export function tabHouse(
  prepare: (house: House) => Promise<void>,
  { at, ...usual }: Window & { readonly at?: string } = {},
) {
  const held: { house?: House; chromium?: Awaited<ReturnType<typeof startBrowser>> } = {};
  const house = (): House => {
    if (!held.house) throw new Error('The house is not open');
    return held.house;
  };
  beforeAll(async () => {
    [held.house, held.chromium] = await Promise.all([
      startHouse(at === undefined ? {} : { at }),
      startBrowser(),
    ]);
    await house().install(...staff);
    await prepare(house());
  }, patience);
  afterAll(async () => {
    await held.chromium?.close();
    await held.house?.close();
  }, patience);
  const open = (who: Member, wanted: Window = {}): Promise<TabWindow> => {
    if (!held.chromium) throw new Error('There is no browser');
    return openTab(held.chromium.browser, house(), who, { ...usual, ...wanted });
  };
  return { house, open };
}

export const close = ({ page }: TabWindow) => page.context().close();
export const button = ({ frame }: TabWindow, name: string) =>
  frame.getByRole('button', { name, exact: true });
export const heading = ({ frame }: TabWindow, name: string) =>
  frame.getByRole('heading', { name, level: 1 });

/** Tom accepted a pupil's request, says Tess: the reference of the record about him, which Hana has. */
export async function aboutTom(house: House, words = ''): Promise<string> {
  const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted', words };
  for (const reference of await report(house, tess, { ...accepted, subject: tom.id })) {
    if ((await call(house, hana, 'item.open', { reference })).status === 200) return reference;
  }
  throw new Error('Nobody recorded it for the headteacher');
}
