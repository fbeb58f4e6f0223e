import type { StoredLedger } from './stored-ledger.ts';
import { version2 } from './version-2.ts';

const index = (...keyPath: string[]) => ({ keyPath, unique: false });

/** A ledger as version 3 wrote it. Frozen, as those before it: whatever Assay becomes, it has to open this one. */
export const version3: StoredLedger = {
  version: 30,
  stores: {
    ...version2.stores,
    sessions: {
      keyPath: 'id',
      autoIncrement: false,
      indexes: {
        ...version2.stores.sessions?.indexes,
        '[workflowId+startedAt]': index('workflowId', 'startedAt'),
      },
    },
    tasks: {
      keyPath: 'id',
      autoIncrement: false,
      indexes: {
        '[outcome+endedAt]': index('outcome', 'endedAt'),
        '[state+startedAt]': index('state', 'startedAt'),
        '[trialId+block]': index('trialId', 'block'),
        '[workflowId+endedAt]': index('workflowId', 'endedAt'),
        day: { keyPath: 'day', unique: false },
        endedAt: { keyPath: 'endedAt', unique: false },
      },
    },
    trials: {
      keyPath: 'id',
      autoIncrement: false,
      indexes: { workflowId: { keyPath: 'workflowId', unique: false } },
    },
    workflows: { keyPath: 'id', autoIncrement: false, indexes: {} },
  },
  rows: {
    ...version2.rows,
    meta: [...(version2.rows.meta ?? []).slice(0, 1), { key: 'schemaVersion', value: 3 }],
    sessions: (version2.rows.sessions ?? []).map((session) =>
      session.verdict === 'genuine'
        ? { ...session, workflowId: 'c5e3b2f0-33cc-4d3e-8f4a-7b8c9d0e1f20' }
        : session,
    ),
    tasks: [
      {
        id: 'd6f4c3a1-44dd-4e4f-9a5b-8c9d0e1f2a31',
        workflowId: 'c5e3b2f0-33cc-4d3e-8f4a-7b8c9d0e1f20',
        startedAt: 1_794_913_000_000,
        endedAt: 1_794_914_800_000,
        zone: 'Europe/Zurich',
        day: '2026-11-17',
        state: 'done',
        worked: [
          { from: 1_794_913_000_000, to: 1_794_913_900_000 },
          { from: 1_794_914_200_000, to: 1_794_914_800_000 },
        ],
        unsure: [],
        size: 'usual',
        withAi: true,
        outcome: 'reworked',
        source: 'timer',
        changedAt: 1_794_990_000_000,
        trialId: 'e7a5d4b2-55ee-4f5a-8b6c-9d0e1f2a3b42',
        block: 1,
        assigned: true,
      },
      {
        id: 'd6f4c3a1-44dd-4e4f-9a5b-8c9d0e1f2a32',
        workflowId: 'c5e3b2f0-33cc-4d3e-8f4a-7b8c9d0e1f20',
        startedAt: 1_794_999_000_000,
        zone: 'Europe/Zurich',
        day: '2026-11-18',
        state: 'running',
        worked: [{ from: 1_794_999_000_000, to: 1_794_999_060_000 }],
        unsure: [{ from: 1_794_999_060_000, to: 1_795_003_000_000 }],
        size: 'small',
        outcome: 'open',
        source: 'timer',
        changedAt: 1_794_999_000_000,
      },
    ],
    trials: [
      {
        id: 'e7a5d4b2-55ee-4f5a-8b6c-9d0e1f2a3b42',
        workflowId: 'c5e3b2f0-33cc-4d3e-8f4a-7b8c9d0e1f20',
        blocks: 12,
        seed: '6a09e667f3bcc908b2fb1366ea957d3e3adec17512775099da2f590b0667322a',
        seedHash: 'bb67ae8584caa73b25742d7078b83b89a4d0ee50a0e0b1a24bd3e7f1b2c4d5e6',
        startedAt: 1_794_912_000_000,
      },
    ],
    workflows: [
      {
        id: 'c5e3b2f0-33cc-4d3e-8f4a-7b8c9d0e1f20',
        name: 'Code review',
        area: 'review',
        createdAt: 1_794_911_000_000,
        changedAt: 1_794_911_000_000,
      },
    ],
  },
};
