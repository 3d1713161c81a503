// PostgreSQL 16, signed in to by Entra alone: there is no password. Any second of the last 35 days can be restored.
param name string
param location string
param sku string
param tier string
param standby bool
param administratorId string
param administratorName string
param workspaceId string
param subnetId string
param dnsZoneId string

var isPrivate = !empty(subnetId)

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: sku, tier: tier }
  properties: {
    version: '16'
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Enabled' }
    highAvailability: { mode: standby ? 'ZoneRedundant' : 'Disabled' }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: subscription().tenantId
    }
    network: { publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled' }
    // Sunday night, when nobody is at school
    maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 2, startMinute: 0 }
  }
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  parent: server
  name: administratorId
  properties: {
    principalName: administratorName
    principalType: 'ServicePrincipal'
    tenantId: subscription().tenantId
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'lantern'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  dependsOn: [administrator]
}

// without a private network: from within Azure only, and then still by Entra and over TLS
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = if (!isPrivate) {
  parent: server
  name: 'from-azure'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  dependsOn: [database]
}

resource whatHappened 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: server
  name: 'logs'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  name: 'database-endpoint'
  params: {
    name: name
    location: location
    serviceId: server.id
    group: 'postgresqlServer'
    subnetId: subnetId
    dnsZoneId: dnsZoneId
  }
}

output url string = 'postgres://${administratorName}@${server.properties.fullyQualifiedDomainName}:5432/${database.name}'
