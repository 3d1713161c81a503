import { describe, expect, test } from '@jest/globals';
import { readHere } from '../../src/documents/read-here.ts';
import { zipOf } from '../../src/documents/word/zip.ts';
import { p, r, readBody, sentence, styled, table, textOf, wordParts } from './word-file.ts';

const author = 'w:id="1" w:author="A. Writer" w:date="2026-01-01T00:00:00Z"';
const ins = (inside: string) => `<w:ins ${author}>${inside}</w:ins>`;
const del = (text: string) => `<w:del ${author}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const mark = (change: string) => `<w:rPr><w:${change} ${author}/></w:rPr>`;

describe('tracked changes', () => {
  test('words that are proposed and not accepted are no policy; words proposed out are policy still', async () => {
    const body = p(r('Staff may ') + ins(r('never ')) + del('not ') + r('post photos.'));
    expect(await textOf(body)).toBe('Staff may not post photos.');
  });

  test('a proposed paragraph is left out whole, and the person who accepts is told', async () => {
    const reading = await readBody(
      p(sentence) + p(ins(r('Parents decide.')), mark('ins')) + p('End.'),
    );
    expect(reading.text).not.toContain('Parents');
    expect(reading.warnings.join()).toContain('tracked changes');
  });

  test('a paragraph that somebody proposes to cut in two is still one', async () => {
    const body = p('Staff ask', mark('ins')) + p(r(' the head first.'));
    expect(await textOf(body)).toBe('Staff ask the head first.');
  });

  test('two paragraphs that somebody proposes to join are still two', async () => {
    const body = p('Staff ask the head first.', mark('del')) + p('Then they wait.');
    expect(await textOf(body)).toBe('Staff ask the head first.\n\nThen they wait.');
  });

  test('a rule that somebody proposes to move stands where it stood', async () => {
    const from = `<w:moveFrom ${author}>${r('Rule one.')}</w:moveFrom>`;
    const to = `<w:moveTo ${author}>${r('Rule one.')}</w:moveTo>`;
    expect(await textOf(p(from) + p('Rule two.') + p(to, mark('moveTo')))).toBe(
      'Rule one.\n\nRule two.',
    );
  });

  test('a proposed row of a table is left out; a row proposed out stays', async () => {
    const change = (row: string, kind: string) =>
      row.replace('<w:tr>', `<w:tr><w:trPr><w:${kind} ${author}/></w:trPr>`);
    const rows = ['Alpha', 'Beta', 'Gamma'].map((name) => table([name, '1']).slice(7, -8));
    const body = `<w:tbl>${rows[0]}${change(rows[1] ?? '', 'ins')}${change(rows[2] ?? '', 'del')}</w:tbl>`;
    expect(await textOf(body)).toBe('Alpha\t1\nGamma\t1');
  });

  test('words made hidden by a change that nobody has accepted are policy still', async () => {
    const look = `<w:vanish/><w:rPrChange ${author}><w:rPr/></w:rPrChange>`;
    expect(await textOf(p(r(sentence, look)))).toBe(sentence);
  });

  test('changes in a footnote are treated alike', async () => {
    const note = `<w:footnote w:id="2">${p(r('Except ') + ins(r('never ')) + r('on trips.'))}</w:footnote>`;
    const body = p(`${r('Phones stay away.')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    expect(await textOf(body, { footnotes: note })).toContain('Except on trips.');
  });
});

describe('what is no policy', () => {
  test('hidden words are left out, whether hidden by themselves or by a style, and this is said', async () => {
    const body =
      p(r('Phones stay ') + r('secretly ', '<w:vanish/>') + r('in the office.')) +
      p(
        r('One ', '<w:rStyle w:val="Secret"/>') +
          r('Two ', '<w:rStyle w:val="Deeper"/>') +
          r('Three.'),
      );
    const reading = await readBody(body);
    expect(reading.text).toContain('Phones stay in the office.\n\nThree.');
    expect(reading.warnings.join()).toContain('hidden text');
  });

  test('words of a hidden style that are shown again by hand stay', async () => {
    const look = '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>';
    expect(await textOf(p(r(sentence, look)))).toBe(sentence);
  });

  test('hidden words under another prefix for the same name space are hidden too', async () => {
    const parts = wordParts({ body: p(r('Seen words.') + r('Unseen.', '<w:vanish/>')) });
    const document = String(parts.get('word/document.xml'))
      .replaceAll('w:', 'q:')
      .replace('xmlns:w=', 'xmlns:q=');
    const bytes = new Uint8Array(zipOf(parts.set('word/document.xml', document)));
    const reading = await readHere({ name: 'policy.docx', bytes });
    expect(reading).toMatchObject({ ok: true, text: 'Seen words.\n' });
  });

  test('comments are left out, and this is said', async () => {
    const comments = `<w:comment w:id="7">${p('Is this still right?')}</w:comment>`;
    const body = p(`${r(sentence)}<w:r><w:commentReference w:id="7"/></w:r>`);
    const reading = await readBody(body, { comments });
    expect(reading.text).not.toContain('still right');
    expect(reading.warnings.join()).toContain('comments');
  });

  test('running heads are left out', async () => {
    expect(await textOf(p(sentence), { header1: p('Draft 3 of the office') })).toBe(sentence);
  });

  test('the list of contents is left out', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}${styled('TOC1', 'Rules 3')}</w:sdtContent></w:sdt>`;
    expect(await textOf(contents + styled('TOC1', 'Rules 3') + p(sentence))).toBe(sentence);
  });

  test("Word's own request to click and type is left out", async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here to enter text.')}</w:sdtContent></w:sdt>`;
    expect(await textOf(`<w:p>${r(sentence)}${prompt}</w:p>`)).toBe(sentence);
  });

  test('the macros of a file do not keep its words from being read, and this is said', async () => {
    const parts = wordParts({ body: p(sentence) }).set('word/vbaProject.bin', 'Sub AutoOpen()');
    const reading = await readHere({ name: 'policy.docm', bytes: new Uint8Array(zipOf(parts)) });
    expect(reading).toMatchObject({ ok: true, warnings: [expect.stringContaining('macros')] });
  });
});

describe('boxes of text', () => {
  const box = `<w:txbxContent>${p('Ask the office first.')}</w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>`;
  const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`;

  test.each([
    ['in both of the ways that Word writes', `${choice}${fallback}`],
    ['in the new way alone', choice],
    ['in the old way alone', fallback],
  ])('a box written %s stands once, after its paragraph', async (_way, ways) => {
    const body = p(
      `${r(sentence)}<w:r><mc:AlternateContent>${ways}</mc:AlternateContent></w:r>${r(' Always.')}`,
    );
    expect(await textOf(body)).toBe(`${sentence} Always.\n\nAsk the office first.`);
  });
});
