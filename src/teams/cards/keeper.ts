import type { GapsDue } from '../../domain/gaps-due.ts';
import type { KeeperView } from '../../domain/view/keeper.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import { button, buttons, type Card, card, paragraph } from './card.ts';
import { gapsCard } from './policy.ts';

const occasions: Record<GapsDue['why'], Plain> = {
  'term-end': 'This term: what the policy did not answer',
  review: 'The policy is due for review: what it did not answer',
};

/** What somebody who keeps the policy is told. */
export function keeperCard(view: KeeperView, say: Say = inEnglish): Card {
  switch (view.kind) {
    case 'version-waits':
      return card(say('A new version of the policy waits for you'), [
        paragraph(view.title),
        paragraph(say('Nothing changes until somebody has looked at it and made it current.')),
        buttons(button(say('Look at it'), 'policy.look', { policy: view.policy })),
      ]);
    case 'document-unread':
      return card(say('The policy in your document library could not be read'), [
        paragraph(view.sentence),
        paragraph(say('Answers still come from the version that is current.')),
      ]);
    case 'document-gone':
      return card(say('The policy is no longer in your document library'), [
        paragraph(
          say(
            'Answers still come from the version that is current. If the file was moved, ask whoever looks after Lantern to change its place in the settings.',
          ),
        ),
      ]);
    case 'gaps':
      return gapsCard(view.gaps, view.figures, occasions[view.why], say);
  }
}
