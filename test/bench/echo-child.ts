/**
 * What Lantern's speed is measured against: a bot that says back what it was told, as Microsoft's own sample
 * has it, with restify, its body parser, botbuilder's adapter and its full authentication. Nothing of ours.
 */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';
import { AuthenticationConstants, ServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';
import { z } from 'zod';

const { appId, metadataUrl } = z
  .object({ appId: z.string(), metadataUrl: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));

/** A token that lies ready, as it does for all but one call of an hour. */
class ReadyToken extends ServiceClientCredentialsFactory {
  override isValidAppId = async (id: string) => id === appId;
  override isAuthenticationDisabled = async () => false;
  override createCredentials = async (): ReturnType<
    ServiceClientCredentialsFactory['createCredentials']
  > => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer ready');
      return request;
    },
  });
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
      ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
      ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
      OAuthUrl: AuthenticationConstants.OAuthUrl,
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
      CallerId: '',
    },
    new ReadyToken(),
  ),
);
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

process.once('disconnect', () => process.exit());
process.once('message', () => process.exit());
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req as unknown as Request, res as unknown as Response, (context) =>
    bot.run(context),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ url: server.url }));
