import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Answer } from '../ask.ts';
import { Heading } from './heading.tsx';

export const Loading = () => <Spinner label="Loading" labelPosition="after" />;

/** The same for a page that is not there and for one that is not this person's. */
export const NothingHere = () => (
  <>
    <Heading>There is nothing here for you</Heading>
    <p>It may have been passed on to somebody else, or the address is mistyped.</p>
  </>
);

/** For people who are not staff of this school: nothing of theirs is kept. */
export const NotStaff = () => (
  <main>
    <Heading>Lantern is only for the staff of this school</Heading>
    <p>
      Nothing of yours has been kept. If you are worried about something, please talk to an adult
      whom you trust.
    </p>
    <ul>
      <li>Childline, for children and young people: 0800 1111, free, day and night</li>
      <li>In danger now: 999</li>
    </ul>
  </main>
);

export const Failed = ({ words, again }: { words: string; again: () => void }) => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>
      <MessageBarTitle>{words}</MessageBarTitle>
      Nothing was changed. If it cannot wait, find the person or phone them.{' '}
      <Button size="small" onClick={again}>
        Try again
      </Button>
    </MessageBarBody>
  </MessageBar>
);

const signedOut =
  'Teams could not say who you are. Close this tab and open it again, or ask your IT contact.';

/** What there is to see of an answer that is not there yet, or is a "no"; else the page itself. */
export function Answered<T>({
  answer,
  again,
  children,
}: {
  answer: Answer<T> | null;
  again: () => void;
  children: (value: T) => ReactNode;
}): ReactNode {
  if (answer === null) return <Loading />;
  switch (answer.kind) {
    case 'ok':
      return children(answer.value);
    case 'nothing-here':
      return <NothingHere />;
    case 'not-staff':
      return <NotStaff />;
    case 'signed-out':
      return <Failed words={signedOut} again={again} />;
    case 'no':
    case 'away':
      return <Failed words={answer.words} again={again} />;
  }
}
