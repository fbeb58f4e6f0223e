/*
 * Runs as a process of its own: node process-group-guard.ts LEADER. Its input is a pipe from the process that started
 * the group. When that process dies, in whatever way, the pipe ends, and the guard kills the group.
 */
import { killProcessGroup } from './end-process-group.ts';

const leader = Number(process.argv[2]);
let released = false;

process.stdin.on('data', () => {
  released = true;
});
process.stdin.on('end', () => {
  if (!released) killProcessGroup(leader);
});
