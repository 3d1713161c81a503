import type { Graph } from './client.ts';
import { path } from './path.ts';

export type Mail = {
  /** The shared mailbox that the app may send from: its address or its Entra id. */
  readonly from: string;
  /** One address: nobody learns who else was told. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. Mail shows on locked screens: no names, no details of any report. */
  readonly text: string;
  /** A reference of ours to find the mail by, without meaning to anybody else. */
  readonly reference: string;
};

/**
 * Sends one mail from the shared mailbox and keeps a copy there (platform facts 1.3). When it
 * resolves, Exchange has accepted the mail, which is not yet a mail delivered.
 *
 * @throws GraphFault; never sent a second time when the outcome is unknown.
 */
export async function sendMail(graph: Graph, mail: Mail): Promise<void> {
  const message = {
    subject: mail.subject,
    body: { contentType: 'text', content: mail.text },
    toRecipients: [{ emailAddress: { address: mail.to } }],
    internetMessageHeaders: [{ name: 'x-lantern-reference', value: mail.reference }],
  };
  await graph.post(path`/users/${mail.from}/sendMail`, { message, saveToSentItems: true }, 'never');
}
