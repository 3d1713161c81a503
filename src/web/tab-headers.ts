/** Who may show the tab inside a page of theirs: the Teams clients (platform facts 4.4). */
export const teamsHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
] as const;

/**
 * What the tab's page may do: run the scripts that came with it, talk to where it came from, be shown
 * by Teams. Styles are put in by the script, under a nonce that is new for each answer.
 */
export const pagePolicy = (nonce: string, framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy.join(' ')}`,
  ].join('; ');

/** Nothing is handed to other sites, and nothing of the machine is asked for. */
export const pageHeaders = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
  'cross-origin-resource-policy': 'same-origin',
} as const;
