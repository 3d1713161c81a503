// The bot's registration with the Bot Service, for one tenant, with Teams as its only channel.
param name string
param botId string
param tenantId string
param host string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  // the Bot Service has no UK region; it passes messages on and keeps none
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Lantern'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false }
  }
}
