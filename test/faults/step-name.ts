/** What a statement or a call is called when it is one step of a flow; null for what goes on all the time. */

/** Who asks for work, shows that it lives, or opens a transaction: no step of any flow. */
const always =
  /^(begin|start transaction|set |select set_config|listen|unlisten|select 1\b|show )|skip locked|heartbeat|monitor|maintain|job_now\(\) as|pgboss\.(version|queue|bam|schedule|subscription|warning)|pg_advisory|pg_notify|information_schema|pg_catalog/;

export function statementName(sql: string): string | null {
  const text = sql.replaceAll('"', '').replace(/\s+/g, ' ').trim().toLowerCase();
  if (/pgboss/.test(text)) return jobStep(text);
  if (always.test(text)) return null;
  const [, verb = '', table = ''] =
    /\b(insert into|update|delete from)\s+([a-z_.]+)/.exec(text) ?? [];
  if (verb) return `${verb.split(' ')[0]} ${table}`;
  const [, read] = /\bfrom\s+([a-z_.]+)/.exec(text) ?? [];
  return read ? `read ${read}` : text.slice(0, 24);
}

function jobStep(text: string): string | null {
  if (
    /^\s*insert into pgboss\.|with .* insert into pgboss\./.test(text) &&
    /"?startafter"? text/.test(text)
  ) {
    return 'add a job';
  }
  if (/^with (input|results) as/.test(text) && /completed_on = pgboss\.job_now\(\)/.test(text)) {
    return 'a job is done';
  }
  return null;
}

export function channelName({ method, path }: { method: string; path: string }): string {
  if (method === 'PUT') return 'channel: update a card';
  return /conversations\/[^/]+\/activities/.test(path) ? 'channel: a card' : 'channel: open a chat';
}

export function graphName({ method, path }: { method: string; path: string }): string | null {
  if (path.includes('sendMail')) return 'Graph: mail';
  if (path.includes('sendActivityNotification')) return 'Graph: feed';
  if (path.includes('installedApps'))
    return `Graph: ${method === 'GET' ? 'look up' : 'install'} the app`;
  return null;
}
