// Everything in Azure that one Lantern needs, for one school or for a trust with all its schools.
// infra/entra.mjs register comes before it, infra/entra.mjs grant after it.
targetScope = 'resourceGroup'

@description('Begins the name of every resource: three to twelve small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'lantern'

@description('Where everything stands. The records of a UK school stay in the UK.')
@allowed(['uksouth', 'ukwest'])
param location string = 'uksouth'

@description('The application id of the bot, which infra/entra.mjs register prints.')
param botId string

@description('The school\'s tenant.')
param botTenantId string = subscription().tenantId

@description('The shared mailbox that the neutral sentence may be sent from; empty for none.')
param mailFrom string = ''

@description('The app\'s id in the Teams catalogue; empty until it has been uploaded.')
param appCatalogId string = ''

@description('The folder of schools inside the deployed package.')
param schoolsDir string = 'src/schools'

@description('Azure OpenAI in the school\'s own tenant, to pick passages; empty for none, which is usual.')
param readerEndpoint string = ''
param readerDeployment string = ''

@description('Put the database and the vault on a private network, out of reach of the internet.')
param privateNetwork bool = false

@description('B1 is enough for one school; a trust takes P0v3 and two or more instances.')
param planSku string = 'B1'
@minValue(1)
param instances int = 1

@description('The database\'s machine. Burstable for one school; General Purpose for a trust.')
param databaseSku string = 'Standard_B1ms'
@allowed(['Burstable', 'GeneralPurpose'])
param databaseTier string = 'Burstable'
@description('A second machine for the database in another zone; only with GeneralPurpose.')
param databaseStandby bool = false

@description('Who hears when a promise is not kept, and when money runs out.')
param alertEmail string

@description('What a month may cost, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int = 60

@description('The first day of the month from which the budget counts.')
param budgetFrom string = utcNow('yyyy-MM-01')

@allowed(['debug', 'info', 'warn', 'error', 'silent'])
param logLevel string = 'info'

var unique = '${name}-${uniqueString(resourceGroup().id)}'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: unique, location: location }
}

module watch 'modules/watch.bicep' = {
  name: 'watch'
  params: { name: unique, location: location, alertEmail: alertEmail }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: { name: unique, location: location }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: unique
    location: location
    principalId: identity.outputs.principalId
    workspaceId: watch.outputs.workspaceId
    subnetId: privateNetwork ? network.outputs.endpointsSubnetId : ''
    dnsZoneId: privateNetwork ? network.outputs.vaultZoneId : ''
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: unique
    location: location
    sku: databaseSku
    tier: databaseTier
    standby: databaseStandby
    administratorId: identity.outputs.principalId
    administratorName: identity.outputs.name
    workspaceId: watch.outputs.workspaceId
    subnetId: privateNetwork ? network.outputs.endpointsSubnetId : ''
    dnsZoneId: privateNetwork ? network.outputs.databaseZoneId : ''
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: unique
    location: location
    sku: planSku
    instances: instances
    identityId: identity.outputs.id
    subnetId: privateNetwork ? network.outputs.appSubnetId : ''
    workspaceId: watch.outputs.workspaceId
    settings: {
      BOT_TYPE: 'SingleTenant'
      BOT_ID: botId
      BOT_TENANT_ID: botTenantId
      BOT_IDENTITY: identity.outputs.clientId
      DATABASE_URL: database.outputs.url
      DATABASE_IDENTITY: identity.outputs.clientId
      CONTENT_KEY_VAULT: vault.outputs.contentKey
      SCHOOLS_DIR: schoolsDir
      MAIL_FROM: mailFrom
      APP_CATALOG_ID: appCatalogId
      READER_ENDPOINT: readerEndpoint
      READER_DEPLOYMENT: readerDeployment
      LOG_LEVEL: logLevel
      APPLICATIONINSIGHTS_CONNECTION_STRING: watch.outputs.connectionString
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: unique
    botId: botId
    tenantId: botTenantId
    host: web.outputs.host
  }
}

module budget 'modules/budget.bicep' = {
  name: 'budget'
  params: {
    name: unique
    amount: monthlyBudget
    from: budgetFrom
    email: alertEmail
  }
}

@description('The host of the tab and of the bot\'s door: TAB_DOMAIN for npm run package and for infra/entra.mjs grant.')
output TAB_DOMAIN string = web.outputs.host
@description('For infra/entra.mjs grant: the identity that the registration is to trust.')
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
@description('Where m365agents.yml sends the package.')
output WEB_RESOURCE_ID string = web.outputs.id
