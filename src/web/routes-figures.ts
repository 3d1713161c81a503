import { dayIn } from '../domain/calendar-days.ts';
import { dayInWords } from '../domain/calendar-words.ts';
import { exportFigures, readFigures } from '../flows/read-figures.ts';
import { csvFile } from './csv-file.ts';
import { fileRoute } from './file-route.ts';
import { fine, type Route, route } from './route.ts';

const show = route('figures.show', 'figures', async (_, { db, school, staff, now }) =>
  fine({
    ...{ school: school.name, day: dayInWords(dayIn(school.calendar, now)) },
    ...(await readFigures(db, school, staff, now)),
  }),
);

const table = fileRoute('export.figures', 'figures', async (_, visit) => {
  const { db, school, staff, by, now } = visit;
  return fine(csvFile('figures', await exportFigures(db, school, staff, by, now)));
});

export const figuresRoutes: readonly Route[] = [show, table];
