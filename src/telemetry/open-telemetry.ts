import { type ObservableGauge, SpanStatusCode } from '@opentelemetry/api';
import {
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { type Figure, type PromiseName, promises } from '../domain/promises.ts';
import { type Attributes, attributeNames, type Watch } from './watch.ts';

export type Exporters = { readonly metrics: PushMetricExporter; readonly traces: SpanExporter };

const everyMs = 60_000;

/** Watches through OpenTelemetry. No fault of the telemetry's ever reaches the work. */
export function watchedBy({ metrics, traces }: Exporters, exportEveryMs = everyMs): Watch {
  const reader = new PeriodicExportingMetricReader({
    ...{ exporter: metrics, exportIntervalMillis: exportEveryMs },
    exportTimeoutMillis: Math.min(exportEveryMs, 30_000),
  });
  const meters = new MeterProvider({ readers: [reader] });
  const tracers = new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(traces)] });
  const [meter, tracer] = [meters.getMeter('lantern'), tracers.getTracer('lantern')];
  const counter = meter.createCounter('lantern.jobs.failed', {
    description: promises['lantern.jobs.failed'],
  });
  return {
    span: async (name, attributes, work) => {
      const span = tracer.startSpan(name, { attributes: plain(attributes) });
      try {
        return await work();
      } catch (fault) {
        // the kind alone: its words could hold anything
        span.setStatus({ code: SpanStatusCode.ERROR, message: plainWord(kindOf(fault)) });
        throw fault;
      } finally {
        span.end();
      }
    },
    count: (_name, attributes) => counter.add(1, plain(attributes)),
    figures: (read) => observe(meter, read),
    stop: async () => {
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
    },
  };
}

const notAlive: readonly Figure[] = [{ name: 'lantern.alive', value: 0 }];

type Meter = ReturnType<MeterProvider['getMeter']>;

/** One reading of the database feeds all gauges. */
function observe(meter: Meter, read: () => Promise<readonly Figure[]>): void {
  const gauges = new Map<PromiseName, ObservableGauge>();
  for (const name of namesOf(promises)) {
    if (name === 'lantern.jobs.failed') continue;
    gauges.set(name, meter.createObservableGauge(name, { description: promises[name] }));
  }
  meter.addBatchObservableCallback(
    async (result) => {
      // a gauge that is not told keeps its last value: what cannot be read has to be said
      const figures = await read().catch(() => notAlive);
      for (const { name, value, school, priority } of figures) {
        const gauge = gauges.get(name);
        const attributes = { ...(school ? { school } : {}), ...(priority ? { priority } : {}) };
        if (gauge) result.observe(gauge, value, plain(attributes));
      }
    },
    [...gauges.values()],
  );
}

const namesOf = (table: typeof promises) => Object.keys(table) as PromiseName[];
const kindOf = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);

/** Only the names on the list, and only short plain words: whatever else somebody hands in by mistake stays here. */
function plain(attributes: Attributes): Record<string, string> {
  return Object.fromEntries(
    attributeNames.flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, plainWord(value)]];
    }),
  );
}

const plainWord = (value: string): string => (/^[\w.-]{1,40}$/.test(value) ? value : 'other');
