import type { Person } from '../domain/people.ts';
import type { NoticeView } from '../domain/view/alert.ts';
import { sayFor } from '../domain/words/languages.ts';
import type { Say } from '../domain/words/say.ts';
import type { Conversation } from '../store/conversations.ts';

/** What became of a try to reach somebody in chat. */
export type Reached =
  | { readonly kind: 'sent'; readonly message: string | null }
  /** It may have arrived: the answer did not come. */
  | { readonly kind: 'perhaps' }
  /** Nothing was done; worth trying again soon. */
  | { readonly kind: 'later' }
  | { readonly kind: 'no'; readonly why: 'blocked' | 'not-installed' | 'gone' | 'refused' };

export type Chat = Pick<Conversation, 'conversation' | 'serviceUrl'> & {
  readonly locale?: string | null;
};

/** Speaks the language in which the owner of a chat last wrote; English where that is not known. */
export const sayIn = ({ locale }: Chat): Say => sayFor(locale ?? null);

/** The ways out of the building, each a plain function; none of them is given what a report says. */
export type Reach = {
  /** Opens the person's chat with the bot, without their having written first. */
  openChat(to: Person, serviceUrl: string): Promise<Chat | Exclude<Reached, { kind: 'sent' }>>;
  postNotice(chat: Chat, view: NoticeView, what: 'card' | 'reminder'): Promise<Reached>;
  /** Puts the app into the person's Teams; false when that cannot be done here. */
  install(to: Person): Promise<boolean>;
  feed(to: Person, reference: string): Promise<'sent' | 'failed'>;
  mail(to: Person, reference: string): Promise<'sent' | 'failed'>;
  /** The same sentence to an address of somebody without an account. */
  mailTo(address: string, reference: string): Promise<'sent' | 'failed'>;
  /** Where to begin when nobody has written yet. */
  readonly serviceUrl: string;
};
