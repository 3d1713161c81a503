// The process itself: Node 24 on Linux. Teams has to reach it, so it stands on the internet; its door is its own.
param name string
param location string
param sku string
param instances int
param identityId string
param subnetId string
param workspaceId string
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true }
}

var host = '${name}.azurewebsites.net'
// the package comes whole and is run as it is: nothing is built or changed there
var own = {
  PORT: '8080'
  TAB_DOMAIN: host
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    vnetRouteAllEnabled: !empty(subnetId)
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node --disable-warning=ExperimentalWarning src/main.ts'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
      appSettings: [for setting in items(union(settings, own)): { name: setting.key, value: setting.value }]
    }
  }
}

// nobody deploys with a password
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [for way in ['ftp', 'scm']: {
  parent: site
  name: way
  properties: { allow: false }
}]

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = site.id
output host string = site.properties.defaultHostName
