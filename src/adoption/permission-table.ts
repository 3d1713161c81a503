import { z } from 'zod';

export const permissions = z.array(
  z.object({
    ...{ name: z.string(), id: z.guid().nullable(), needed: z.boolean(), for: z.string() },
    grant: z.enum(['entra', 'package', 'exchange']),
    calls: z.array(z.string()),
  }),
);

const where: Record<z.infer<typeof permissions>[number]['grant'], string> = {
  entra: 'Entra, by `node infra/entra.mjs grant`',
  package: 'with the app package, at installation',
  exchange: 'Exchange Online, for one mailbox',
};

/** Every permission with what it is for, where it is given, and the calls that need it. */
export function permissionTable(all: z.infer<typeof permissions>): string {
  const rows = all.map(
    ({ name, needed, for: what, grant, calls }) =>
      `| \`${name}\` | ${needed ? 'yes' : 'only where used'} | ${what} | ${where[grant]} | ${calls.map((call) => `\`${call}\``).join('<br>')} |`,
  );
  return [
    '| permission | needed | what for | given | calls |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
