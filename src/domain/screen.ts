/** What kind of message this is, in the order in which the kinds are looked for. */
export type MessageKind =
  | 'emergency'
  | 'image'
  | 'curiosity'
  | 'incident'
  | 'question'
  | 'smalltalk';

/** The rule that decided. */
export type Why =
  | 'self-harm'
  | 'sexual'
  | 'violence'
  | 'missing'
  | 'sign-of-danger'
  | 'picture'
  | 'other-reports'
  | 'rule-bending'
  | 'password'
  | 'happened'
  | 'asked'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'taken-back';

export type Screened = {
  readonly kind: MessageKind;
  readonly why: Why;
  /** The help already offered in this chat stays in front of the person. */
  readonly wantsHelpKept: boolean;
  /** Somebody tells of a family link of their own: for the register, not a report. */
  readonly declaration: boolean;
};

const rules: readonly (readonly [MessageKind, Why, RegExp])[] = [
  ['emergency', 'self-harm', /suicid|self.?harm|kill (?:him|her|them|my)sel|wants? to die|cutting/],
  [
    'emergency',
    'sexual',
    /touch(?:es|ed|ing) h(?:er|im)|nudes?\b|dick pic|meet(?:ing)? (?:him|a man)/,
  ],
  [
    'emergency',
    'violence',
    /\b(?:gun|knife|bomb|blade)\b|smash (?:my|his|her) face|(?:kill|hurt) (?:me|him|her|us)/,
  ],
  ['emergency', 'missing', /\bmissing\b|ran away|run (?:away|off)|can'?t find (?:her|him)/],
  ['emergency', 'sign-of-danger', /🆘|\b999\b|emergency/u],
  ['image', 'picture', /screenshot|delete it off/],
  ['curiosity', 'password', /\b(?:password|pwd)\b/],
  ['curiosity', 'rule-bending', /ignore (?:your|ur|all)|pretend (?:you|ur)/],
  ['curiosity', 'other-reports', /has anyone reported|how many reports/],
  ['smalltalk', 'taken-back', /^(?:nvm|jk|lol jk|never ?mind)\b/],
  ['smalltalk', 'greeting', /^(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening))\b/],
  ['smalltalk', 'thanks', /^(?:thanks|thank you|cheers|ta)\b/],
  [
    'incident',
    'happened',
    /\b(?:just|added me|sent me|has posted|posted|i accepted|messaging|found|got a)\b/,
  ],
];

/** What kind of message this is; `before` is what the last message of this chat was found to be. */
export function screen(text: string, before?: Screened): Screened {
  const plain = text.normalize('NFKC').toLowerCase();
  const hit = rules.find(([, , pattern]) => pattern.test(plain));
  const [kind, why] = hit ?? (['question', 'asked'] as const);
  const kept = kind === 'emergency' || before?.wantsHelpKept === true;
  return { kind, why, wantsHelpKept: kept, declaration: false };
}
