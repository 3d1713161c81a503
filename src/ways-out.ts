import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { readDirectoryWith } from './directory.ts';
import { readDocument } from './documents/read-document.ts';
import type { Edges } from './edges.ts';
import { sayIn } from './flows/reach.ts';
import { lookInLibrary } from './graph/policy-library.ts';
import type { Ways } from './jobs/handlers.ts';
import { reachBy } from './reach.ts';
import { setAwayCard } from './teams/cards/absence.ts';
import { actionNoticeCard } from './teams/cards/action-notice.ts';
import { askCard, hiddenCard } from './teams/cards/exception.ts';
import { keeperCard } from './teams/cards/keeper.ts';
import { noticeCard } from './teams/cards/notice.ts';
import { askToConfirmCard } from './teams/cards/policy.ts';
import { registerNoticeCard } from './teams/cards/register.ts';
import { outline } from './teams/failed-turn.ts';
import { faultsCard, handOverCard, newsCard, postCardBy, updateCardBy } from './teams/send.ts';

/** Everything that leaves the building on behalf of a job. */
export function waysOut(
  config: Config,
  { adapter, graph, sendingGraph }: Edges,
  log: Logger,
): Ways {
  const reach = reachBy({
    ...{
      channel: adapter,
      graph: sendingGraph,
      tenant: config.BOT_TENANT_ID,
      botId: config.BOT_ID,
    },
    ...{ catalogueId: config.APP_CATALOG_ID, mailFrom: config.MAIL_FROM },
    note: (what, fault) => log.warn({ what, ...outline(fault) }, 'a way out did not work'),
  });
  const postCard = postCardBy(adapter);
  const updateCard = updateCardBy(adapter);
  return {
    reach,
    readDirectory: readDirectoryWith(graph),
    lookInLibrary: (library, seen) => lookInLibrary(graph, library, seen),
    readPolicy: readDocument,
    updateNotice: (chat, message, view) => updateCard(chat, message, noticeCard(view, sayIn(chat))),
    postNews: (chat, view) => postCard(chat, newsCard(view)),
    postActionNotice: (chat, view) => postCard(chat, actionNoticeCard(view, sayIn(chat))),
    postQuestion: (chat, exception) => postCard(chat, askCard(exception, sayIn(chat))),
    hideLink: (chat, message, exception) =>
      updateCard(chat, message, hiddenCard(exception, sayIn(chat))),
    postFaults: (chat, faults) => postCard(chat, faultsCard(faults, sayIn(chat))),
    postAsking: (chat, title, policy) =>
      postCard(chat, askToConfirmCard(title, policy, sayIn(chat))),
    postToKeeper: (chat, view) => postCard(chat, keeperCard(view, sayIn(chat))),
    postHandOver: (chat, title, what) => postCard(chat, handOverCard(title, what, sayIn(chat))),
    postSetAway: (chat, view) => postCard(chat, setAwayCard(view, sayIn(chat))),
    postRegister: (chat, person, what) =>
      postCard(chat, registerNoticeCard(person, what, sayIn(chat))),
  };
}
