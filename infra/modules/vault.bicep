// The key that wraps the keys of the content. It never leaves the vault, and cannot be lost by one mistake.
param name string
param location string
param principalId string
param workspaceId string
param subnetId string
param dnsZoneId string

var isPrivate = !empty(subnetId)
// Key Vault Crypto User: wrap and unwrap, neither read nor change
var cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take(replace(name, '-', ''), 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

resource contentKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'content'
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
    rotationPolicy: {
      lifetimeActions: [
        { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }
      ]
    }
  }
}

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: contentKey
  name: guid(contentKey.id, principalId, cryptoUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoUser)
  }
}

resource whoUsedIt 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoint 'endpoint.bicep' = if (isPrivate) {
  name: 'vault-endpoint'
  params: {
    name: name
    location: location
    serviceId: vault.id
    group: 'vault'
    subnetId: subnetId
    dnsZoneId: dnsZoneId
  }
}

// without its version, so that the newest wraps
output contentKey string = contentKey.properties.keyUri
