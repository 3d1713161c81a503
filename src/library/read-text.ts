import type { Policy } from '../domain/policy.ts';
import { blocksOf } from './blocks.ts';
import { withoutContents } from './contents.ts';
import { factsOf } from './facts.ts';
import { linesOf } from './lines.ts';
import { mastheadOf, repeats } from './masthead.ts';
import { passagesOf } from './passages.ts';
import { sectionsOf } from './sections.ts';

/**
 * Reads a policy from the text of a `.txt` or `.md` document. Every sentence of the document is
 * in some passage, in its own words; only the list of contents, page numbers and empty signature
 * lines are left out. A document without words gives a policy without passages.
 */
export function readText(document: string): Policy {
  const blocks = blocksOf(withoutContents(linesOf(document)));
  const masthead = mastheadOf(blocks, document);
  const sections = sectionsOf(blocks, (heading) => repeats(masthead, heading));
  return {
    facts: factsOf(
      masthead,
      sections.flatMap(({ runs }) => runs),
    ),
    passages: passagesOf(sections),
  };
}
