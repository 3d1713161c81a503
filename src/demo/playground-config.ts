import { z } from 'zod';

/** A made-up person, as a Playground wants to know them. */
const person = z.object({
  /** The channel's id, `29:` and anything. */
  id: z.string().startsWith('29:'),
  name: z.string().min(1),
  email: z.email(),
  /** A real GUID: the Playground's own examples are a digit short. */
  aadObjectId: z.guid(),
});
const config = z.object({
  tenantId: z.guid(),
  bot: z.object({ id: z.string().startsWith('28:'), name: z.string().min(1) }),
  /** The one who types. */
  person,
  /** The Playground takes exactly five. */
  others: z.tuple([person, person, person, person, person]),
});

export type PlaygroundPerson = z.infer<typeof person>;
export type PlaygroundPeople = z.infer<typeof config>;

/** The id of the chat between the bot and this person in their own Playground. */
export const personalChatOf = ({ aadObjectId }: Pick<PlaygroundPerson, 'aadObjectId'>): string =>
  `a:lantern-${aadObjectId}`;

/**
 * The text of `.m365agentsplayground.yml`: JSON, which is YAML too.
 * @throws for an id that is not one; the Playground would start, say that it listens, and end
 */
export function playgroundConfig(people: PlaygroundPeople): string {
  const { tenantId, bot, person: typing, others } = config.parse(people);
  const file = {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: listed(typing),
    users: others.map(listed),
    personalChat: { id: personalChatOf(typing) },
    groupChat: { id: '19:lantern-staff@thread.v2', name: 'Staff' },
    team: {
      id: '19:lantern-school@thread.tacv2',
      name: 'School',
      aadGroupId: tenantId,
      channels: [{ id: '19:lantern-notices@thread.tacv2', name: 'Notices' }],
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `userPrincipleName` is the Playground's own spelling. */
function listed({ id, name, email, aadObjectId }: PlaygroundPerson) {
  const [givenName = name, ...rest] = name.split(' ');
  const surname = rest.join(' ') || givenName;
  return { id, name, userPrincipleName: email, aadObjectId, givenName, surname, email };
}
