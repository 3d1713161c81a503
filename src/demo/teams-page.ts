/** A page that stands in for the Teams client: it shows the tab and answers what the tab asks of Teams. */
export type TeamsPage = {
  /** The tab's address, on the same origin as this page. */
  readonly tab: string;
  readonly theme: string;
  /** Where a deep link leads, within the tab. */
  readonly place: string | null;
  /** Where this page fetches a token for the tab; `token` beside the page unless told. */
  readonly token?: string;
};

const runtime = {
  ...{ apiVersion: 4, isNAAChannelRecommended: false, hostVersionsInfo: {}, isLegacyTeams: false },
  supports: { pages: { tabs: {}, currentApp: {} }, teamsCore: {}, logs: {} },
};

/** The page as HTML. A token is fetched anew each time the tab asks for one, as Teams does. */
export function teamsPage({ tab, theme, place, token = 'token' }: TeamsPage): string {
  const known = {
    ...{ tab, token },
    runtime: JSON.stringify(runtime),
    context: {
      ...{ theme, locale: 'en-gb', frameContext: 'content', hostName: 'Teams' },
      ...{ hostClientType: 'web', appSessionId: '1', sessionId: '1', entityId: 'lantern' },
      ...(place === null ? {} : { subEntityId: place }),
    },
  };
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stand-in for Teams</title>
<style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}</style>
<body>
<script>
const known = ${JSON.stringify(known).replaceAll('<', '\\u003c')};
const frame = Object.assign(document.createElement('iframe'), { title: 'Lantern', src: known.tab });
const answers = {
  initialize: () => ['content', 'web', known.runtime, '2.58.0'],
  getContext: () => [known.context],
  'authentication.getAuthToken': async () => {
    const reply = await fetch(known.token);
    return reply.ok ? [true, await reply.text()] : [false, 'CancelledByUser'];
  },
};
addEventListener('message', async ({ source, origin, data }) => {
  if (source !== frame.contentWindow || !data?.func || !answers[data.func]) return;
  const { id, uuidAsString, func } = data;
  const args = await answers[func]();
  source.postMessage({ id, uuidAsString, args, monotonicTimestamp: performance.now() }, origin);
});
window.teamsEvent = (func, ...args) =>
  frame.contentWindow.postMessage({ func, args }, new URL(known.tab).origin);
document.body.append(frame);
</script>
</body>
</html>`;
}
