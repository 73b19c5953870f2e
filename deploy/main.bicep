// Uptake in Azure: the bot's registration for Teams with a managed identity (nothing to rotate), a container app with a disk that stays,
// a vault for what is secret, and a log workspace.
// az deployment group create --resource-group RG --template-file deploy/main.bicep --parameters partnerName='…' image='…'

@description('Your organisation as people see it on the app. 32 characters at most.')
@maxLength(32)
param partnerName string

@description('How people reach whoever runs the bot: an address or a page. Shown on the privacy page.')
param partnerContact string = ''

@description('The image built from deploy/Dockerfile, with its registry and tag.')
param image string

@description('Registry the image lies in, when it asks for a sign-in: an Azure Container Registry of this resource group.')
param registryName string = ''

@description('Entra object ids of those who may see whom nudges do not reach, separated by commas.')
param adminUserIds string = ''

@description('Further Entra tenants whose people are answered, separated by commas. Empty: your own alone.')
param allowedTenantIds string = ''

@description('Who may read /metrics from elsewhere: bearers of this token, 16 characters or more. Empty: nobody.')
@secure()
param metricsToken string = ''

@description('Where to put it.')
param location string = resourceGroup().location

@description('Beginning of every name, 3 to 12 small letters and digits.')
@minLength(3)
@maxLength(12)
param prefix string = 'uptake'

var suffix = uniqueString(resourceGroup().id)
var watched = !empty(metricsToken)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-bot'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${prefix}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${prefix}-${suffix}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource metricsSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (watched) {
  parent: vault
  name: 'metrics-token'
  properties: { value: metricsToken }
}

// Key Vault Secrets User
resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, 'secrets')
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

// AcrPull
resource pullsImage 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, identity.id, 'pull')
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

// SQLite needs a disk that keeps its locks: an Azure file share over NFS, which asks for a premium account inside a network
resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${prefix}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
        }
      }
    ]
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${prefix}${suffix}', 24)
  location: location
  kind: 'FileStorage'
  sku: { name: 'Premium_LRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    allowBlobPublicAccess: false
    supportsHttpsTrafficOnly: false
    networkAcls: {
      defaultAction: 'Deny'
      virtualNetworkRules: [{ id: network.properties.subnets[0].id, action: 'Allow' }]
    }
  }

  resource files 'fileServices' = {
    name: 'default'

    resource share 'shares' = {
      name: 'data'
      properties: { enabledProtocols: 'NFS', rootSquash: 'NoRootSquash', shareQuota: 100 }
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${prefix}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: { infrastructureSubnetId: network.properties.subnets[0].id }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }

  resource disk 'storages@2024-10-02-preview' = {
    name: 'data'
    properties: {
      nfsAzureFile: {
        server: '${take('${prefix}${suffix}', 24)}.file.${az.environment().suffixes.storage}'
        shareName: '/${take('${prefix}${suffix}', 24)}/data'
        accessMode: 'ReadWrite'
      }
    }
    dependsOn: [storage::files::share]
  }
}

var host = '${prefix}.${environment.properties.defaultDomain}'

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: prefix
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: empty(registryName) ? [] : [{ server: '${registryName}.azurecr.io', identity: identity.id }]
      secrets: watched ? [{ name: 'metrics-token', keyVaultUrl: metricsSecret.properties.secretUri, identity: identity.id }] : []
    }
    template: {
      // one process serves the embedded store, and nudges need one that never sleeps
      scale: { minReplicas: 1, maxReplicas: 1 }
      volumes: [{ name: 'data', storageType: 'NfsAzureFile', storageName: 'data' }]
      containers: [
        {
          name: 'uptake'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          volumeMounts: [{ volumeName: 'data', mountPath: '/data' }]
          env: concat(
            [
              { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
              { name: 'MicrosoftAppId', value: identity.properties.clientId }
              { name: 'MicrosoftAppTenantId', value: identity.properties.tenantId }
              { name: 'PUBLIC_URL', value: 'https://${host}' }
              { name: 'PARTNER_NAME', value: partnerName }
              { name: 'PARTNER_CONTACT', value: partnerContact }
              { name: 'ADMIN_USER_IDS', value: adminUserIds }
              { name: 'ALLOWED_TENANT_IDS', value: allowedTenantIds }
            ],
            watched ? [{ name: 'METRICS_TOKEN', secretRef: 'metrics-token' }] : []
          )
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 10 }
          ]
        }
      ]
    }
  }
  dependsOn: [readsSecrets, pullsImage, environment::disk]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${prefix}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Uptake'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

@description('Settings of the app package: MicrosoftAppId and PUBLIC_URL.')
output appId string = identity.properties.clientId
output publicUrl string = 'https://${host}'
output vaultName string = vault.name
