import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import { alertView } from '../../src/domain/view/alert.ts';
import { handleIncident } from '../../src/flows/handle-incident.ts';
import { openItem } from '../../src/flows/open-item.ts';
import { releaseIdentity } from '../../src/flows/release-identity.ts';
import { incidents } from '../../src/store/incidents.ts';
import { alertCard } from '../../src/teams/cards/alert.ts';
import { accepted, requestFromStaff } from '../support/cast.ts';
import { at } from '../support/clock.ts';
import { buttonsOf, wordsOf } from '../support/house-card.ts';
import { dbOn, engines } from '../support/store.ts';
import { newSchool, type Town } from './new-school.ts';

const button = "Release the adult's identity to the child's record";
const secret = 'I saw it on his phone in the staff room.';

describe.each(engines)('on %s', (engine) => {
  const store = dbOn(engine);

  /** Somebody reports Ned: a record about the child and one about the adult. */
  const twoRecords = async (town: Town, report: Partial<Report> = {}, now = at('09:00')) => {
    const about = { ...requestFromStaff, subject: town.cast.ned.id, words: secret, ...report };
    const records = await town.report(about, town.cast.tess, now);
    const of = (kind: Incident['kind']): Incident => {
      const found = records.find((record) => record.kind === kind);
      if (!found) throw new Error(`No record of the kind ${kind}`);
      return found;
    };
    return { child: of('child'), adult: of('adult') };
  };

  /** The item as this person has it on the screen; nothing when they may not read it. */
  const screen = async (town: Town, { id }: Incident, by: Person) => {
    const outcome = await openItem(town.db, id, by, at('09:30'));
    if (!outcome.ok) return null;
    const { incident, staff } = outcome.value;
    const view = alertView(incident, by.id, town.school, staff, at('09:30'));
    return alertCard(view, { heirs: [], owners: [], roles: [], links: [], press: 'x' });
  };

  test('before it is released the child’s record says neither who the adult is nor what the reporter wrote', async () => {
    const town = await newSchool(store());
    const { child } = await twoRecords(town);
    const card = await screen(town, child, town.cast.lena);
    expect(card && wordsOf(card)).toContain('An adult of the school');
    expect(JSON.stringify(card)).not.toMatch(/\bNed\b|staff room/);
  });

  test('the button is on the record about the adult, for the headteacher who reads it, and on no other', async () => {
    const town = await newSchool(store());
    const { child, adult } = await twoRecords(town);
    const { hana, lena } = town.cast;
    expect(buttonsOf(await screen(town, adult, hana))).toContain(button);
    expect(buttonsOf(await screen(town, child, lena))).not.toContain(button);
    expect(await screen(town, adult, lena)).toBeNull();
  });

  test('once the headteacher releases it, the lead reads the adult and the words, and it stands in the ledger', async () => {
    const town = await newSchool(store());
    const { child, adult } = await twoRecords(town);
    accepted(await releaseIdentity(town.db, adult.id, town.cast.hana, at('09:20')));
    const words = wordsOf(await screen(town, child, town.cast.lena));
    expect(words).toContain('Ned');
    expect(words).toContain(secret);
    expect(await town.kinds(child.id)).toContain('identity-released');
    expect((await town.incident(adult.id)).released).toBe(adult.released);
  });

  test.each(['lena', 'dev', 'cho', 'clem', 'tess', 'ned'] as const)(
    '%s, who does not read the record about the adult, releases nothing',
    async (part) => {
      const town = await newSchool(store());
      const { child, adult } = await twoRecords(town);
      const outcome = await releaseIdentity(town.db, adult.id, town.cast[part], at('09:20'));
      expect(outcome).toEqual({ ok: false, why: 'not-asked' });
      expect((await town.incident(child.id)).released).toBe(false);
    },
  );

  test('about the headteacher it is the chair who releases, never the headteacher', async () => {
    const town = await newSchool(store());
    const { child, adult } = await twoRecords(town, {
      initiator: 'head',
      subject: town.cast.hana.id,
    });
    const { hana, cho } = town.cast;
    expect((await releaseIdentity(town.db, adult.id, hana, at('09:20'))).ok).toBe(false);
    accepted(await releaseIdentity(town.db, adult.id, cho, at('09:21')));
    expect((await town.incident(child.id)).released).toBe(true);
  });

  test('a second press changes nothing, and two at once write one line', async () => {
    const town = await newSchool(store());
    const { child, adult } = await twoRecords(town);
    const press = () => releaseIdentity(town.db, adult.id, town.cast.hana, at('09:20'));
    const outcomes = await Promise.all([press(), press()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await press()).toEqual({ ok: false, why: 'already-settled' });
    const lines = (await town.kinds(child.id)).filter((kind) => kind === 'identity-released');
    expect(lines).toHaveLength(1);
  });

  test('a child’s record of another report that was linked afterwards is never released with it', async () => {
    const town = await newSchool(store());
    const { hana, cho, pat } = town.cast;
    const first = await twoRecords(town);
    const other = await twoRecords(town, { subject: pat.id }, at('09:10'));
    // the headteacher reads it by another way than somebody's sending it to her
    await town.db.transaction((tx) =>
      incidents.save(tx, {
        ...other.child,
        askedRoles: [...other.child.askedRoles, 'head'],
      }),
    );
    const link = { does: 'link', to: other.child.id } as const;
    accepted(await handleIncident(town.db, town.school, first.adult.id, hana, link, at('09:16')));
    accepted(await releaseIdentity(town.db, first.adult.id, hana, at('09:20')));
    expect(await releaseIdentity(town.db, first.adult.id, hana, at('09:21'))).toMatchObject({
      ok: false,
    });
    expect((await town.incident(first.child.id)).released).toBe(true);
    expect((await town.incident(other.child.id)).released).toBe(false);
    expect((await releaseIdentity(town.db, first.adult.id, cho, at('09:22'))).ok).toBe(false);
  });

  test('from the child’s record, or from another school, nothing can be released', async () => {
    const town = await newSchool(store());
    const elsewhere = await newSchool(store());
    const { child, adult } = await twoRecords(town);
    const pressed = await releaseIdentity(town.db, child.id, town.cast.lena, at('09:20'));
    expect(pressed.ok).toBe(false);
    expect(await releaseIdentity(town.db, adult.id, elsewhere.cast.hana, at('09:20'))).toEqual({
      ...{ ok: false, why: 'not-found' },
    });
  });
});
