import type { Figures, Gap } from '../gaps.ts';
import type { GapsDue } from '../gaps-due.ts';

/** What somebody who keeps the policy is told, ready to show. */
export type KeeperView =
  | { readonly kind: 'version-waits'; readonly title: string; readonly policy: string }
  | { readonly kind: 'document-unread'; readonly sentence: string }
  | { readonly kind: 'document-gone' }
  | {
      readonly kind: 'gaps';
      readonly why: GapsDue['why'];
      readonly gaps: readonly Gap[];
      readonly figures: Figures;
    };
