/*
 * Runs as a process of its own: node hold-group.ts WAY. It starts a process that leads a group, as a browser does, says
 * which, and waits to be ended; with `throw` and `exit` it ends by itself, as by an error that nobody caught and as
 * vitest ends a worker. With `guard` the group is in the hands of its guard alone.
 */
import { spawn } from 'node:child_process';
import { endWithParent } from '../../../scripts/browsers/end-with-parent.ts';
import { guardProcessGroup } from '../../../scripts/browsers/guard-process-group.ts';

const held = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)'], {
  detached: true,
  stdio: 'ignore',
});
if (held.pid === undefined) throw new Error('Nothing could be started.');
if (process.argv[2] === 'guard') guardProcessGroup(held.pid);
else endWithParent(held.pid);
console.log(held.pid);

if (process.argv[2] === 'throw')
  setTimeout(() => {
    throw new Error('Nobody caught this.');
  });
if (process.argv[2] === 'exit') setTimeout(() => process.exit(0));
setInterval(() => undefined, 60_000);
