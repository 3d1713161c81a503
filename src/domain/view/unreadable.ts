/** What a list says in the place of records that cannot be read; null when there are none. */
export function unreadableSentence(count: number): string | null {
  if (count === 0) return null;
  const what = count === 1 ? 'One record' : `${count} records`;
  return `${what} cannot be read: please tell whoever runs Lantern.`;
}
