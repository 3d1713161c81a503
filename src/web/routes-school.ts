import { maySetAway } from '../domain/absence.ts';
import { dayIn, endOfDay } from '../domain/calendar-days.ts';
import { inWords as moment } from '../domain/calendar-words.ts';
import { accept, refuse } from '../domain/decision.ts';
import type { PersonId } from '../domain/ids.ts';
import { roles } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import { changesPart, fillsRole } from '../domain/settings-edit.ts';
import { keysOfPart, partNames, settingsKeys, settingsParts } from '../domain/settings-parts.ts';
import { nameIn, rolesOf } from '../domain/staff.ts';
import { longDay } from '../domain/view/exception.ts';
import { formFault, placeOf } from '../domain/view/settings-places.ts';
import { partLines, partTitles } from '../domain/view/settings-words.ts';
import { previewSettings, saveSettings, type Weighed } from '../flows/change-settings.ts';
import { readSettings } from '../flows/read-settings.ts';
import { callSnowDay } from '../flows/school-today.ts';
import { type Away, setAbsence } from '../flows/set-absence.ts';
import type { Gets } from './contract.ts';
import { type Route, route } from './route.ts';
import type { Visit } from './visit.ts';

type Read = Gets<'school.read'>;

/** What stands in the settings file, which the school's own changes stand in front of. */
const fileOf = ({ desk, school }: Visit): School => desk.schools.get(school.id) ?? school;

const read = route('school.read', 'school', async (_, visit) => {
  const { db, by, staff, now } = visit;
  const { school, version, leftOut, history } = await readSettings(db, fileOf(visit));
  const { calendar } = school;
  const values = Object.fromEntries(settingsKeys.map((key) => [key, school[key]]));
  return accept({
    ...{ name: school.name, version, values: values as Read['values'], titles: school.titles },
    parts: settingsParts.map((part) => ({
      ...{ part, title: partTitles[part], lines: partLines[part](school, staff) },
      mayEdit: changesPart(by, part),
      unconfirmed: keysOfPart[part].some((key) => school.unconfirmed.includes(key)),
    })),
    leftOut: leftOut.map((key) => placeOf([key], school)),
    people: [...staff.people.values()]
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
    fills: roles.filter((role) => role !== 'line-manager' && fillsRole(by, role)),
    cover: coverOf(visit),
    closedToday: mayCloseSchool(visit) ? closedToday(visit) : null,
    history: history.map((one) => ({
      name: `${one.version}. ${moment(calendar, one.at, now)}`,
      value: `${nameIn(staff)(one.by)} changed ${partNames[one.part]}`,
    })),
    today: dayIn(calendar, now),
  });
});

const coverOf = ({ by, school, staff }: Visit): Read['cover'] =>
  [...staff.people.values()]
    .filter(({ id }) => rolesOf(staff, id).length > 0)
    .map(({ id, name }) => ({
      ...{ id, name, away: staff.away.has(id), yours: maySetAway(by, id, staff) },
      duties: rolesOf(staff, id)
        .map((role) => school.titles[role])
        .join(', '),
    }));

const mayCloseSchool = ({ by }: Visit) =>
  by.roles.some((role) => role === 'head' || role === 'dsl');
const closedToday = ({ school, now }: Visit) =>
  school.calendar.snowDays.includes(dayIn(school.calendar, now));

function shown(weighed: Weighed, { school }: Visit): Gets<'school.preview'> {
  switch (weighed.kind) {
    case 'wrong':
      return {
        faults: weighed.faults.map((one) => formFault(one, school)),
        moves: [],
        same: false,
      };
    case 'same':
      return { faults: [], moves: [], same: true };
    case 'fits':
      return { faults: [], moves: weighed.moves, same: false };
  }
}

const preview = route('school.preview', 'school', async (proposed, visit) => {
  const { db, by, now } = visit;
  const weighed = await previewSettings(db, fileOf(visit), by, proposed, now);
  return weighed.ok ? accept(shown(weighed.value, visit)) : weighed;
});

const save = route('school.save', 'school', async (proposed, visit) => {
  const { db, by, now } = visit;
  const weighed = await saveSettings(db, fileOf(visit), by, proposed, now);
  if (!weighed.ok) return weighed;
  return accept({ ...shown(weighed.value, visit), saved: weighed.value.kind === 'fits' });
});

/** The directory is believed until it says otherwise, because a person may be away without saying so here. */
const stillOut =
  'Noted. Outlook still says out of office, so items pass them over until that is switched off.';

async function absent(away: Away | { readonly back: PersonId }, said: string, visit: Visit) {
  const { db, school, by, now } = visit;
  const outcome = await setAbsence(db, school, by, away, now);
  if (!outcome.ok) return outcome;
  const still = 'back' in away && outcome.value.away.has(away.back);
  return accept({ said: still ? stillOut : said });
}

const away = route('school.away', 'school', ({ person, until }, visit) => {
  const { calendar } = visit.school;
  const end = until === null ? null : endOfDay(calendar, until);
  return absent({ person: person as PersonId, until: end }, 'Noted as away.', visit);
});

const back = route('school.back', 'school', ({ person }, visit) =>
  absent({ back: person as PersonId }, 'Noted as back.', visit),
);

const day = route('school.day', 'school', async ({ is }, visit) => {
  const { db, school, by, now } = visit;
  if (!mayCloseSchool(visit)) return refuse('not-asked');
  const called = await callSnowDay(db, school, by, is, now);
  if (!called.ok) return called;
  return accept({ said: `School is ${is} on ${longDay(called.value)}.` });
});

export const schoolRoutes: readonly Route[] = [read, preview, save, away, back, day];
