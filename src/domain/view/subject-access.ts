import { dayInWords, inWords } from '../calendar-words.ts';
import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import { referenceOf } from '../incident.ts';
import { type Holder, holder } from '../redact.ts';
import type { Sent } from '../register/exception.ts';
import type { School } from '../school.ts';
import { type Asker, linkPart, type PartIn, partsIn } from '../subject-access.ts';
import { relationshipWords } from './link-words.ts';
import { type Paper, type PaperPart, part } from './paper.ts';
import type { Line } from './plan.ts';
import { actionWords, outcomeWords } from './report-words.ts';

const longAgo = new Date(0);
const partWords: Record<PartIn, string> = {
  reporter: 'They reported it',
  subject: 'It is about them',
  child: 'They are the child',
  handler: 'They logged what was done',
  owner: 'They planned an action, or it is theirs',
  named: 'They are named in it',
};

const others = 'They are the words of somebody else.';
const identity = 'It says who somebody else is.';

/**
 * What stands in Lantern about one person, as far as whoever makes this may read it. Other people's
 * names and words are held back under a mark, each with its reason: what is given is for a person to
 * decide, never for the program (domain facts 3.7).
 */
export function subjectPaper(
  asker: Asker,
  items: readonly Incident[],
  links: readonly Sent[],
  everybody: readonly string[],
  by: string,
  school: School,
  now: Date,
): Paper {
  const held = holder();
  const own = asker.name.toLowerCase();
  const names = everybody.filter((name) => name.toLowerCase() !== own);
  const about = [
    ...items.flatMap((item) => itemPart(item, asker, names, held, school)),
    ...links.flatMap((link) => linkPaper(link, asker, held, school)),
  ];
  const nothing = part('Nothing was found', [
    { name: 'Found', value: 'Nothing that you may read is about them.' },
  ]);
  return {
    title: 'What Lantern keeps about one person',
    opening: [
      'DRAFT: not to be given to anybody until a person has decided on each mark.',
      `${school.name}. About: ${asker.name}. Made by ${by} ${inWords(school.calendar, now, longAgo)}.`,
      'It holds only what the one who made it may read. Others in school may hold more: ask each of them for their own part, and name no item to them.',
      'The law allows some things to be kept back: the rights of other people, the prevention of crime, harm to a child. Ask your data protection officer.',
    ],
    parts: [...(about.length > 0 ? about : [nothing]), heldPart(held)],
    foot: 'Draft for review. Confidential.',
  };
}

function heldPart({ held }: Holder): PaperPart {
  const lines = held.map(({ number, where, what, why }) => ({
    name: `Mark ${number}`,
    value: `${what}, ${where}. ${why} Decided: ____________`,
  }));
  const none = [{ name: 'Held back', value: 'Nothing.' }];
  return part('What was held back, for a person to decide', lines.length > 0 ? lines : none);
}

function itemPart(
  incident: Incident,
  asker: Asker,
  names: readonly string[],
  held: Holder,
  school: School,
): readonly PaperPart[] {
  const parts = partsIn(incident, asker);
  if (parts.length === 0) return [];
  const { report } = incident;
  const reference = referenceOf(incident.id);
  const where = `in ${reference}`;
  const others = [...names, ...(parts.includes('child') || !report.child ? [] : [report.child])];
  return [
    part(`Item ${reference}`, [
      { name: 'Their part in it', value: parts.map((one) => partWords[one]).join('. ') },
      { name: 'Recorded', value: inWords(school.calendar, incident.recordedAt, longAgo) },
      { name: 'What', value: actionWords[report.action] },
      ...childLine(incident, parts, held, where),
      ...reporterLine(parts, held, where),
      ...wordsLines(incident, parts, others, held, where),
      ...logLines(incident, asker, others, held, where),
      ...plannedLines(incident, asker, others, held, where),
      ...(incident.status === 'closed'
        ? [{ name: 'Outcome', value: outcomeWords[incident.outcome] }]
        : []),
    ]),
  ];
}

