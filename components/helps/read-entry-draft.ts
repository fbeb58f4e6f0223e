import type { Entry } from '@/lib/core/task/enter-task.ts';

/**
 * What stands in the fields at first: what was left in them, as far as it can be read, else nothing but a day.
 *
 * @param draft as JSON
 * @param today `YYYY-MM-DD`
 */
export function readEntryDraft(draft: string | undefined, today: string): Entry {
  const blank: Entry = { workflowId: '', day: today, time: '', size: '', withAi: '', outcome: '' };
  const left = readFields(draft ?? '{}');
  const kept = Object.entries(left).filter(([field, text]) => field in blank && typeof text === 'string');
  return { ...blank, ...Object.fromEntries(kept) };
}

function readFields(draft: string): object {
  try {
    const read: unknown = JSON.parse(draft);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
