/** What values a signal takes, as the server tells it. */
export type Kind = 'string' | 'boolean' | 'number' | 'integer' | string[] | { each: Kind } | { of: Record<string, Kind> };

/** Whether a value is one that the server would take. */
export function fits(kind: Kind, value: unknown): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value);
  if (typeof kind === 'string') return typeof value === kind;
  if (Array.isArray(kind)) return kind.includes(value as string);
  if ('each' in kind) return Array.isArray(value) && value.every((item) => fits(kind.each, item));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(kind.of);
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name) && fits(kind.of[name], value[name as keyof typeof value]));
}
