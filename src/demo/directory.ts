import type { Answer, Route } from './directory-answer.ts';
import { appRoutes, newInstallation } from './directory-apps.ts';
import type { DirectoryData } from './directory-data.ts';
import { downloaded, driveRoutes, type PretendDrive } from './directory-drive.ts';
import type { Fail, RecordedRequest } from './directory-faults.ts';
import { fromGraph } from './directory-graph.ts';
import { type Login, pretendLogin } from './directory-login.ts';
import { peopleRoutes } from './directory-people.ts';
import { postRoutes, type Sent } from './directory-post.ts';
import { recorded, recorder } from './directory-record.ts';
import { isGraph, json, listen, type Received } from './directory-server.ts';
import type { TabTokens } from './tab-tokens.ts';

export type DirectorySettings = DirectoryData & {
  /** Document libraries; none unless given. */
  readonly drives?: readonly PretendDrive[];
  /** 0 for any free one. */
  readonly port: number;
  /** How long a token lasts; an hour unless told. */
  readonly tokenSeconds?: number;
  /** Called after the app was installed for somebody through Graph; it must not throw. */
  readonly onInstall?: (userId: string) => void;
};

/** A pretend Microsoft 365 on this machine: Graph v1.0 as far as the bot needs it, and the login service. */
export type Directory = {
  /** The login service's address. */
  readonly loginUrl: string;
  /** Graph's base address, with its version. */
  readonly graphUrl: string;
  /** The last thousand requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Mail and notifications that were accepted, oldest first. */
  readonly sent: readonly Sent[];
  /** The most Graph requests that were ever under way at once. */
  readonly mostAtOnce: () => number;
  /** From now on lets this decide what goes wrong; undefined for nothing. */
  readonly failWith: (fail: Fail | undefined) => void;
  /** Whether a bearer token was given by this login service for this resource and still holds. */
  readonly accepts: (token: string, resource: string) => boolean;
  /** What the Teams client gives the tab for somebody, signed by this login service. */
  readonly tabTokens: TabTokens;
  readonly stop: () => Promise<void>;
};

/** Starts the pretend directory on 127.0.0.1; it invents nobody, all its people are in the settings. */
export async function startDirectory(settings: DirectorySettings): Promise<Directory> {
  const host = { name: '' };
  const graphUrl = () => `http://${host.name}/v1.0`;
  const login = pretendLogin(settings, () => host.name, settings.tokenSeconds ?? 3_600);
  const sent: Sent[] = [];
  const routes = [
    ...routesOf(settings, graphUrl, sent),
    ...driveRoutes(settings.drives ?? [], () => `http://${host.name}`),
  ];
  const trouble: { fail: Fail | undefined } = { fail: undefined };
  const { came, left, requests, mostAtOnce } = recorder();
  const { port, stop } = await listen(settings.port, {
    came,
    left,
    fault: async (request) => trouble.fail?.(recorded(request)),
    answer: (request) =>
      isGraph(request)
        ? atGraph(routes, login, request)
        : (downloaded(settings.drives ?? [], request.url.pathname, request.headers.authorization) ??
          atLogin(login, request)),
  });
  host.name = `127.0.0.1:${port}`;
  const failWith = (fail: Fail | undefined) => {
    trouble.fail = fail;
  };
  const loginUrl = `http://${host.name}`;
  const { accepts, tabTokens } = login;
  return {
    ...{ loginUrl, graphUrl: graphUrl(), requests, sent, mostAtOnce, failWith },
    ...{ accepts, tabTokens, stop },
  };
}

function routesOf(
  settings: DirectorySettings,
  graphUrl: () => string,
  sent: Sent[],
): readonly Route[] {
  const installed = new Map(settings.app.installedFor.map((id) => [id, newInstallation()]));
  return [
    ...peopleRoutes(settings, graphUrl),
    ...postRoutes(settings, installed, sent),
    ...appRoutes(settings, installed, settings.onInstall ?? (() => {})),
  ];
}

function atGraph(routes: readonly Route[], login: Login, request: Received): Answer {
  return fromGraph(routes, (token) => login.accepts(token, 'https://graph.microsoft.com'), {
    method: request.method,
    path: request.url.pathname.slice('/v1.0'.length),
    query: request.url.searchParams,
    headers: request.headers,
    body: json(request.text),
  });
}

function atLogin(login: Login, request: Received): Answer {
  const form = new URLSearchParams(request.text);
  return login.answer(request.method, request.url.pathname, form) ?? { status: 404 };
}
