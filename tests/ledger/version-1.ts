import type { StoredLedger } from './stored-ledger.ts';

/** A ledger as version 1 wrote it. Frozen: whatever Assay becomes, it has to open this one. */
export const version1: StoredLedger = {
  // Dexie writes ten times its own version.
  version: 10,
  stores: {
    exports: { keyPath: 'periodStart', autoIncrement: false, indexes: {} },
    meta: { keyPath: 'key', autoIncrement: false, indexes: {} },
    sessions: {
      keyPath: 'id',
      autoIncrement: false,
      indexes: {
        '[toolId+endedAt]': { keyPath: ['toolId', 'endedAt'], unique: false },
        '[verdict+startedAt]': { keyPath: ['verdict', 'startedAt'], unique: false },
        day: { keyPath: 'day', unique: false },
      },
    },
    signals: {
      keyPath: 'seq',
      autoIncrement: true,
      indexes: { at: { keyPath: 'at', unique: false }, id: { keyPath: 'id', unique: true } },
    },
    tools: { keyPath: 'id', autoIncrement: false, indexes: {} },
  },
  rows: {
    exports: [{ periodStart: '2026-10-05', text: 'schema,period_start\r\n', savedAt: 1_795_000_000_000 }],
    meta: [
      { key: 'salt', value: '3f1e9ad0c45b7f6281d2e3c4b5a69788f0e1d2c3b4a5968778695a4b3c2d1e0f' },
      { key: 'schemaVersion', value: 1 },
    ],
    sessions: [
      {
        id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01',
        toolId: 'claude',
        startedAt: 1_794_913_200_000,
        endedAt: 1_794_913_500_000,
        zone: 'Europe/Zurich',
        day: '2026-11-17',
        prompts: 2,
        chats: ['0f6f2ff6f7a3a3f0c1b0a9d8e7f60514'],
        verdict: 'genuine',
        verdictAt: 1_794_917_000_000,
      },
      {
        id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f02',
        toolId: 'chatgpt',
        startedAt: 1_794_999_600_000,
        endedAt: 1_794_999_600_000,
        zone: 'Europe/Zurich',
        day: '2026-11-18',
        prompts: 1,
        chats: [],
        verdict: 'untagged',
        verdictAt: undefined,
      },
    ],
    signals: [
      {
        seq: 7,
        id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f01',
        kind: 'prompt',
        at: 1_794_913_200_000,
        toolId: 'claude',
        chat: '0f6f2ff6f7a3a3f0c1b0a9d8e7f60514',
        zone: 'Europe/Zurich',
      },
      {
        seq: 8,
        id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f03',
        kind: 'prompt',
        at: 1_794_913_500_000,
        toolId: 'claude',
        chat: undefined,
        zone: 'Europe/Zurich',
      },
      {
        seq: 9,
        id: 'f1d4a1de-7c7a-4a51-9a8e-3c5d2b1a0f02',
        kind: 'prompt',
        at: 1_794_999_600_000,
        toolId: 'chatgpt',
        chat: undefined,
        zone: 'Europe/Zurich',
      },
    ],
    tools: [
      {
        id: 'chatgpt',
        name: 'ChatGPT',
        origins: ['https://chatgpt.com'],
        state: 'watched',
        changedAt: 1_794_900_000_000,
      },
      {
        id: 'http://assistant.intranet.test:8080',
        name: 'assistant.intranet.test:8080',
        origins: ['http://assistant.intranet.test:8080'],
        state: 'stopped',
        changedAt: 1_794_900_000_000,
      },
    ],
  },
};
