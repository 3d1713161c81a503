/** One line of the doctor's: what was looked at, and that it is well, or what to do. */
export type Finding = {
  readonly about: string;
  /** `unknown`: nothing here can tell, and somebody has to look. */
  readonly state: 'ok' | 'mend' | 'unknown';
  readonly says: string;
};

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says });
export const mend = (about: string, says: string): Finding => ({ about, state: 'mend', says });
export const unknown = (about: string, says: string): Finding => ({
  about,
  state: 'unknown',
  says,
});

const marks: Record<Finding['state'], string> = { ok: 'ok', mend: 'TO DO', unknown: 'LOOK' };

/** As it is printed. */
export const lineOf = ({ about, state, says }: Finding): string =>
  `${marks[state].padEnd(6)}${about}: ${says}`;
