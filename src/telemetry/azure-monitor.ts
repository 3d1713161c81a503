import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
} from '@azure/monitor-opentelemetry-exporter';
import type { Exporters } from './open-telemetry.ts';

/** To Application Insights. Nothing is kept on this machine's disk, and nothing is told about the telemetry itself. */
export function azureExporters(connectionString: string): Exporters {
  process.env.APPLICATION_INSIGHTS_NO_STATSBEAT ??= 'true';
  const settings = { connectionString, disableOfflineStorage: true };
  return {
    metrics: new AzureMonitorMetricExporter(settings),
    traces: new AzureMonitorTraceExporter(settings),
  };
}
