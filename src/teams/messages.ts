import { timeOfSchool } from '../domain/calendar.ts';
import type { Screened } from '../domain/screen.ts';
import { noticeView } from '../domain/view/alert.ts';
import { type Contact, outsideNumbers, speakNow } from '../domain/view/speak-now.ts';
import { commandIn } from '../domain/words/languages.ts';
import { findByReference } from '../flows/handle-incident.ts';
import { type Acquaintance, screenMessage } from '../flows/meet.ts';
import { noteCuriosity } from '../flows/note-curiosity.ts';
import { linkWithReference } from '../flows/read-exception.ts';
import { itemsFor, myReports } from '../flows/read-lists.ts';
import { answerCards, firstAnswer } from './answer-question.ts';
import { type Card, card } from './cards/card.ts';
import { longestText } from './cards/inputs.ts';
import { itemsCard, myReportsCard } from './cards/lists.ts';
import { noticeCard } from './cards/notice.ts';
import { inWords } from './cards/refusal.ts';
import { curiosityCard, dangerCard, imageCard, type Picture } from './cards/safety.ts';
import { welcomeCard } from './cards/welcome.ts';
import type { Inbound } from './inbound.ts';
import { asPrefilled } from './report-input.ts';
import type { Turn } from './turn.ts';
import { unnamed } from './unnamed.ts';
import { coverCard, schoolDay } from './verbs-absence.ts';
import { personToAsk } from './verbs-answer.ts';
import { drillCard } from './verbs-drill.ts';
import { beginDeclaration } from './verbs-exception.ts';
import { holds } from './verbs-hold.ts';
import { showPolicy } from './verbs-policy.ts';
import { linkByReference, showRegister } from './verbs-register.ts';
import { freshForm } from './verbs-report.ts';
import { declarationWords, handoverWords } from './words.ts';

type Command = (turn: Turn) => Promise<readonly Card[]>;

/** Words that are commands when they stand alone, with or without a slash. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['report', async (turn) => [freshForm(turn, {})]],
  ['help', async ({ school, say }) => [welcomeCard(school.name, say)]],
  ['declare', async (turn) => [await beginDeclaration(turn)]],
  ['register', async (turn) => [await showRegister(turn)]],
  [
    'my reports',
    async (turn) => [
      myReportsCard(await myReports(turn.db, turn.by), turn.school, turn.now, turn.say),
    ],
  ],
  ['policy', async (turn) => [await showPolicy(turn)]],
  ['hold', async (turn) => [await holds(turn)]],
  ['drill', async (turn) => [await drillCard(turn)]],
  ['away', async (turn) => [await coverCard(turn)]],
  ['back', async (turn) => [await coverCard(turn)]],
  ['snow day', async (turn) => [await schoolDay(turn, 'closed')]],
  ['my items', async (turn) => [await items(turn)]],
  ['items', async (turn) => [await items(turn)]],
  ['ask a person', async (turn) => [personToAsk(turn)]],
]);
/** Every word that is a command by itself. */
export const commandWords: readonly string[] = [...commands.keys()];

async function items(turn: Turn): Promise<Card> {
  return itemsCard(await itemsFor(turn.db, turn.by, turn.now), turn.school, turn.now, turn.say);
}

type Lately = Acquaintance['lately'];

/** Words become cards: the screen first, then commands, then whatever kind of message it is. */
export async function answerMessage(
  seen: Inbound,
  turn: Turn,
  lately: Lately,
): Promise<readonly Card[]> {
  const text = seen.text.trim();
  if (seen.hasFiles) return withFile(text, turn, lately);
  const typed = text.toLowerCase().replace(/^\//, '').replace(/\s+/g, ' ');
  const command = commands.get(commandIn(typed));
  if (command) return command(turn);
  const reference = /^(?:open|got|agor)\s+([2-9A-HJ-NP-TV-Z]{6})$/i.exec(text)?.[1];
  if (reference) return [await byReference(reference, turn)];
  if (text === '') return [welcomeCard(turn.school.name, turn.say)];
  const question = unnamed(text, turn.staff);
  const screened = await heard(question, turn, lately);
  return byKind(screened, { typed: text, question }, turn);
}

const heard = (text: string, { desk, db, by, now }: Turn, lately: Lately): Promise<Screened> =>
  screenMessage(db, by.id, text, lately, now, desk.soundsDangerous);

/** What is attached is refused unread; words of danger beside it are still heard, and answered first. */
async function withFile(text: string, turn: Turn, lately: Lately): Promise<readonly Card[]> {
  const screened = await heard(text, turn, lately);
  const refused = image(turn, 'attached');
  return screened.kind === 'emergency' ? [danger(turn), refused] : [refused];
}

/** A message as it was typed, and as it may be looked up and kept. */
type Said = { readonly typed: string; readonly question: string };

async function byKind(
  screened: Screened,
  { typed, question }: Said,
  turn: Turn,
): Promise<readonly Card[]> {
  switch (screened.kind) {
    case 'emergency':
      return [danger(turn)];
    case 'image':
      return [image(turn, 'spoken-of')];
    case 'curiosity':
      await noteCuriosity(turn.db, turn.by, turn.now);
      return [curiosityCard(turn.school, turn.say)];
    case 'incident': {
      const given = { ...asPrefilled(typed), words: typed.slice(0, longestText).toWellFormed() };
      return [
        ...(await firstAnswer(question, turn)),
        freshForm(turn, given, turn.say(handoverWords)),
      ];
    }
    case 'question':
      return screened.declaration
        ? [
            ...(await answerCards(question, turn)),
            await beginDeclaration(turn, turn.say(declarationWords)),
          ]
        : answerCards(question, turn);
    case 'smalltalk':
      return screened.wantsHelpKept ? [danger(turn)] : [welcomeCard(turn.school.name, turn.say)];
  }
}

function danger(turn: Turn): Card {
  const { school, now, say } = turn;
  const open = timeOfSchool(school.calendar, now);
  return dangerCard(cover(turn), outsideNumbers(school), open, say);
}

const image = (turn: Turn, what: Picture): Card =>
  imageCard(
    cover(turn),
    outsideNumbers(turn.school),
    what,
    timeOfSchool(turn.school.calendar, turn.now),
    turn.say,
  );

const cover = ({ school, staff, by }: Turn): readonly Contact[] =>
  speakNow(null, school, staff, by.id);

/** Opening by its reference puts the neutral card in front of the person; Open then checks who they are. */
async function byReference(reference: string, turn: Turn): Promise<Card> {
  const found = await findByReference(turn.db, turn.by, reference);
  const [mine] = found
    .map((incident) => noticeView(incident, turn.by.id, turn.staff))
    .filter((view) => view.state !== 'gone');
  if (mine) return noticeCard(mine, turn.say);
  const link = await linkWithReference(turn.db, turn.school, turn.by, reference, turn.now);
  return link ? linkByReference(link, turn.say) : card(turn.say(inWords['not-found']), []);
}
