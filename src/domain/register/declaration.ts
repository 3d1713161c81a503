/** How somebody is tied to the child. Situations count as well, where the policy speaks of them. */
export const relationships = [
  'own-child',
  'step-child',
  'grandchild',
  'niece-or-nephew',
  'brother-or-sister',
  'cousin',
  'godchild',
  'foster-child',
  'family-friend',
  'club-or-church',
  'neighbour',
  'other',
] as const;
export type Relationship = (typeof relationships)[number];

/** How the link came before the job, or after it: a late one is dated, and no fault. */
export const origins = ['before-post', 'before-pupil', 'later'] as const;
export type Origin = (typeof origins)[number];

export const contacts = [
  'friend-or-follow',
  'messages',
  'family-group',
  'calls',
  'gaming',
  'location',
  'other',
] as const;
export type ContactKind = (typeof contacts)[number];

export const reaches = ['yes', 'no', 'unknown'] as const;
export type Reaches = (typeof reaches)[number];

/** Whether the person with parental responsibility agrees. */
export const agreements = ['agrees', 'not-asked', 'refuses'] as const;
export type Agreement = (typeof agreements)[number];

export const teachings = ['none', 'teaches', 'assesses', 'cares-for'] as const;
export type Teaching = (typeof teachings)[number];

/** What the applicant has to have understood before anything is sent. */
export const statements = ['no-leave-yet', 'only-this-child', 'tell-of-changes'] as const;
export type Statement = (typeof statements)[number];

/** Who it is, and how they are related. */
export type WhoStep = {
  readonly child: string;
  readonly relationship: Relationship;
  readonly since: string;
  readonly origin: Origin;
};

/** Which contact, and who agrees to it. */
export type ContactStep = {
  readonly apps: string;
  readonly contact: readonly ContactKind[];
  /** Whether other pupils can be reached the same way. */
  readonly otherPupils: Reaches;
  readonly parent: string;
  readonly agreement: Agreement;
  /** When and how the agreement was given, as the applicant says it; evidence is seen, not kept. */
  readonly agreedHow: string | null;
};

/** The applicant's work with the child, and what they have understood. */
export type WorkStep = {
  readonly teaching: Teaching;
  /** They are family or household of the headteacher, so that the chair decides. */
  readonly headsRelative: boolean;
  readonly childsView: string | null;
  readonly understood: readonly Statement[];
};

export type Declaration = WhoStep & ContactStep & WorkStep;

export const formSteps = ['who', 'contact', 'work'] as const;
export type FormStep = (typeof formSteps)[number];

/** A declaration as far as it was filled in: whole steps, each saved by itself. */
export type Filled = {
  readonly who: WhoStep | null;
  readonly contact: ContactStep | null;
  readonly work: WorkStep | null;
};
export const nothingFilled: Filled = { who: null, contact: null, work: null };

/** One step's answers, to be saved in the place of those before. */
export type Answered =
  | { readonly step: 'who'; readonly answers: WhoStep }
  | { readonly step: 'contact'; readonly answers: ContactStep }
  | { readonly step: 'work'; readonly answers: WorkStep };

export function withAnswers(filled: Filled, answered: Answered): Filled {
  switch (answered.step) {
    case 'who':
      return { ...filled, who: answered.answers };
    case 'contact':
      return { ...filled, contact: answered.answers };
    case 'work':
      return { ...filled, work: answered.answers };
  }
}

/** The first step that was not filled in yet; null when all were. */
export const firstOpenStep = (filled: Filled): FormStep | null =>
  formSteps.find((step) => filled[step] === null) ?? null;

/** The whole declaration, once every step is there and everything was understood. */
export function wholeOf({ who, contact, work }: Filled): Declaration | null {
  if (!who || !contact || !work) return null;
  const understood = statements.every((statement) => work.understood.includes(statement));
  return understood ? { ...who, ...contact, ...work } : null;
}
