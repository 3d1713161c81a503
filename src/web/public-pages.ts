import { createHash } from 'node:crypto';
import type { RequestHandler, Server } from 'restify';

/** The pages that anybody may read: what Lantern is, what it keeps, and on which terms it is used. */
export const publicPages = ['about', 'privacy', 'terms'] as const;
type Page = (typeof publicPages)[number];

type Section = readonly [heading: string, ...paragraphs: readonly string[]];
type Text = { readonly title: string; readonly sections: readonly Section[] };

const texts: Record<Page, Text> = {
  about: {
    title: 'About Lantern',
    sections: [
      [
        'What it is',
        "Lantern answers questions about the school's social media policy in the policy's own words, takes reports of what happened online, tells the person whom the policy names, and keeps the register of family links.",
      ],
      [
        'What it is not',
        'It is not an emergency service. It is not the child protection file, and it decides nothing: people do.',
      ],
      [
        'Who it is for',
        'Staff of the schools below, in Microsoft Teams. Pupils and guests are turned away.',
      ],
      [
        'Help',
        "Ask the school's office. For a fault in the app itself, ask whoever looks after the school's computers.",
      ],
    ],
  },
  privacy: {
    title: 'Privacy: what Lantern keeps',
    sections: [
      [
        'Who is responsible',
        'The school is. Lantern runs in a place that the school or its trust has chosen, and sends nothing to its makers.',
      ],
      [
        'What is kept',
        'Reports that staff send, with what was done about them; the register of family links; questions that the policy does not answer, without names; who opened which record, and when.',
        'From the school’s directory: the name, work address, telephone number, manager and role of each member of staff. Nothing of pupils is copied from it.',
      ],
      [
        'What is not kept',
        'Pictures and files: they are refused unread. What somebody writes who is not staff is not kept.',
      ],
      [
        'Who reads it',
        'Only those whom the school’s policy names for that record, never somebody whom it is about. Before a report is sent, the person who sends it sees who will read it. Every reading is noted.',
      ],
      [
        'Teams keeps a copy',
        'Chats in Teams are not anonymous. Microsoft Teams keeps them as long as the school has set, and Lantern cannot remove that copy.',
      ],
      [
        'How long',
        'As long as the school’s settings say for each kind of record. A legal hold stops every deletion.',
      ],
      [
        'Your rights',
        'To see what is held about you, to have it put right, or to complain, write to the school’s data protection officer. A person answers you, not the chat.',
      ],
      ['This page', 'It sets no cookies, counts nobody, and asks nothing of any other site.'],
    ],
  },
  terms: {
    title: 'Terms of use',
    sections: [
      [
        'For staff',
        'Use Lantern for the work of the school. The school’s code of conduct and its policies apply in it as everywhere.',
      ],
      ['In danger', 'Lantern is not an emergency service, and nobody watches it day and night.'],
      [
        'Your own duty',
        'A report in Lantern does not take the place of telling the right person yourself. Where it shows that nobody has taken a report in hand, phone the number that it gives.',
      ],
      [
        'Pictures',
        'Never put a picture or a video of a child into Lantern, and never copy one in order to report it.',
      ],
      [
        'What it may get wrong',
        'It quotes the policy and may choose the wrong passage. The policy itself counts, and the person whom the policy names for questions.',
      ],
      [
        'The software',
        'It comes under the MIT licence, without warranty. The school decides whether and how it is used.',
      ],
    ],
  },
};

const danger = 'If a child is in danger now, phone 999 and find the safeguarding lead in person.';

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1.5rem}',
  'h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}',
  'nav a{display:inline-block;padding:.5rem 1rem .5rem 0}',
].join('');
const styleHash = createHash('sha256').update(style).digest('base64');

/** May show itself and nothing else: no script, no frame, no request to anywhere. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Opens /about, /privacy and /terms to everybody; `schools` are the names that stand at the foot. */
export function openPublicPages(server: Server, schools: readonly string[]): void {
  for (const page of publicPages) server.get(`/${page}`, serving(pageHtml(page, schools)));
}

function serving(html: string): RequestHandler {
  const body = Buffer.from(html);
  return (_req, res, next) => {
    res.setHeader('content-security-policy', policy);
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.setHeader('content-length', body.length);
    res.end(body);
    next();
  };
}

/** One of the pages as HTML, without script and without anything from elsewhere. */
export function pageHtml(page: Page, schools: readonly string[]): string {
  const { title, sections } = texts[page];
  const parts = sections.map(
    ([heading, ...paragraphs]) =>
      `<h2>${escaped(heading)}</h2>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
  );
  const links = publicPages.map((to) =>
    to === page
      ? `<a href="/${to}" aria-current="page">${escaped(texts[to].title)}</a>`
      : `<a href="/${to}">${escaped(texts[to].title)}</a>`,
  );
  const names = schools.map((name) => `<li>${escaped(name)}</li>`).join('');
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<main><h1>${escaped(title)}</h1><p><strong>${danger}</strong></p>${parts.join('')}`,
    `<h2>Used by</h2><ul>${names}</ul></main>`,
    `<nav aria-label="Other pages">${links.join('')}</nav></body></html>`,
  ].join('');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