function childLine(
  { report }: Incident,
  parts: readonly PartIn[],
  held: Holder,
  where: string,
): readonly Line[] {
  if (!report.child) return [];
  const value = parts.includes('child')
    ? held.all(where, 'Who the child is, as it was written', 'Others may be named in it.')
    : held.all(where, 'Who the child is', identity);
  return [{ name: 'Child', value }];
}

const reporterLine = (parts: readonly PartIn[], held: Holder, where: string): readonly Line[] =>
  parts.includes('reporter')
    ? []
    : [{ name: 'Reported by', value: held.all(where, 'Who reported it', identity) }];

function wordsLines(
  { report, additions, released }: Incident,
  parts: readonly PartIn[],
  names: readonly string[],
  held: Holder,
  where: string,
): readonly Line[] {
  const own = parts.includes('reporter');
  const kept = (text: string, what: string) =>
    own && released ? held.names(text, where, names) : held.all(where, what, others);
  const written: readonly (readonly [string, string, string | null])[] = [
    ['Words', "The reporter's words", report.words],
    ['Happened', 'When it happened, as the reporter put it', report.happened],
    ['Noticed', 'When it was noticed, as the reporter put it', report.noticed],
    ['App', 'The app or account, as the reporter put it', report.app],
    ['Who knows', 'Who knows of it', report.whoKnows],
    ...additions.map(({ words }) => ['Added', 'What the reporter added', words] as const),
  ];
  return written.flatMap(([name, what, text]) => (text ? [{ name, value: kept(text, what) }] : []));
}

function logLines(
  { actions }: Incident,
  { id }: Asker,
  names: readonly string[],
  held: Holder,
  where: string,
): readonly Line[] {
  return actions.map(({ by, did }) => ({
    name: by === id ? 'They logged' : 'Somebody logged',
    value:
      by === id ? held.names(did, where, names) : held.all(where, 'What somebody logged', others),
  }));
}

/** What was planned, and what was said of it in the end: each the words of whoever wrote it. */
function plannedLines(
  { planned }: Incident,
  { id }: Asker,
  names: readonly string[],
  held: Holder,
  where: string,
): readonly Line[] {
  const given = (by: PersonId, text: string, what: string) =>
    by === id ? held.names(text, where, names) : held.all(where, what, others);
  return planned.flatMap(({ by, owner, what, due, settled }) => [
    {
      name: by === id ? 'They planned' : 'Somebody planned',
      value: given(by, what, 'What somebody planned'),
    },
    ...(owner !== null && owner === id
      ? [{ name: 'It is theirs, due', value: dayInWords(due) }]
      : []),
    ...(settled?.words
      ? [
          {
            name: settled.by === id ? 'They said of it' : 'Somebody said of it',
            value: given(settled.by, settled.words, 'What somebody said of an action'),
          },
        ]
      : []),
  ]);
}

function linkPaper(link: Sent, asker: Asker, held: Holder, school: School): readonly PaperPart[] {
  const as = linkPart(link, asker);
  if (as === null) return [];
  const reference = referenceOf(link.id);
  const where = `in ${reference}`;
  const { declaration, at } = link.declared;
  return [
    part(`Family link ${reference}`, [
      {
        name: 'Their part in it',
        value: as === 'applicant' ? 'They applied' : 'They are the child',
      },
      { name: 'Declared', value: inWords(school.calendar, at, longAgo) },
      { name: 'State', value: link.status },
      { name: 'Related', value: relationshipWords[declaration.relationship] },
      ...(as === 'applicant'
        ? [{ name: 'Child', value: held.all(where, 'Who the child is', identity) }]
        : [{ name: 'Applicant', value: held.all(where, 'Who applied', identity) }]),
      { name: 'Comment and reasons', value: held.all(where, 'What was written on it', others) },
    ]),
  ];
}
