import { describe, expect, test } from '@jest/globals';
import { readText } from '../../src/library/read-text.ts';

const passagesIn = (document: string) => readText(document).passages;
const textsIn = (document: string) => passagesIn(document).map(({ text }) => text);

describe('a bullet can be read alone', () => {
  const long = (end: string) =>
    `make sure, before anything is sent out to families or to anybody else, that ${end}`;
  const list = `## Phones

Everybody who works here will:

- ${long('a colleague has read it')};
- ${long('no child is named')};
- ${long('the office knows')}.
`;

  test('it keeps the words that lead into the list', () => {
    expect(textsIn(list)[1]).toBe(
      `Everybody who works here will:\n- ${long('no child is named')};`,
    );
  });

  test('it keeps the headings above it', () => {
    expect(passagesIn(list).map(({ headings }) => headings)).toEqual(Array(3).fill(['Phones']));
  });

  test('a list of brief items stays in one piece', () => {
    const brief = 'Pupils learn to:\n· stop\n· block\n· tell an adult\n';
    expect(textsIn(brief)).toEqual(['Pupils learn to:\n· stop\n· block\n· tell an adult']);
  });

  test('under a heading that is also the subject, the heading leads in', () => {
    const text =
      'Duties\n\nTrip leaders:\n\n- Should carry the school phone.\n- Must not carry their own.\n';
    expect(textsIn(text)).toEqual([
      'Trip leaders:\n- Should carry the school phone.\n- Must not carry their own.',
    ]);
  });

  test('items without a lead-in are paragraphs of their own, without the bullet', () => {
    const text = 'Rules\n\n- Staff log out after use.\n- Doors are locked at six.\n';
    expect(textsIn(text)).toEqual(['Staff log out after use.', 'Doors are locked at six.']);
  });

  test('an inner list cut by a page break stays under its own lead-in', () => {
    const text = `- Staff look after themselves by:
 - choosing settings with care.

- logging out after use.
- Leaders check each term that this is done.
`;
    expect(textsIn(text)).toEqual([
      'Staff look after themselves by:\n- choosing settings with care.\n- logging out after use.',
      'Leaders check each term that this is done.',
    ]);
  });
});

describe('a footnote is found with what it annotates', () => {
  const text = `## Friends

Pupils may not add staff.\\* Staff smile and say no.

Staff may not add pupils.\\*\\*

\\* Cousins may ask the head.

\\*\\* Nor may governors.
`;

  test('the annotated passage carries the note', () => {
    expect(textsIn(text)).toContain(
      'Pupils may not add staff.* Staff smile and say no.\n* Cousins may ask the head.',
    );
  });

  test('the note stands below its own sentence alone', () => {
    expect(textsIn(text)).toContain('Pupils may not add staff.*\n* Cousins may ask the head.');
  });

  test('one asterisk is not taken for two', () => {
    expect(textsIn(text)).toContain('Staff may not add pupils.**\n** Nor may governors.');
  });
});

describe('paragraphs', () => {
  test('one that a page break tore apart is whole again', () => {
    expect(textsIn('Trips\n\nTeachers ring the\n\n7\n\noffice before they leave.\n')).toEqual([
      'Teachers ring the office before they leave.',
    ]);
  });

  test('a long one is cut at sentence ends, and a sentence that points back stays where it belongs', () => {
    const rule = (what: string) =>
      `Each member of staff who takes part in a visit of any kind whatsoever brings ${what}, and leaves it with the visit leader until the whole party is safely back in school.`;
    const back = 'This also holds for helpers.';
    const text = [rule('a list'), rule('a phone'), back, rule('a coat')].join(' ');
    expect(textsIn(text)).toEqual([`${rule('a list')} ${rule('a phone')} ${back}`, rule('a coat')]);
  });

  test('a saying that a colon announces stays with its announcement', () => {
    expect(textsIn('Our owl tells pupils to:\n\n‘Think before you hoot’.\n')).toEqual([
      'Our owl tells pupils to: ‘Think before you hoot’.',
    ]);
  });

  test.each([
    [
      'a sentence without an end',
      'and then, after a while, another thing was added to it, '.repeat(60),
    ],
    ['a paragraph that leads nowhere', `${'these are the rules of the place '.repeat(60)}:`],
    ['a row of a table', `| ${'a cell with some words in it | '.repeat(60)}`],
  ])('%s is never longer than 1,000 characters, and loses no word', (_author, document) => {
    const texts = textsIn(document);
    const words = (text: string) => text.match(/[a-z]+/g);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(1000);
    expect(words(texts.join(' '))).toEqual(words(document));
  });

  test('the same words are numbered once', () => {
    expect(textsIn('Be kind online, always.\n\nBe kind online, always.\n')).toHaveLength(1);
  });
});

