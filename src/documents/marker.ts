/** A label as `readText` knows it ("a." is "a)"); null for words such as "Rule 1:". */
export function markerOf(label: string): string | null {
  const isKnown = /^\(?\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(label) || /^\(?[a-z]{1,5}\)$/i.test(label);
  if (isKnown) return label;
  return /^[a-z]{1,5}\.$/i.test(label) ? label.replace('.', ')') : null;
}
