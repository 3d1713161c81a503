import { expect, test } from '@jest/globals';
import { cell } from '../../src/domain/view/register-export.ts';

test.each(['=1+1', ' +1', '-1', '@A1', '＝1+1', '＋1', '－1', '＠A1', '\t=1'])(
  'a spreadsheet reads %j as words, not as a formula',
  (text) => {
    expect(cell(text)).toBe(`"'${text}"`);
  },
);

test('what follows a semicolon is no formula either', () => {
  expect(cell('Wilf; =1+1;＝2')).toBe(`"Wilf;' =1+1;'＝2"`);
});

test('plain words, semicolons and all, stay as they are', () => {
  expect(cell('Wilf; his sister')).toBe('"Wilf; his sister"');
});
