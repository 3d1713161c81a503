import { checkCatalogue, checkPolicies } from './app-in-teams.ts';
import { checkCanary, checkMailbox } from './canary.ts';
import { checkConsent } from './consent.ts';
import { checkContentKey } from './content.ts';
import { type Finding, mend } from './finding.ts';
import { checkClock, checkCredentials, checkDatabase } from './machine.ts';
import type { Patient } from './patient.ts';
import { checkHolders } from './people.ts';
import { checkRegistration } from './sign-in.ts';

/** Everything that is looked at, in the order in which it is best mended. */
export const checks = [
  ['Clock', checkClock],
  ['Registration', checkRegistration],
  ['Credentials', checkCredentials],
  ['Consent', checkConsent],
  ['Database', checkDatabase],
  ['Content key', checkContentKey],
  ['Role holders', checkHolders],
  ['Catalogue', checkCatalogue],
  ['App policy', checkPolicies],
  ['Mailbox', checkMailbox],
  ['Test card', checkCanary],
] as const satisfies readonly (readonly [
  string,
  (patient: Patient) => Promise<readonly Finding[]>,
])[];

/**
 * Looks at everything, one after the other, and hands on each line as it is found. A check that breaks
 * down is a line of its own and never keeps the others from being made.
 */
export async function examine(
  patient: Patient,
  tell: (finding: Finding) => void,
): Promise<boolean> {
  let well = true;
  for (const [about, check] of checks) {
    const found = await check(patient).catch((fault: unknown) => {
      // the kind of the fault and not its words, which could quote a setting
      const kind = fault instanceof Error ? fault.name : typeof fault;
      return [
        mend(
          about,
          `Could not be looked at (${kind}). Mend the lines above and run the doctor again.`,
        ),
      ];
    });
    for (const finding of found) {
      tell(finding);
      if (finding.state === 'mend') well = false;
    }
  }
  return well;
}
