// Where figures and logs go, and who hears when a promise is not kept. No figure carries content.
param name string
param location string
param alertEmail string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableIpMasking: false
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'lantern'
    enabled: true
    emailReceivers: [{ name: 'it', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

// One alert for each promise. The names of the metrics are those of src/domain/promises.ts; every instance says the same, so the greatest counts.
var promises = [
  {
    name: 'undelivered'
    says: 'An alert reached nobody by chat. Look at once: see the runbook "Nobody was reached".'
    query: 'AppMetrics | where Name == "lantern.alerts.undelivered" | summarize Value = max(Max)'
    over: 0
    severity: 0
    every: 'PT5M'
    window: 'PT5M'
  }
  {
    name: 'late'
    says: 'Nobody has taken a report of the first priority in hand for an hour. Tell the headteacher.'
    query: 'AppMetrics | where Name == "lantern.waiting.seconds" and tostring(Properties.priority) == "P1" | summarize Value = max(Max)'
    over: 3600
    severity: 1
    every: 'PT15M'
    window: 'PT15M'
  }
  {
    name: 'slow'
    says: 'A report of the first priority waited over half an hour until somebody took it in hand.'
    query: 'AppMetrics | where Name == "lantern.acknowledge.seconds" and tostring(Properties.priority) == "P1" | summarize Value = max(Max)'
    over: 1800
    severity: 2
    every: 'PT1H'
    window: 'PT1H'
  }
  {
    name: 'reach'
    says: 'Somebody on whom an alert depends cannot be reached. Run: npm run doctor -- reach'
    query: 'AppMetrics | where Name == "lantern.reach.faults" | summarize Value = max(Max)'
    over: 0
    severity: 1
    every: 'PT1H'
    window: 'PT1H'
  }
  {
    name: 'alive'
    says: 'Lantern says nothing at all: it may be down. Tell staff to use the telephone. See the runbook "The bot is down".'
    query: 'AppMetrics | where Name == "lantern.alive" | summarize Seen = sum(Sum) | project Value = iff(isnull(Seen) or Seen == 0, 1, 0)'
    over: 0
    severity: 0
    every: 'PT5M'
    window: 'PT15M'
  }
  {
    name: 'jobs'
    says: 'Jobs are failing and are tried again. Look at the database and at Microsoft Graph.'
    query: 'AppMetrics | where Name == "lantern.jobs.failed" | summarize Value = sum(Sum)'
    over: 20
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [for promise in promises: {
  name: '${name}-${promise.name}'
  location: location
  properties: {
    displayName: 'Lantern: ${promise.name}'
    description: promise.says
    enabled: true
    severity: promise.severity
    evaluationFrequency: promise.every
    windowSize: promise.window
    scopes: [workspace.id]
    criteria: {
      allOf: [
        {
          query: promise.query
          metricMeasureColumn: 'Value'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: promise.over
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

output workspaceId string = workspace.id
output connectionString string = insights.properties.ConnectionString
