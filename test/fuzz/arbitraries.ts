/** What is thrown at every door: anything that JSON can say, and what is known to break careless readers. */
import fc from 'fast-check';

/** What somebody might send who means harm, beside anything that JSON can say. */
export const nasty = fc.constantFrom(
  ...['', '\u0000', '\ud800', '__proto__', 'constructor', '1e309', '-1', 'true', 'null', '[]'],
  ...[
    "'; drop table incident; --",
    '<script>',
    '{{7*7}}',
    '%00',
    '../../etc/passwd',
    '😀'.repeat(99),
  ],
  ...['2026-02-30', '9999-12-31', '0000-00-00', '00000000-0000-0000-0000-000000000000', 'a,b,c'],
  'x'.repeat(20_000),
);
export const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() },
  { weight: 2, arbitrary: nasty },
  fc.uuid(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
);
/** Names that our own cards and the tab use, so that much of it comes close to what is right. */
const name = fc.constantFrom(
  ...['incident', 'id', 'second', 'exception', 'question', 'policy', 'person', 'press', 'page'],
  ...['to', 'revision', 'step', 'filter', 'what', 'words', 'did', 'reason', 'until', 'reference'],
  ...['priority', 'role', 'outcome', 'child', 'initiator', 'target', 'action', 'danger', 'does'],
  ...['because', 'comment', 'recordedIn', 'asks', 'text', 'verb', 'data', 'value', '__proto__'],
);
export const record = fc.dictionary(name, value, { maxKeys: 12 });

/** Three parts that look like a signed token from afar. */
export const token = fc
  .tuple(value, value, fc.string())
  .map((parts) =>
    parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.'),
  );
