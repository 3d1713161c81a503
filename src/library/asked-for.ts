const askers = {
  person: /\b(?:who|whos|whose|whom|which (?:person|member|governor|group))\b/i,
  time: /\b(?:when|how (?:long|often|soon|fast|quick|many|old)|what time|deadline|frequency)\b/i,
} as const;

const answers = {
  person:
    /\b(?:head|headteacher|principal|governor|governing|dsl|lead|leader|leadership|manager|teacher|officer|chair|deput|slt|trust)/i,
  time: /\b(?:\d|hour|day|daily|week|month|annual|year|term|immediately|promptly|once|at once|delay|regular|evening|night|lunch|break)/i,
} as const;

/** What a question asks for besides a rule. */
export type AskedFor = keyof typeof askers;

/** Whether a question asks for a person or for a time. */
export const asksFor = (question: string, what: AskedFor): boolean => askers[what].test(question);

/** Whether a passage names a person's role or a time. */
export const names = (text: string, what: AskedFor): boolean => answers[what].test(text);
