import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

/** How something stands: in words, and with a sign where somebody ought to look. */
export const StateLine = ({
  name,
  words,
  alarming,
}: {
  name: string;
  words: string;
  alarming: boolean;
}) => (
  <MessageBar intent={alarming ? 'warning' : 'success'} layout="multiline">
    <MessageBarBody>
      <MessageBarTitle>{alarming ? `${name}: look at this` : `${name}: in order`}</MessageBarTitle>{' '}
      {words}
    </MessageBarBody>
  </MessageBar>
);
