// One service on the private network, and the name by which it is found there.
param name string
param location string
param serviceId string
param group string
param subnetId string
param dnsZoneId string

resource endpoint 'Microsoft.Network/privateEndpoints@2023-11-01' = {
  name: '${name}-${group}'
  location: location
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: group
        properties: { privateLinkServiceId: serviceId, groupIds: [group] }
      }
    ]
  }
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      { name: group, properties: { privateDnsZoneId: dnsZoneId } }
    ]
  }
}
