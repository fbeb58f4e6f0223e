/** The names of the commands that go for tasks, as the manifest has them. */
export const taskCommands = ['start-or-pause-task', 'finish-task'] as const;

/** See {@link taskCommands}. */
export type TaskCommand = (typeof taskCommands)[number];
