import { leaves, type Json } from '../signals';
import { isObject, nameOf } from '../values';
import { settings } from './own';

/** A text within JSON. */
const TEXT = /"(?:[^"\\]|\\.)*"/g;

/**
 * The signals as an event takes them. Where they are more than that, the largest are left out, and `_leftOut` has the path
 * of what is largest in each: a handler that reads one is refused with a message for it, all others run.
 */
export function fitting(signals: Json): Json {
  const { bytes, members } = settings();
  /** How much of an event a value takes, by its bytes or by its members and items. */
  const share = (value: unknown) => {
    const json = JSON.stringify(value);
    return Math.max(new TextEncoder().encode(json).length / bytes, json.replace(TEXT, '').split(',').length / members);
  };
  const largest = <T extends [unknown, unknown]>(values: T[]): T | undefined =>
    values.map((value) => ({ value, size: share(value[1]) })).sort((a, b) => b.size - a.size)[0]?.value;

  const sent = { ...signals };
  const left: Json = {};
  while (share({ ...sent, _leftOut: left }) > 1) {
    const found = largest(Object.entries(sent));
    if (!found) break;
    const [name, value] = found;
    const inner = isObject(value) && largest(leaves({}, value));
    left[name] = inner ? nameOf(inner[0]) : '';
    delete sent[name];
  }
  return Object.keys(left).length ? { ...sent, _leftOut: left } : sent;
}
