export interface Health {
  readonly toolId: string;
  readonly catalogue: string;
}
export function foldHealth(_h: Health | undefined, signal: { toolId: string }, catalogue: string): Health {
  return { toolId: signal.toolId, catalogue };
}
