import { expect, test } from '@jest/globals';
import { placesIn } from '../../src/store/json-lines.ts';

test('the line of each value in a JSON text is known, in lists and in objects', () => {
  const { lines, twice } = placesIn('{\n "a": [\n  1,\n  {"b": "x, }\\" y"}\n ],\n "c": {}\n}');
  expect(Object.fromEntries(lines)).toEqual({ '': 1, a: 2, 'a/0': 3, 'a/1': 4, 'a/1/b': 4, c: 6 });
  expect(twice).toEqual([]);
});

test('a key that is written twice in one object is found, and the same key in another is not', () => {
  expect(placesIn('{"a": {"b": 1}, "c": {"b": 1, "b": 2}}').twice).toEqual(['c/b']);
});
