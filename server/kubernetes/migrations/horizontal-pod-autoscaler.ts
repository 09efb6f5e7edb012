import type { Pointer } from '../../syntax/pointer.ts';
import { asObject, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Draft, eachItem, insert, remove, rename, written } from './draft.ts';

/** The HorizontalPodAutoscaler of autoscaling/v2beta1: each metric names what it measures, and its target, as objects. */
export function horizontalPodAutoscaler(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  eachItem(spec, '/spec', 'metrics', (metric, at) => {
    for (const [source, change] of Object.entries(SOURCES)) {
      const value = asObject(metric[source]);
      if (value) change(value, `${at}/${source}`, draft);
    }
  });
  // What the server wrote there has the old form too, and nobody reads it from a manifest.
  remove(draft, object, '', ['status']);
}

type Change = (source: ObjectValue, pointer: Pointer, draft: Draft) => void;

const SOURCES: Readonly<Record<string, Change>> = {
  resource,
  containerResource: resource,
  pods: (source, pointer, draft) => {
    insert(draft, pointer, {
      metric: metric(source.metricName, source.selector),
      target: target('AverageValue', source.targetAverageValue),
    });
    remove(draft, source, pointer, ['metricName', 'selector', 'targetAverageValue']);
  },
  object: (source, pointer, draft) => {
    const { averageValue } = source;
    rename(draft, source, pointer, { target: 'describedObject' });
    insert(draft, pointer, {
      metric: metric(source.metricName, source.selector),
      target: isWritten(averageValue) ? target('AverageValue', averageValue) : target('Value', source.targetValue),
    });
    remove(draft, source, pointer, ['metricName', 'selector', 'targetValue', 'averageValue']);
  },
  external: (source, pointer, draft) => {
    const { targetValue, targetAverageValue } = source;
    insert(draft, pointer, {
      metric: metric(source.metricName, source.metricSelector),
      target: isWritten(targetAverageValue) ? target('AverageValue', targetAverageValue) : target('Value', targetValue),
    });
    remove(draft, source, pointer, ['metricName', 'metricSelector', 'targetValue', 'targetAverageValue']);
  },
};

function resource(source: ObjectValue, pointer: Pointer, draft: Draft): void {
  const { targetAverageUtilization, targetAverageValue } = source;
  insert(draft, pointer, {
    target: isWritten(targetAverageUtilization)
      ? target('Utilization', targetAverageUtilization)
      : target('AverageValue', targetAverageValue),
  });
  remove(draft, source, pointer, ['targetAverageUtilization', 'targetAverageValue']);
}

function metric(name: Value | undefined, selector: Value | undefined): ObjectValue {
  return written({ name, selector });
}

function target(type: 'Utilization' | 'AverageValue' | 'Value', amount: Value | undefined): ObjectValue {
  const field = type === 'Utilization' ? 'averageUtilization' : type === 'AverageValue' ? 'averageValue' : 'value';
  return written({ type, [field]: amount });
}

function isWritten(value: Value | undefined): boolean {
  return value !== undefined && value !== null;
}