describe('headings', () => {
  const headingsOf = (document: string) => passagesIn(document).at(-1)?.headings;
  const rule = 'Staff log out after use.';

  test.each([
    ['markdown', `# Staff\n\n## Devices\n\n${rule}`, ['Staff', 'Devices']],
    ['numbers', `4. Staff\n\n4.1 Devices\n\n${rule}`, ['4. Staff', '4.1 Devices']],
    ['capitals, then a colon', `FOR STAFF\n\nDevices:\n\n${rule}`, ['FOR STAFF', 'Devices']],
    [
      'a full stop, close upon the text',
      `Use of devices by staff.\n${rule}`,
      ['Use of devices by staff'],
    ],
    ['a question', `What is a device?\n\n${rule}`, ['What is a device?']],
  ])('by %s', (_style, document, headings) => {
    expect(headingsOf(document)).toEqual(headings);
  });

  test('a new heading of the same rank replaces the one before', () => {
    expect(headingsOf(`1. Staff\n\nBe kind.\n\n2. Pupils\n\n${rule}`)).toEqual(['2. Pupils']);
  });

  test('a short rule is not a heading', () => {
    expect(textsIn('Rules\n\nStaff must not shout\n\nStaff log out.')).toContain(
      'Staff must not shout',
    );
  });

  test('the title and the name of the school head nothing', () => {
    const document = `Oakfield Primary School\n\nOnline Policy\n\n${rule}\n\nBe kind.`;
    expect(headingsOf(document)).toEqual([]);
  });
});

describe('what is left out', () => {
  test('the list of contents and page numbers', () => {
    const document = `Contents

Staff .......... 2
Pupils .......... 3

## Staff

Staff log out after use.

Page 2 of 3
`;
    expect(textsIn(document)).toEqual(['Staff log out after use.']);
  });

  test('signature lines that nobody has filled in', () => {
    expect(textsIn('Staff log out after use.\n\nSigned\n\nChair of Governors\n')).toEqual([
      'Staff log out after use.',
    ]);
  });

  test('a document without words gives a policy without passages', () => {
    expect(passagesIn(' \n\n')).toEqual([]);
  });
});

describe('tables', () => {
  test('the table on the cover is one passage', () => {
    expect(
      textsIn('Policy Title\tOnline Policy\nVersion\tTwo\nOwner\nReview Date\tMay 2026\n'),
    ).toEqual(['Policy Title\tOnline Policy\nVersion\tTwo\nOwner\nReview Date\tMay 2026']);
  });

  test('each piece of a long table repeats its row of headings', () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `| ${'what happened '.repeat(4)}${at} | head | today |`,
    );
    const document = `| What has happened | Who is told | By when |\n|---|---|---|\n${rows.join('\n')}\n`;
    const texts = textsIn(document);
    expect(texts.length).toBeGreaterThan(1);
    expect(
      texts.every((text) => text.startsWith('What has happened\tWho is told\tBy when\n')),
    ).toBe(true);
  });
});
