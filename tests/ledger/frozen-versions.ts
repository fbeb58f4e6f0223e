/**
 * What each version was when it was shipped: its stores as declared, and a digest of how it upgrades. Frozen: whoever
 * wants to change a line here wants a new version instead.
 */
export const frozenVersions = [
  {
    version: 1,
    stores: {
      signals: '++seq, &id, at',
      sessions: 'id, day, [toolId+endedAt], [verdict+startedAt]',
      tools: 'id',
      meta: 'key',
      exports: 'periodStart',
    },
    upgrade: undefined,
  },
  {
    version: 2,
    stores: {
      signals: '++seq, &id, at, [kind+at]',
      runs: 'id, endedAt, [toolId+endedAt]',
      health: 'toolId',
    },
    upgrade: '127ec9bbfaa338ca',
  },
  {
    version: 3,
    stores: {
      sessions: 'id, day, [toolId+endedAt], [verdict+startedAt], [workflowId+startedAt]',
      workflows: 'id',
      tasks: 'id, day, endedAt, [state+startedAt], [workflowId+endedAt], [outcome+endedAt], [trialId+block]',
      trials: 'id, workflowId',
    },
    upgrade: '2d8de8832f9a011c',
  },
] as const;
