import { expect, test } from '@jest/globals';
import { sendMail } from '../../src/graph/mail.ts';
import { withDirectory } from './open.ts';
import * as cast from './school.ts';

const mail = {
  from: 'office@sample.example',
  to: 'lena@sample.example',
  subject: 'Something is waiting for you in Lantern',
  text: 'Open Lantern in Teams to read it.',
  reference: 'A-0042',
};

test('a mail goes out in plain text from the shared mailbox to one person, and a copy stays there', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    await sendMail(graph, mail);
    expect(asked()).toEqual(['POST /v1.0/users/office%40sample.example/sendMail']);
    expect(directory.sent).toEqual([
      {
        kind: 'mail',
        to: 'lena@sample.example',
        body: {
          message: {
            subject: mail.subject,
            body: { contentType: 'text', content: mail.text },
            toRecipients: [{ emailAddress: { address: 'lena@sample.example' } }],
            internetMessageHeaders: [{ name: 'x-lantern-reference', value: 'A-0042' }],
          },
          saveToSentItems: true,
        },
      },
    ]);
  }));

test('a mailbox that the app was not given is refused', () =>
  withDirectory(async ({ graph, directory }) => {
    const sending = sendMail(graph, { ...mail, from: cast.hana.id });
    await expect(sending).rejects.toMatchObject({ kind: 'refused', code: 'ErrorAccessDenied' });
    expect(directory.sent).toEqual([]);
  }));

test('a mailbox that does not exist is not found', () =>
  withDirectory(async ({ graph }) => {
    const sending = sendMail(graph, { ...mail, from: 'nobody@sample.example' });
    await expect(sending).rejects.toMatchObject({ kind: 'not-found', code: 'ErrorInvalidUser' });
  }));

test('a mail whose answer was lost has gone out once, and we say that we do not know', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(({ path }) => (path.endsWith('/sendMail') ? 'answer-lost' : undefined));
    await expect(sendMail(graph, mail)).rejects.toMatchObject({ kind: 'unknown-outcome' });
    expect(directory.sent).toHaveLength(1);
  }));
