import { z } from 'zod';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** An https address; plain http only on this machine, for stand-ins. */
const address = z.url().refine(
  (value) => {
    const { protocol, hostname } = new URL(value);
    return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
  },
  { message: 'must be https (http only on this machine)' },
);

const hosts = z
  .string()
  .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9.-]+(:\d{1,5})?$/, 'must be host names')).min(1));

const shared = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
  BOT_ID: z.uuid(),
  BOT_TENANT_ID: z.uuid(),
  SCHOOLS_DIR: z.string().min(1).default('src/schools'),
  TAB_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a host name, without https://')
    .optional(),
  GRAPH_URL: address.default('https://graph.microsoft.com/v1.0'),
  LOGIN_URL: address.default('https://login.microsoftonline.com'),
  BOT_OPENID_METADATA: address.default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  BOT_SERVICE_HOSTS: hosts.default([
    'smba.trafficmanager.net',
    'smba.infra.gcc.teams.microsoft.com',
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.dod.teams.microsoft.us',
  ]),
  APP_CATALOG_ID: z.uuid().optional(),
  MAIL_FROM: z.email().optional(),
  READER_ENDPOINT: address.optional(),
  READER_DEPLOYMENT: z.string().min(1).optional(),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/(^|;)InstrumentationKey=/, 'must be the connection string of Application Insights')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const secret = z.string().min(1);
const settings = z.discriminatedUnion('BOT_TYPE', [
  shared.extend({
    BOT_TYPE: z.literal('SingleTenant'),
    BOT_CERTIFICATE: secret.optional(),
    BOT_PASSWORD: secret.optional(),
    BOT_IDENTITY: z.guid().optional(),
    /** The last day of the secret, as Entra shows it: Lantern cannot ask. */
    BOT_PASSWORD_ENDS: z.iso.date().optional(),
  }),
  shared.extend({ BOT_TYPE: z.literal('UserAssignedMSI') }),
]);

/** What encrypts what people write: a key in Azure Key Vault, or one of 32 bytes given here. */
const key32 = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
const contentKey = z.object({
  CONTENT_KEY: key32.optional(),
  CONTENT_KEY_OLD: key32.optional(),
  CONTENT_KEY_VAULT: address
    .refine((url) => /^\/keys\/[\w-]+\/?$/.test(new URL(url).pathname), {
      message: 'must be the address of a key, such as https://name.vault.azure.net/keys/content',
    })
    .optional(),
});
export type ContentKeySettings = z.infer<typeof contentKey>;

/** @throws Error that names every wrong setting */
export const readContentKey = (env: Environment): ContentKeySettings =>
  contentKey.parse(checked(env, faultsOf(contentKey, env)));

const database = contentKey.extend({
  DATABASE_URL: z
    .url()
    .refine((value) => /^postgres(ql)?:/.test(value), { message: 'must begin with postgres://' }),
  DATABASE_IDENTITY: z.guid().optional(),
});

/** Every setting that a process reads. */
export const settingNames: readonly string[] = [
  ...new Set([
    ...settings.options.flatMap((option) => Object.keys(option.shape)),
    ...Object.keys(database.shape),
  ]),
];

export type Config = z.infer<typeof settings>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of a process, checked once.
 * @throws Error that names every wrong or missing setting with its reason, and never a value
 */
export function readConfig(env: Environment): Config {
  return settings.parse(checked(env, faultsOf(settings, env)));
}

/** The settings with the database that production works on, every fault of both named together. */
export function readProductionConfig(env: Environment): Config & z.infer<typeof database> {
  const given = checked(env, [...faultsOf(settings, env), ...faultsOf(database, env)]);
  return { ...settings.parse(given), ...database.parse(given) };
}

function checked(env: Environment, faults: readonly string[]): Environment {
  if (faults.length > 0) {
    const list = faults.map((fault) => `  ${fault}`).join('\n');
    throw new Error(`Cannot start. Please fix these settings:\n${list}`);
  }
  return filled(env);
}

const filled = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function faultsOf(schema: z.ZodType, env: Environment): readonly string[] {
  const given = filled(env);
  const read = schema.safeParse(given);
  if (!read.success) {
    const typeless =
      schema === settings && read.error.issues.some(({ code }) => code === 'invalid_union');
    // with no type the union stops there: the rest is looked at all the same, so that all is named at once
    return [...read.error.issues.map(inWords), ...(typeless ? faultsOf(shared, env) : [])];
  }
  if (schema === database) return keyless(given);
  return schema === settings ? unmatched(given) : [];
}

const keyless = (given: Environment): readonly string[] =>
  given.CONTENT_KEY || given.CONTENT_KEY_VAULT
    ? []
    : ['CONTENT_KEY_VAULT or CONTENT_KEY: what people write is stored encrypted, so one is needed'];

/** Settings that are right each by itself and not together. */
function unmatched(given: Environment): readonly string[] {
  const proofs = [given.BOT_CERTIFICATE, given.BOT_PASSWORD, given.BOT_IDENTITY];
  const proofless = given.BOT_TYPE === 'SingleTenant' && !proofs.some(Boolean);
  const halfReader = Boolean(given.READER_ENDPOINT) !== Boolean(given.READER_DEPLOYMENT);
  return [
    ...(proofless
      ? ['BOT_IDENTITY, BOT_CERTIFICATE or BOT_PASSWORD: a SingleTenant bot needs one of them']
      : []),
    ...(halfReader ? ['READER_ENDPOINT and READER_DEPLOYMENT: one is of no use alone'] : []),
  ];
}

function inWords({ path, message, code }: z.core.$ZodIssue): string {
  const name = path.join('.') || 'settings';
  if (code === 'invalid_union') return `${name}: must be SingleTenant or UserAssignedMSI`;
  return `${name}: ${/received undefined/.test(message) ? 'is missing' : message}`;
}
