/** An account as the pretend directory holds it. Whoever starts the directory passes these in. */
export type DirectoryUser = {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest' | null;
  /** The tenant the account lives in; Graph answers only for the app's own. */
  readonly tenant: string;
  readonly manager: string | null;
  readonly businessPhones: readonly string[];
  /** The automatic reply they have set; null when they are in. */
  readonly outOfOffice: string | null;
};

export type DirectoryGroup = {
  readonly id: string;
  readonly displayName: string;
  /** Ids of users, and of groups inside this one. */
  readonly members: readonly string[];
};

/** The app as Entra and the Teams catalogue know it. */
export type DirectoryApp = {
  readonly clientId: string;
  readonly secret: string | null;
  /** PEM text of the certificate that may sign for the app. */
  readonly certificate: string | null;
  /** What a managed identity shows that Entra takes as proof for the app; none unless given. */
  readonly federated?: string;
  readonly manifestId: string;
  readonly catalogueId: string;
  readonly name: string;
  readonly activityTypes: readonly string[];
  /** The mailboxes it may send from, by address. */
  readonly mailboxes: readonly string[];
  /** Who has it already, by id. */
  readonly installedFor: readonly string[];
  /** For whom a policy blocks it, by id. */
  readonly blockedFor: readonly string[];
};

export type DirectoryData = {
  readonly tenant: string;
  readonly app: DirectoryApp;
  readonly people: readonly DirectoryUser[];
  readonly groups: readonly DirectoryGroup[];
};

/** Finds an account of the app's tenant by id or sign-in name, as Graph does. */
export function findUser(data: DirectoryData, key: string): DirectoryUser | undefined {
  const wanted = key.toLowerCase();
  return data.people.find(
    (user) =>
      user.tenant === data.tenant &&
      (user.id.toLowerCase() === wanted || user.userPrincipalName.toLowerCase() === wanted),
  );
}

export const findGroup = (data: DirectoryData, id: string): DirectoryGroup | undefined =>
  data.groups.find((group) => group.id.toLowerCase() === id.toLowerCase());

/** Everybody in a group and in the groups inside it, once each; a circle of groups ends. */
export function membersOf(data: DirectoryData, group: DirectoryGroup): readonly DirectoryUser[] {
  const seen = new Set([group]);
  for (const inside of seen) {
    for (const id of inside.members) {
      const nested = findGroup(data, id);
      if (nested) seen.add(nested);
    }
  }
  const ids = new Set([...seen].flatMap((each) => each.members));
  return data.people.filter((user) => user.tenant === data.tenant && ids.has(user.id));
}
